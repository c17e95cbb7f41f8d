import * as v from 'valibot';
import type { ExerciseDefinition } from '../define-simulator.ts';
import { family } from './family.ts';

/** Eight labels, one at a time, go into three boxes. */
export const boxes = [
  { id: 'username', words: 'Identifiant' },
  { id: 'password', words: 'Mot de passe' },
  { id: 'other', words: 'Autre chose' },
] as const;
export type BoxId = (typeof boxes)[number]['id'];

type Label = { readonly words: string; readonly box: BoxId; readonly error: string };

/** An e-mail address is the label that is most often taken for the username. */
export const labels: readonly Label[] = [
  { words: family.username, box: 'username', error: 'sort-username' },
  { words: 'Amina', box: 'other', error: 'sort-other' },
  { words: family.password, box: 'password', error: 'sort-password' },
  { words: family.phone, box: 'other', error: 'sort-other' },
  { words: family.email, box: 'other', error: 'sort-email' },
  { words: 'd.exemple03', box: 'username', error: 'sort-username' },
  { words: 'Tulipe+Nuage58', box: 'password', error: 'sort-password' },
  { words: family.birthYanis, box: 'other', error: 'sort-other' },
];

export const SortingState = v.strictObject({
  part: v.literal('sorting'),
  typed: v.record(v.string(), v.string()),
  placed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
  /** The label was put into another box; it is back on the table. */
  isMissed: v.boolean(),
});
export type SortingState = Readonly<v.InferOutput<typeof SortingState>>;
export type SortingAction = { readonly part: 'sorting'; readonly kind: 'place'; readonly box: BoxId };

export function reduceSorting(state: SortingState, { box }: SortingAction): SortingState {
  const label = labels[state.placed];
  if (label === undefined) return state;
  return box === label.box ? { ...state, placed: state.placed + 1, isMissed: false } : { ...state, isMissed: true };
}

export const sortingExercise: ExerciseDefinition<SortingState, SortingAction> = {
  id: '3.2',
  start: () => ({ part: 'sorting', typed: {}, placed: 0, isMissed: false }),
  isReached: ({ placed }) => placed === labels.length,
  nextGesture: ({ placed }) => {
    const label = labels[placed];
    const box = boxes.find(({ id }) => id === label?.box);
    return box && { verb: 'click', target: `box-${box.id}`, words: box.words, actions: [place(box.id)] };
  },
  errorOf: ({ placed }, { box }) => {
    const label = labels[placed];
    return label === undefined || label.box === box ? undefined : label.error;
  },
  ask: ({ placed }) => {
    const label = labels[placed];
    return label && { key: 'sort', term: label.words };
  },
};

export function place(box: BoxId): SortingAction {
  return { part: 'sorting', kind: 'place', box };
}
