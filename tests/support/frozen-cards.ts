import type { Step } from '../../src/domain/curriculum.ts';
import { everyExercise } from './simulators.ts';

type Exercise = (typeof everyExercise)[number];
type State = Exercise['practice']['start'];

/** What a card shows, as tests look at it. */
export type FrozenCard = {
  readonly step: Step;
  readonly shown: Exercise;
  /** Undefined when the goal is reached before. */
  readonly now: State | undefined;
  /** `data-target` of what is ringed. */
  readonly ringed: string | undefined;
};

/** Every card of the steps that shows a simulator. @throws when an exercise is in none */
export function frozenCards(steps: readonly Step[]): readonly FrozenCard[] {
  return steps.flatMap((step) => {
    const { frozen } = step;
    if (frozen === null) return [];
    // As on a card: the first shipped school that fits.
    const shown = everyExercise.find(({ exercise }) => exercise.id === frozen.exercise);
    if (shown === undefined) throw new Error(`${step.id}: no simulator has the exercise ${frozen.exercise}`);
    const now = stateAfter(shown, frozen.gestures);
    const next = now === undefined ? undefined : shown.practice.nextGesture(now)?.target;
    return [{ step, shown, now, ringed: frozen.ring ?? next }];
  });
}

function stateAfter({ practice }: Exercise, gestures: number): State | undefined {
  let now = practice.start;
  for (let done = 0; done < gestures; done += 1) {
    if (practice.isReached(now)) return undefined;
    now = (practice.nextGesture(now)?.actions ?? []).reduce(practice.reduce, now);
  }
  return practice.isReached(now) ? undefined : now;
}
