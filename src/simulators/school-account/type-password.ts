import * as v from 'valibot';
import type { ExerciseDefinition } from '../define-simulator.ts';
import { family } from './family.ts';
import { diagnosePassword, diagnoses } from './password-diagnosis.ts';

/** The password of the card is typed twice: once with the eye open, once with points. */
const notices = [...diagnoses, 'password-again', 'three-tries', 'hide-first', 'show-first'] as const;
export type TypingNotice = (typeof notices)[number];

export const TypingState = v.strictObject({
  part: v.literal('typing'),
  typed: v.record(v.string(), v.string()),
  isShown: v.boolean(),
  isDoneShown: v.boolean(),
  isDoneHidden: v.boolean(),
  /** Wrong ones since the last right one. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2)),
  notice: v.nullable(v.picklist(notices)),
});
export type TypingState = Readonly<v.InferOutput<typeof TypingState>>;
export type TypingAction =
  | { readonly part: 'typing'; readonly kind: 'eye' }
  | { readonly part: 'typing'; readonly kind: 'type'; readonly text: string }
  | { readonly part: 'typing'; readonly kind: 'check' };

const start: TypingState = {
  part: 'typing',
  typed: {},
  isShown: false,
  isDoneShown: false,
  isDoneHidden: false,
  tries: 0,
  notice: null,
};

/** After so many wrong ones it starts again with the eye open: nothing is ever locked. */
const mostTries = 3;

export function reduceTyping(state: TypingState, action: TypingAction): TypingState {
  if (isDone(state)) return state;
  switch (action.kind) {
    case 'eye':
      return { ...state, isShown: !state.isShown };
    case 'type':
      return { ...state, typed: { password: action.text }, notice: null };
    case 'check':
      return check(state);
  }
}

function check(state: TypingState): TypingState {
  const diagnosis = diagnosePassword(state.typed['password'] ?? '');
  if (diagnosis === undefined) return succeed(state);
  if (diagnosis === 'empty-field') return { ...state, notice: diagnosis };
  const tries = state.tries + 1;
  if (tries === mostTries) return { ...start, isShown: true, notice: 'three-tries' };
  return { ...state, tries, notice: tries === 1 ? 'password-again' : diagnosis };
}

function succeed(state: TypingState): TypingState {
  if (state.isShown && state.isDoneShown) return { ...state, notice: 'hide-first' };
  if (!state.isShown && state.isDoneHidden) return { ...state, notice: 'show-first' };
  const done = state.isShown ? { isDoneShown: true } : { isDoneHidden: true };
  return { ...state, ...done, typed: {}, tries: 0, notice: null };
}

export function isDone({ isDoneShown, isDoneHidden }: TypingState): boolean {
  return isDoneShown && isDoneHidden;
}

/** On the button with the eye. */
export function eyeWords(isShown: boolean): string {
  return isShown ? 'Masquer' : 'Afficher';
}

export const typingExercise: ExerciseDefinition<TypingState, TypingAction> = {
  id: '3.3',
  start: () => start,
  isReached: isDone,
  nextGesture: (state) => {
    if (isDone(state)) return undefined;
    if (state.isShown === state.isDoneShown) {
      const words = eyeWords(state.isShown);
      return { verb: 'click', target: 'eye', words, actions: [{ part: 'typing', kind: 'eye' }] };
    }
    if (state.typed['password'] === family.password) {
      return { verb: 'click', target: 'check', words: 'Vérifier', actions: [{ part: 'typing', kind: 'check' }] };
    }
    const type: TypingAction = { part: 'typing', kind: 'type', text: family.password };
    return { verb: 'type', target: 'password', words: family.password, actions: [type] };
  },
  errorOf: (state, action) =>
    action.kind === 'check' && !isDone(state) ? (reduceTyping(state, action).notice ?? undefined) : undefined,
  ask: (state) => ({ key: state.isDoneShown ? 'type-hidden' : 'type-shown' }),
  card: ['password'],
};
