import * as v from 'valibot';
import {
  act as actIn,
  beginAttempt,
  callSomeone,
  helpMore,
  proposedOutcome,
  type Attempt,
  type Gesture,
  type Rung,
} from '../../domain/practice.ts';
import type { PracticeState } from '../../simulators/define-simulator.ts';
import type { KeptPractice } from '../../storage/kept-practice.ts';
import type { OpenedExercise, OpenedPart } from '../open-exercise.ts';

/** What an attempt says of itself when it ends: never what was typed, only how it went. */
export type Evidence = {
  readonly outcome: 'alone' | 'helped' | 'not-yet';
  readonly rung: Rung;
  /** Classes, each once. */
  readonly errors: readonly string[];
  readonly milliseconds: number;
};

/** One run through an exercise: reactive, one part after the other. */
export type Run = {
  readonly part: OpenedPart;
  readonly partNumber: number;
  readonly partCount: number;
  readonly attempt: Attempt<PracticeState>;
  /** Rung that is shown: 4 while the gesture is being done together. */
  readonly rung: Rung;
  readonly gesture: Gesture<unknown> | undefined;
  /** Class of the last error, until something goes forward. */
  readonly error: string | undefined;
  readonly isFinished: boolean;
  /** An older version had left this open; it was started again. */
  readonly wasRestarted: boolean;
  /** True once the person did anything. */
  readonly hasBegun: boolean;
  readonly act: (action: unknown) => void;
  /** 💡: the next rung. */
  readonly hint: () => void;
  readonly helped: () => void;
  readonly restart: () => void;
  /** Nothing is done together any more. */
  readonly leave: () => void;
  readonly evidence: () => Evidence;
};

/** How long a hand takes to show a gesture before it is done together, in milliseconds. */
const showing = 1400;

/** Who does which exercise: what another person left open at this computer is never taken up. */
type Whose = { readonly exercise: string; readonly learner: string | null };

/** @param now milliseconds of a clock that never goes back */
export function createRun(opened: OpenedExercise, whose: Whose, kept: KeptPractice, now: () => number): Run {
  const taken = takeUp(opened, whose, kept);
  let partIndex = $state(taken.partIndex);
  let attempt = $state.raw(taken.attempt);
  let isTogether = $state(false);
  let wasRestarted = $state(taken.wasRestarted);
  let hasBegun = $state(taken.spent > 0);
  let hasProgressed = $state(true);
  let showingHand: ReturnType<typeof setTimeout> | undefined;
  let before = { rung: 0 as Rung, errors: [] as readonly string[], wasHelped: false };
  let begin = now() - taken.spent;

  const part = $derived(partAt(opened, partIndex));
  const isReached = $derived(part.practice.isReached(attempt.state));
  const isFinished = $derived(isReached && partIndex === opened.parts.length - 1);
  const gesture = $derived(part.practice.nextGesture(attempt.state));

  function settle(next: Attempt<PracticeState>): void {
    hasProgressed = next.errors.length === attempt.errors.length;
    attempt = next;
    hasBegun = true;
    wasRestarted = false;
    if (part.practice.isReached(next.state) && partIndex < opened.parts.length - 1) nextPart();
    if (isFinished) kept.forget();
    else keep();
  }

  function nextPart(): void {
    before = {
      rung: highest(before.rung, attempt.highestRung),
      errors: [...before.errors, ...attempt.errors],
      wasHelped: before.wasHelped || attempt.wasHelped,
    };
    partIndex += 1;
    attempt = beginAttempt(partAt(opened, partIndex).practice.start);
  }

  function keep(): void {
    kept.keep({
      ...whose,
      part: partIndex,
      simulator: part.simulator.id,
      version: part.simulator.version,
      state: { ...attempt.state, typed: {} },
      highestRung: highest(before.rung, attempt.highestRung),
      wasHelped: before.wasHelped || attempt.wasHelped,
      errors: [...before.errors, ...attempt.errors],
      spent: now() - begin,
    });
  }

  return {
    get part() {
      return part;
    },
    get partNumber() {
      return partIndex + 1;
    },
    partCount: opened.parts.length,
    get attempt() {
      return attempt;
    },
    get rung() {
      return isTogether ? 4 : attempt.rung;
    },
    get gesture() {
      return gesture;
    },
    get error() {
      return hasProgressed ? undefined : attempt.errors.at(-1);
    },
    get isFinished() {
      return isFinished;
    },
    get wasRestarted() {
      return wasRestarted;
    },
    get hasBegun() {
      return hasBegun;
    },
    act(action) {
      if (!isTogether && !isReached) settle(actIn(part.practice, attempt, action));
    },
    hint() {
      if (isTogether || isReached || !opened.hints) return;
      if (attempt.rung < 3) {
        attempt = helpMore(part.practice, attempt);
        keep();
        return;
      }
      isTogether = true;
      showingHand = setTimeout(() => {
        isTogether = false;
        settle(helpMore(part.practice, attempt));
      }, showing);
    },
    helped() {
      attempt = callSomeone(attempt);
      if (hasBegun) keep();
    },
    leave: () => clearTimeout(showingHand),
    restart() {
      clearTimeout(showingHand);
      kept.forget();
      partIndex = 0;
      before = { rung: 0, errors: [], wasHelped: false };
      attempt = beginAttempt(partAt(opened, 0).practice.start);
      isTogether = false;
      hasProgressed = true;
      hasBegun = false;
      begin = now();
    },
    evidence() {
      const whole = {
        ...attempt,
        highestRung: highest(before.rung, attempt.highestRung),
        errors: [...before.errors, ...attempt.errors],
        wasHelped: before.wasHelped || attempt.wasHelped,
      };
      return {
        outcome: proposedOutcome(whole, isFinished),
        rung: whole.highestRung,
        errors: whole.errors.filter((name, index, all) => all.indexOf(name) === index),
        milliseconds: now() - begin,
      };
    },
  };
}

type TakenUp = {
  readonly partIndex: number;
  readonly attempt: Attempt<PracticeState>;
  readonly spent: number;
  readonly wasRestarted: boolean;
};

/** What a reload comes back to: the state that was left open when this version still understands it, else the start. */
function takeUp(opened: OpenedExercise, { exercise, learner }: Whose, kept: KeptPractice): TakenUp {
  const fresh = {
    partIndex: 0,
    attempt: beginAttempt(partAt(opened, 0).practice.start),
    spent: 0,
    wasRestarted: false,
  };
  const found = kept.read();
  if (found === undefined) return fresh;
  if (found === 'unreadable') return { ...fresh, wasRestarted: true };
  if (found.exercise !== exercise || found.learner !== learner) return fresh;
  const part = opened.parts[found.part];
  const isSame = part?.simulator.id === found.simulator && part.simulator.version === found.version;
  const state = isSame ? v.safeParse(part.simulator.state, found.state) : undefined;
  if (!state?.success) return { ...fresh, wasRestarted: true };
  const { highestRung, wasHelped, errors, spent } = found;
  const attempt = { ...beginAttempt(state.output), highestRung, wasHelped, errors };
  return { partIndex: found.part, attempt, spent, wasRestarted: false };
}

function partAt(opened: OpenedExercise, index: number): OpenedPart {
  const part = opened.parts[index];
  if (part === undefined) throw new Error(`an exercise of ${opened.parts.length} parts has no part ${index + 1}`);
  return part;
}

function highest(first: Rung, second: Rung): Rung {
  return first > second ? first : second;
}
