import type { Ask, CardLine, ExerciseDefinition } from '../../define-simulator.ts';
import { family } from '../family.ts';
import { hint, isGoalReached, type Goal } from './site-hints.ts';
import { reduceSite } from './site-reduce.ts';
import { startOfSite, type Page, type SiteAction, type SiteState } from './site-state.ts';

type SiteExercise = ExerciseDefinition<SiteState, SiteAction>;
type Rest = Pick<SiteExercise, 'ask' | 'card'>;

function onSite(id: string, goal: Goal, start: Partial<SiteState>, rest: Rest = {}): SiteExercise {
  return {
    id,
    start: () => ({ ...startOfSite, ...start }),
    isReached: (state) => isGoalReached(goal, state),
    nextGesture: (state) => hint(goal, state),
    errorOf: (state, action) => errorOf(goal, state, action),
    ...rest,
  };
}

const signInCard: readonly CardLine[] = ['username', 'password'];
const signedIn: Partial<SiteState> = { page: 'home', isSignedIn: true };

export const siteExercises: readonly SiteExercise[] = [
  onSite('3.6', 'profile', { page: 'profile' }),
  onSite('3.7', 'home', {}, { card: signInCard }),
  onSite('3.9', 'new-password', { page: 'sign-in' }, { card: ['phone'], ask: askForNewPassword }),
  onSite('3.10', 'activated', { page: 'sign-in', isSlow: true }, { card: ['phone', 'children'] }),
  onSite('3.11', 'closed', { ...signedIn, offer: 'open' }, { ask: askToLeave }),
  onSite('6.7.3', 'home', { page: 'profile' }, { card: signInCard }),
  onSite('6.7.6', 'closed', signedIn),
  onSite('6.9', 'home', {}, { card: signInCard, ask: askToSay }),
];

function askForNewPassword({ page }: SiteState): Ask | undefined {
  return page === 'new-password' ? { key: 'new-password', term: family.newPassword, word: 'password' } : undefined;
}

function askToLeave({ offer, isSignedIn, isWindowOpen }: SiteState): Ask {
  if (!isWindowOpen) return { key: 'reopen' };
  if (offer !== 'none') return { key: 'offer', word: 'shared-computer' };
  return isSignedIn ? { key: 'sign-out', word: 'sign-out' } : { key: 'close', word: 'close' };
}

/** Who helps reads this aloud; the other person's hand is on the mouse. */
function askToSay(state: SiteState): Ask {
  const target = hint('home', state)?.target ?? '';
  const keys: Readonly<Record<string, string>> = {
    'result-school': 'say-school',
    'school-account-tile': 'say-account',
    'profile-guardian': 'say-profile',
    username: 'say-username',
    password: 'say-password',
    submit: 'say-sign-in',
    'reopen-window': 'say-reopen',
    'to-profile': 'say-change-profile',
  };
  return { key: keys[target] ?? 'say-back' };
}

/** Links that lead away from what the exercise is for. */
function errorOf(goal: Goal, state: SiteState, action: SiteAction): string | undefined {
  const next = reduceSite(state, action);
  if (next === state || isGoalReached(goal, state)) return undefined;
  switch (action.kind) {
    case 'submit':
    case 'tax-account':
      return next.notice ?? undefined;
    case 'go':
      return wrongDoor(goal, action.to);
    case 'profile':
      return goal === 'closed' || action.profile === 'guardian' ? undefined : `profile-${action.profile}`;
    case 'offer':
      return action.answer === 'save' ? 'password-saved' : undefined;
    case 'close':
      if (state.isSignedIn) return 'closed-signed-in';
      return isGoalReached(goal, next) ? undefined : 'window-closed';
    default:
      return undefined;
  }
}

function wrongDoor(goal: Goal, to: Page): string | undefined {
  if (to === 'look-alike' || to === 'franceconnect') return to;
  const doors: readonly Page[] = ['recover-username', 'recover-phone', 'activate-phone'];
  const isRight =
    (goal === 'new-password' && to === 'recover-phone') || (goal === 'activated' && to === 'activate-phone');
  return goal === 'closed' || isRight || !doors.includes(to) ? undefined : 'other-door';
}
