import type { Gesture } from '../../../domain/practice.ts';
import { hasCodeArrived } from './sms.ts';
import { fieldsOf, type Page, type Profile, type SiteAction, type SiteState } from './site-state.ts';
import { isRightText, rightText } from './typed-texts.ts';

/** What an exercise on the site is for. */
export type Goal = 'profile' | 'home' | 'new-password' | 'activated' | 'closed';
type SiteGesture = Gesture<SiteAction>;

export function isGoalReached(goal: Goal, state: SiteState): boolean {
  switch (goal) {
    case 'profile':
      return state.page === 'sign-in' && state.profile === 'guardian';
    case 'home':
      return state.isSignedIn;
    case 'new-password':
      return state.page === 'password-changed';
    case 'activated':
      return state.page === 'activated';
    case 'closed':
      return !state.isWindowOpen && !state.isSignedIn && state.offer !== 'saved';
  }
}

/** The next gesture, from any page: forward on the way to the goal, otherwise back with the browser's arrow. */
export function hint(goal: Goal, state: SiteState): SiteGesture | undefined {
  if (isGoalReached(goal, state)) return undefined;
  if (!state.isWindowOpen) return click('reopen-window', 'Navigateur', { part: 'site', kind: 'reopen' });
  if (goal === 'closed') return hintToClose(state);
  switch (state.page) {
    case 'search':
      return go('result-school', 'Collège des Pins', 'school');
    case 'school':
      return go('school-account-tile', 'Compte école', 'profile');
    case 'profile':
      return click('profile-guardian', profileWords.guardian, { part: 'site', kind: 'profile', profile: 'guardian' });
    case 'sign-in':
      return hintToSignIn(goal, state);
    case 'signed-out':
      return go('sign-in-again', 'Se reconnecter', 'profile');
    case 'home':
    case 'children':
    case 'attach':
    case 'information':
      return signOut;
    default:
      return hintOnTheWay(goal, state);
  }
}

export const profileWords: Readonly<Record<Profile, string>> = {
  pupil: 'Élève',
  guardian: 'Responsable d’élève',
  staff: 'Personnel de l’école',
};

const signOut = click('sign-out', 'Se déconnecter', { part: 'site', kind: 'sign-out' });

/** The password must not stay in a computer that is shared, and the account must be left before the window. */
function hintToClose(state: SiteState): SiteGesture {
  if (state.offer === 'open') return click('offer-never', 'Ne pas enregistrer', offer('never'));
  if (state.offer === 'saved') return click('offer-delete', 'Supprimer', offer('delete'));
  if (state.isSignedIn) return signOut;
  return click('close-window', 'Fermer la fenêtre', { part: 'site', kind: 'close' });
}

function hintToSignIn(goal: Goal, state: SiteState): SiteGesture {
  if (state.profile !== 'guardian') return go('to-profile', 'Changer de profil', 'profile');
  if (goal === 'new-password') return go('to-recover-phone', 'Mot de passe oublié ?', 'recover-phone');
  if (goal === 'activated') return go('to-activate-phone', 'Je n’ai pas encore d’identifiant', 'activate-phone');
  return fill(state);
}

/** Pages of the goal are filled in; every other one is left by the arrow. */
function hintOnTheWay(goal: Goal, state: SiteState): SiteGesture {
  const ways: Readonly<Partial<Record<Goal, readonly Page[]>>> = {
    'new-password': ['recover-phone', 'recover-code', 'new-password'],
    activated: ['activate-phone', 'activate-code', 'activate-dates'],
  };
  if (!ways[goal]?.includes(state.page)) {
    return click('browser-back', 'Page précédente', { part: 'site', kind: 'back' });
  }
  const isCodePage = state.page === 'recover-code' || state.page === 'activate-code';
  if (isCodePage && !hasCodeArrived(state)) {
    return click('resend', 'Renvoyer le code', { part: 'site', kind: 'resend' });
  }
  return fill(state);
}

/** Words on the big button of each page that has one. */
export const submitWords: Readonly<Partial<Record<Page, string>>> = {
  'sign-in': 'Se connecter',
  'recover-username': 'Envoyer',
  'recover-phone': 'Envoyer',
  'recover-code': 'Valider',
  'new-password': 'Valider',
  'activate-phone': 'Envoyer',
  'activate-code': 'Valider',
  'activate-dates': 'Valider',
  attach: 'Ajouter',
};

/** The first field that does not hold the right text, then the button. */
function fill(state: SiteState): SiteGesture {
  const field = fieldsOf[state.page]?.find((one) => !isRightText(state, one));
  if (field === undefined) {
    return click('submit', submitWords[state.page] ?? '', { part: 'site', kind: 'submit' });
  }
  const text = rightText(state, field);
  return { verb: 'type', target: field, words: text, actions: [{ part: 'site', kind: 'type', field, text }] };
}

function go(target: string, words: string, to: Page): SiteGesture {
  return click(target, words, { part: 'site', kind: 'go', to });
}

function click(target: string, words: string, action: SiteAction): SiteGesture {
  return { verb: 'click', target, words, actions: [action] };
}

function offer(answer: 'never' | 'delete'): SiteAction {
  return { part: 'site', kind: 'offer', answer };
}
