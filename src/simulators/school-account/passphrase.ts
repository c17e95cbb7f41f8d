import * as v from 'valibot';
import type { Gesture } from '../../domain/practice.ts';
import type { ExerciseDefinition } from '../define-simulator.ts';

/**
 * Three pictures make a phrase; a digit and a sign make it strong. The phrase is a secret: pictures and signs stand in
 * `typed` only, so that nothing of it outlives the page.
 */
export const choices = [
  { id: 'moon', word: 'Lune' },
  { id: 'boat', word: 'Bateau' },
  { id: 'lemon', word: 'Citron' },
  { id: 'bird', word: 'Oiseau' },
  { id: 'house', word: 'Maison' },
  { id: 'tree', word: 'Arbre' },
  { id: 'fish', word: 'Poisson' },
  { id: 'umbrella', word: 'Parapluie' },
  { id: 'carrot', word: 'Carotte' },
] as const;
export type ChoiceId = (typeof choices)[number]['id'];

const notices = ['three-pictures', 'no-digit', 'no-sign', 'weak-chosen'] as const;
export type PassphraseNotice = (typeof notices)[number];

export const PassphraseState = v.strictObject({
  part: v.literal('passphrase'),
  typed: v.record(v.string(), v.string()),
  isMade: v.boolean(),
  isCompared: v.boolean(),
  notice: v.nullable(v.picklist(notices)),
});
export type PassphraseState = Readonly<v.InferOutput<typeof PassphraseState>>;
export type PassphraseAction =
  | { readonly part: 'passphrase'; readonly kind: 'picture'; readonly id: ChoiceId }
  | { readonly part: 'passphrase'; readonly kind: 'type'; readonly text: string }
  | { readonly part: 'passphrase'; readonly kind: 'make' }
  | { readonly part: 'passphrase'; readonly kind: 'compare'; readonly answer: 'weak' | 'strong' };

/** What a person finds by herself and others guess: a name and a year. */
export const weakExample = 'amina2018';
/** Stands in for the own phrase where that is gone with the page. */
const strongExample = 'Lune-Bateau-Citron-7!';
const endExample = '7!';
export const enoughPictures = 3;

export function chosenPictures({ typed }: PassphraseState): readonly (typeof choices)[number][] {
  const ids = (typed['pictures'] ?? '').split(' ');
  return ids.flatMap((id) => choices.filter((choice) => choice.id === id));
}

/** The words of the pictures, then what was added. */
export function phraseOf(state: PassphraseState): string {
  const words = chosenPictures(state).map(({ word }) => word);
  if (words.length === 0) return state.isMade ? strongExample : '';
  return [...words, state.typed['end'] ?? ''].filter((part) => part !== '').join('-');
}

/** How hard the phrase is to guess, for the bar under it: 0 to 3. */
export function strengthOf(state: PassphraseState): 0 | 1 | 2 | 3 {
  const count = chosenPictures(state).length;
  if (count === 0) return 0;
  if (count < enoughPictures) return 1;
  return missingOf(state) === undefined ? 3 : 2;
}

export function reducePassphrase(state: PassphraseState, action: PassphraseAction): PassphraseState {
  if (action.kind === 'compare') {
    if (!state.isMade || state.isCompared) return state;
    return action.answer === 'strong'
      ? { ...state, isCompared: true, notice: null }
      : { ...state, notice: 'weak-chosen' };
  }
  if (state.isMade) return state;
  switch (action.kind) {
    case 'picture':
      return { ...state, typed: { ...state.typed, pictures: toggled(state, action.id) }, notice: null };
    case 'type':
      return { ...state, typed: { ...state.typed, end: action.text }, notice: null };
    case 'make': {
      const missing = missingOf(state);
      return missing === undefined ? { ...state, isMade: true, notice: null } : { ...state, notice: missing };
    }
  }
}

/** A picture that was chosen goes when it is pressed again; a fourth one is not taken. */
function toggled(state: PassphraseState, id: ChoiceId): string {
  const ids = chosenPictures(state).map((choice) => choice.id);
  const rest = ids.filter((one) => one !== id);
  const isNew = rest.length === ids.length && ids.length < enoughPictures;
  return (isNew ? [...ids, id] : rest).join(' ');
}

function missingOf(state: PassphraseState): PassphraseNotice | undefined {
  const end = state.typed['end'] ?? '';
  if (chosenPictures(state).length < enoughPictures) return 'three-pictures';
  if (!/\d/.test(end)) return 'no-digit';
  return /[^\p{L}\d\s]/u.test(end) ? undefined : 'no-sign';
}

export const passphraseExercise: ExerciseDefinition<PassphraseState, PassphraseAction> = {
  id: '3.4',
  start: () => ({ part: 'passphrase', typed: {}, isMade: false, isCompared: false, notice: null }),
  isReached: ({ isCompared }) => isCompared,
  nextGesture,
  errorOf: (state, action) =>
    action.kind === 'make' || (action.kind === 'compare' && action.answer === 'weak')
      ? (reducePassphrase(state, action).notice ?? undefined)
      : undefined,
  ask: (state) => {
    if (state.isMade) return { key: 'compare' };
    return chosenPictures(state).length < enoughPictures ? { key: 'pictures' } : { key: 'end', term: endExample };
  },
};

function nextGesture(state: PassphraseState): Gesture<PassphraseAction> | undefined {
  if (state.isCompared) return undefined;
  if (state.isMade) {
    const compare: PassphraseAction = { part: 'passphrase', kind: 'compare', answer: 'strong' };
    return { verb: 'choose', target: 'strong', words: phraseOf(state), actions: [compare] };
  }
  const chosen = chosenPictures(state);
  if (chosen.length < enoughPictures) {
    const next = choices.find((choice) => !chosen.includes(choice)) ?? choices[0];
    const picture: PassphraseAction = { part: 'passphrase', kind: 'picture', id: next.id };
    return { verb: 'choose', target: `picture-${next.id}`, words: next.word, actions: [picture] };
  }
  if (missingOf(state) !== undefined) {
    const type: PassphraseAction = { part: 'passphrase', kind: 'type', text: endExample };
    return { verb: 'type', target: 'end', words: endExample, actions: [type] };
  }
  const make: PassphraseAction = { part: 'passphrase', kind: 'make' };
  return { verb: 'click', target: 'make', words: 'C’est fini', actions: [make] };
}
