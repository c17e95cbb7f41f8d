import type { School } from '../../domain/school.ts';
import { imageRight, itemsOf, notebookOf } from './class-content.ts';
import { family, inside, outside, permission, type Action, type Says, type State } from './class-state.ts';

export function reduce(state: State, action: Action, school: School): State {
  return state.page === 'inside' ? reduceInside(state, action, school) : reduceDoor(state, action, school);
}

function reduceDoor(state: State, action: Action, school: School): State {
  const isLogin = state.page === 'own-login' || state.page === 'account-login';
  switch (action.kind) {
    case 'open-door':
      if (state.page !== 'welcome') return state;
      if (action.door === 'own') return { ...state, page: 'own-login', says: 'nothing' };
      if (school.login === 'own-account') return { ...state, says: 'other-account' };
      return { ...state, page: 'account-login', says: 'nothing' };
    case 'type':
      if (!isLogin) return state;
      return { ...state, typed: { ...state.typed, [action.field]: action.text }, says: 'nothing' };
    case 'show-password':
      return isLogin ? { ...state, isPasswordShown: !state.isPasswordShown } : state;
    case 'log-in':
      return isLogin ? logIn(state) : state;
    case 'tick':
      return state.page === 'conditions' ? { ...state, isTicked: !state.isTicked, says: 'nothing' } : state;
    case 'confirm-conditions':
      if (state.page !== 'conditions') return state;
      if (!state.isTicked) return { ...state, says: 'conditions' };
      return { ...state, page: 'inside', hasAccepted: true, isTicked: false, says: 'nothing' };
    case 'back':
      if (state.page === 'welcome') return state;
      return { ...state, page: 'welcome', typed: {}, isPasswordShown: false, isTicked: false, says: 'nothing' };
    default:
      return state;
  }
}

function logIn(state: State): State {
  const says = loginAnswer(state);
  if (says !== 'nothing') return { ...state, says };
  const entered: State = { ...state, typed: {}, isPasswordShown: false, says: 'nothing' };
  return state.hasAccepted ? { ...entered, page: 'inside' } : { ...entered, page: 'conditions' };
}

function loginAnswer(state: State): Says {
  const username = state.typed['username']?.trim() ?? '';
  const password = state.typed['password']?.trim() ?? '';
  if (username === '' || password === '') return 'nothing-typed';
  if (username.toLowerCase() !== family.username) return 'other-username';
  return password === family.password ? 'nothing' : 'other-password';
}

function reduceInside(state: State, action: Action, school: School): State {
  const quiet: State = { ...state, says: 'nothing' };
  switch (action.kind) {
    case 'open-section':
      if (!school.sections.some(({ part }) => part === action.section) && action.section !== 'home') return state;
      return { ...quiet, section: action.section, opened: '', day: '' };
    case 'open-day':
      return state.section === 'homework' ? { ...quiet, day: action.day, opened: '' } : state;
    case 'open-item':
      return openItem(quiet, action.item, school) ?? state;
    case 'read-whole':
      if (!isNoteOpen(state, school)) return state;
      return { ...quiet, readWhole: withOne(state.readWhole, state.opened) };
    case 'sign':
      return sign(quiet, school) ?? state;
    case 'choose':
      return isPermissionOpen(state) && imageRight(school)?.answers[action.answer] !== undefined
        ? { ...quiet, choice: action.answer }
        : state;
    case 'save-choice':
      if (!isPermissionOpen(state)) return state;
      return state.choice < 0
        ? { ...state, says: 'no-choice' }
        : { ...state, savedChoice: state.choice, says: 'saved' };
    case 'back':
      return state.opened === '' ? { ...quiet, section: 'home', day: '' } : { ...quiet, opened: '' };
    case 'log-out':
      // What was read and signed stays with the school; the page is as before the entry.
      return { ...state, ...doorOf(outside), hasAccepted: inside.hasAccepted };
    default:
      return state;
  }
}

function openItem(state: State, item: string, school: School): State | undefined {
  const isThere =
    itemsOf(school, state.section).includes(item) ||
    (state.section === 'blog' && item === permission && imageRight(school) !== undefined);
  return isThere ? { ...state, opened: item, seen: withOne(state.seen, item) } : undefined;
}

/** A word of the school is signed after it was read; a livret as soon as it is open. */
function sign(state: State, school: School): State | undefined {
  const isRecord = state.section === 'record' && itemsOf(school, 'record').includes(state.opened);
  if (!isRecord && !isNoteOpen(state, school)) return undefined;
  if (!isRecord && !state.readWhole.includes(state.opened)) return { ...state, says: 'read-first' };
  return { ...state, signed: withOne(state.signed, state.opened) };
}

function isNoteOpen(state: State, school: School): boolean {
  return state.section === 'notebook' && notebookOf(school).some(({ id }) => id === state.opened);
}

function isPermissionOpen(state: State): boolean {
  return state.section === 'blog' && state.opened === permission;
}

function doorOf({ typed, page, section, opened, day, isPasswordShown, isTicked, says }: State): Partial<State> {
  return { typed, page, section, opened, day, isPasswordShown, isTicked, says };
}

function withOne(list: readonly string[], one: string): string[] {
  return list.includes(one) ? [...list] : [...list, one];
}
