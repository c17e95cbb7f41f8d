import { family } from '../family.ts';
import { diagnosePassword, type Diagnosis } from '../password-diagnosis.ts';
import { codeOf, hasCodeArrived } from './sms.ts';
import { fieldsOf, type Notice, type Page, type SiteState } from './site-state.ts';
import { isStrong, sameCode, sameDate, samePhone } from './typed-texts.ts';

/** The big button of a page, or Enter in its last field. */
export function submit(state: SiteState): SiteState {
  const fields = fieldsOf[state.page];
  if (fields === undefined) return state;
  if (fields.some((field) => (state.typed[field] ?? '').trim() === '')) return { ...state, notice: 'empty-field' };
  switch (state.page) {
    case 'sign-in':
      return signIn(state);
    case 'recover-username':
    case 'recover-phone':
    case 'activate-phone':
      return sendToPhone(state);
    case 'recover-code':
    case 'activate-code':
      return checkCode(state);
    case 'activate-dates':
      return checkDates(state);
    case 'new-password':
      return changePassword(state);
    case 'attach':
      return attachLina(state);
    default:
      return state;
  }
}

/** Opens a page with empty fields. */
export function turnTo(state: SiteState, page: Page): SiteState {
  return { ...state, page, typed: {}, notice: null, isShown: false, isMenuOpen: false };
}

/** Sites keep the username and empty the password. Why it was refused is said from the second time on. */
function signIn(state: SiteState): SiteState {
  const { username = '', password = '' } = state.typed;
  const refuse = (notice: Notice): SiteState => ({
    ...state,
    typed: { username },
    notice,
    tries: Math.min(state.tries + 1, 2),
  });
  if (state.profile !== 'guardian') return refuse('wrong-profile');
  if (username.includes('@')) return refuse('username-email');
  const reason: Diagnosis | 'username-other' | undefined =
    username === family.username ? diagnosePassword(password) : diagnoseUsername(username);
  if (reason === undefined) return { ...turnTo(state, 'home'), isSignedIn: true, tries: 0 };
  return refuse(state.tries === 0 ? 'sign-in-refused' : reason);
}

function diagnoseUsername(username: string): Diagnosis | 'username-other' {
  return username.replace(/\s/g, '') === family.username ? 'space' : 'username-other';
}

function sendToPhone(state: SiteState): SiteState {
  if (!samePhone(state.typed['phone'] ?? '')) return { ...state, notice: 'phone-unknown' };
  if (state.page === 'recover-username') return turnTo(state, 'username-sent');
  const next = state.page === 'recover-phone' ? 'recover-code' : 'activate-code';
  return { ...turnTo(state, next), sends: state.sends + 1 };
}

function checkCode(state: SiteState): SiteState {
  const typed = state.typed['code'] ?? '';
  if (!hasCodeArrived(state)) return { ...state, notice: 'code-late' };
  if (sameCode(typed, codeOf(state.sends))) {
    return turnTo(state, state.page === 'recover-code' ? 'new-password' : 'activate-dates');
  }
  const isOld = state.sends > 1 && sameCode(typed, codeOf(state.sends - 1));
  return { ...state, typed: {}, notice: isOld ? 'code-old' : 'code-mistyped' };
}

function checkDates(state: SiteState): SiteState {
  const { 'birth-yanis': yanis = '', 'birth-lina': lina = '' } = state.typed;
  const areRight = sameDate(yanis, family.birthYanis) && sameDate(lina, family.birthLina);
  return areRight ? turnTo(state, 'activated') : { ...state, notice: 'birth-date' };
}

function changePassword(state: SiteState): SiteState {
  const { 'new-password': first = '', 'confirm-password': second = '' } = state.typed;
  if (first === family.password) return { ...state, notice: 'new-is-old' };
  if (!isStrong(first)) return { ...state, notice: 'new-weak' };
  return first === second ? turnTo(state, 'password-changed') : { ...state, notice: 'new-different' };
}

function attachLina(state: SiteState): SiteState {
  const { 'attach-username': username, 'attach-password': password } = state.typed;
  const isRight = username === family.secondUsername && password === family.secondProvisional;
  return isRight ? { ...turnTo(state, 'children'), isLinaAttached: true } : { ...state, notice: 'attach-refused' };
}
