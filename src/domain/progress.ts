import { shownOutcome, stepKey, type PersonState } from './facts/person-state.ts';

export type Progress = {
  readonly alone: number;
  readonly helped: number;
  readonly notYet: number;
  readonly untouched: number;
  readonly of: number;
  /** First step that is neither 'alone' nor 'helped', so that a skipped card comes back; null when all are done. */
  readonly continueWith: string | null;
};

/**
 * How far a person is in one curriculum, by what `shownOutcome` says of each step.
 *
 * @param steps ids in the order of the cards; outcomes of steps that are not listed do not count
 */
export function progressOf(person: PersonState, curriculum: string, steps: readonly string[]): Progress {
  const outcomes = steps.map((step) => shownOutcome(person.steps.get(stepKey(curriculum, step)))?.outcome ?? null);
  const count = (wanted: (typeof outcomes)[number]) => outcomes.filter((outcome) => outcome === wanted).length;
  const next = outcomes.findIndex((outcome) => outcome === null || outcome === 'not-yet');
  return {
    alone: count('alone'),
    helped: count('helped'),
    notYet: count('not-yet'),
    untouched: count(null),
    of: steps.length,
    continueWith: steps[next] ?? null,
  };
}
