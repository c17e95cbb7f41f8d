import type { School } from '../domain/school.ts';

/**
 * What tests need to walk a simulator, written by who wrote it: `proof.ts` in its folder. It is never part of the app.
 */
export type Proof<State, Action> = {
  /** Everything that the view can do in a state: wrong things too, typed texts by example. */
  readonly possible: (state: State, school: School) => readonly Action[];
  /** By exercise. */
  readonly exercises: Readonly<Record<string, ExerciseProof<Action>>>;
};

export type ExerciseProof<Action> = {
  /** Correct ways from the start to the goal; two or more wherever the real site allows two. */
  readonly ways: (school: School) => readonly (readonly Action[])[];
  /** By class of error: actions from the start, the last of which commits it. */
  readonly errors: (school: School) => Readonly<Record<string, readonly Action[]>>;
};

/** Checks a proof's types where it is written; gives it back as it is. */
export function defineProof<State, Action>(proof: Proof<State, Action>): Proof<State, Action> {
  return proof;
}
