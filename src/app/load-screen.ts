import type { Place } from '../features/addresses.ts';

/** Each screen is a file of its own: a start reads only the one that it shows. */
export const loadScreen = {
  language: () => import('../features/choose-language/LanguageScreen.svelte'),
  who: () => import('../features/say-who-i-am/WhoScreen.svelte'),
  newPerson: () => import('../features/say-who-i-am/NewPersonScreen.svelte'),
  path: () => import('../features/follow-path/PathScreen.svelte'),
  step: () => import('../features/learn-step/StepScreen.svelte'),
  assess: () => import('../features/learn-step/AssessScreen.svelte'),
  practise: () => import('../features/practise/PractiseScreen.svelte'),
  words: () => import('../features/review-words/WordsScreen.svelte'),
  word: () => import('../features/review-words/WordScreen.svelte'),
  cards: () => import('../features/keep-cards/CardsScreen.svelte'),
  real: () => import('../features/do-for-real/RealScreen.svelte'),
  settings: () => import('../features/adjust/SettingsScreen.svelte'),
  help: () => import('../features/ask-help/HelpPanel.svelte'),
  keep: () => import('../features/keep-progress/KeepPanel.svelte'),
  staff: () => import('../features/prepare-laptop/StaffScreen.svelte'),
  unknown: () => import('../features/recover/UnknownScreen.svelte'),
  recovery: () => import('../features/recover/RecoveryScreen.svelte'),
  clock: () => import('../features/recover/ClockScreen.svelte'),
} as const;

/** Begins to read the file of the screen at this address, before anything else is known. */
export function loadScreenOf({ screen }: Place): Promise<unknown> {
  return screen === 'new-person' ? loadScreen.newPerson() : loadScreen[screen]();
}

/** Screens that a parent reaches by one press: read in a quiet moment, so that the press answers at once. */
const onePressAway = [
  'assess',
  'step',
  'path',
  'who',
  'newPerson',
  'words',
  'word',
  'help',
  'language',
  'real',
  'cards',
] as const;

/** Reads what is one press away, one file after the other, while nobody waits. */
export async function loadTheRest(): Promise<void> {
  for (const name of onePressAway) {
    await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
    // A file that is missing is told when its screen is asked for, not before.
    await loadScreen[name]().catch(() => undefined);
  }
}
