import * as v from 'valibot';
import type { Gesture } from '../../domain/practice.ts';
import type { Ask, ExerciseDefinition, PracticeState } from '../define-simulator.ts';
import type { Action } from './action.ts';

/** One exercise of the mouse with a state of its own: seven small machines make this simulator. */
export type Part<Own extends PracticeState> = {
  readonly schema: v.GenericSchema<unknown, Own>;
  readonly start: Own;
  readonly reduce: (state: Own, action: Action) => Own;
  readonly isReached: (state: Own) => boolean;
  readonly nextGesture: (state: Own) => Gesture<Action> | undefined;
  readonly errorOf: (state: Own, action: Action) => string | undefined;
  readonly ask?: (state: Own) => Ask | undefined;
};

/** A part as the contract wants it: it meets states of every part and leaves alone those that are not its own. */
export type Joined<Whole extends PracticeState> = {
  readonly reduce: (state: Whole, action: Action) => Whole;
  readonly exercise: ExerciseDefinition<Whole, Action>;
};

export function joinPart<Whole extends PracticeState, Own extends Whole>(id: string, part: Part<Own>): Joined<Whole> {
  const isOwn = (state: Whole): state is Own => v.is(part.schema, state);
  return {
    reduce: (state, action) => (isOwn(state) ? part.reduce(state, action) : state),
    exercise: {
      id,
      start: () => part.start,
      isReached: (state) => isOwn(state) && part.isReached(state),
      nextGesture: (state) => (isOwn(state) ? part.nextGesture(state) : undefined),
      errorOf: (state, action) => (isOwn(state) ? part.errorOf(state, action) : undefined),
      ask: (state) => (isOwn(state) ? part.ask?.(state) : undefined),
    },
  };
}
