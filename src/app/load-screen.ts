import type { Place } from '../features/addresses.ts';

/**
 * Each screen is a file of its own: a start reads only the one that it shows. It is given at once when it was read before,
 * so that the screen stands in the very frame in which it is asked for; else as a promise. `{#await}` takes both.
 */
export const loadScreen = {
  language: remembered(() => import('../features/choose-language/LanguageScreen.svelte')),
  who: remembered(() => import('../features/say-who-i-am/WhoScreen.svelte')),
  newPerson: remembered(() => import('../features/say-who-i-am/NewPersonScreen.svelte')),
  path: remembered(() => import('../features/follow-path/PathScreen.svelte')),
  step: remembered(() => import('../features/learn-step/StepScreen.svelte')),
  assess: remembered(() => import('../features/learn-step/AssessScreen.svelte')),
  practise: remembered(() => import('../features/practise/PractiseScreen.svelte')),
  words: remembered(() => import('../features/review-words/WordsScreen.svelte')),
  word: remembered(() => import('../features/review-words/WordScreen.svelte')),
  cards: remembered(() => import('../features/keep-cards/CardsScreen.svelte')),
  real: remembered(() => import('../features/do-for-real/RealScreen.svelte')),
  settings: remembered(() => import('../features/adjust/SettingsScreen.svelte')),
  help: remembered(() => import('../features/ask-help/HelpPanel.svelte')),
  keep: remembered(() => import('../features/keep-progress/KeepPanel.svelte')),
  staff: remembered(() => import('../features/prepare-laptop/StaffScreen.svelte')),
  unknown: remembered(() => import('../features/recover/UnknownScreen.svelte')),
  recovery: remembered(() => import('../features/recover/RecoveryScreen.svelte')),
  clock: remembered(() => import('../features/recover/ClockScreen.svelte')),
} as const;

function remembered<File>(read: () => Promise<File>): () => File | Promise<File> {
  let known: { readonly file: File } | undefined;
  return () => {
    if (known) return known.file;
    return read().then((file) => {
      known = { file };
      return file;
    });
  };
}

/** Begins to read the file of the screen at this address, before anything else is known. */
export async function loadScreenOf({ screen }: Place): Promise<unknown> {
  return screen === 'new-person' ? loadScreen.newPerson() : loadScreen[screen]();
}

/** Screens that a parent reaches by one press: read in a quiet moment, so that the press answers at once. */
const onePressAway = [
  'assess',
  'practise',
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
    await Promise.resolve(loadScreen[name]()).catch(() => undefined);
  }
}
