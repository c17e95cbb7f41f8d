/**
 * One attempt at an exercise: what was done so far, how much help it took. Pure, so that an attempt can be replayed.
 *
 * The hint ladder has four rungs: 1 the task is said again, 2 the place is ringed, 3 a hand shows the gesture, 4 the
 * gesture is done together. A rung belongs to one gesture; the next gesture starts without hint.
 */
export type Rung = 0 | 1 | 2 | 3 | 4;

/** What a hand does. A sentence in every language exists for each; the words are added. */
export const verbs = [
  'click',
  'double-click',
  'right-click',
  'move',
  'scroll',
  'drag',
  'press',
  'type',
  'choose',
  'wait',
] as const;
export type Verb = (typeof verbs)[number];

/** The next gesture towards the goal, from one state. */
export type Gesture<Action> = {
  readonly verb: Verb;
  /** `data-target` of the thing on the screen that the gesture is for. */
  readonly target: string;
  /** For `drag`: `data-target` of the place where it goes. */
  readonly to?: string;
  /** French words that stand on that thing; the keys for `press`, the text for `type`. */
  readonly words?: string;
  /** What the gesture does, in order: performed for the person on the last rung. */
  readonly actions: readonly Action[];
};

/** An exercise for one school, as far as an attempt needs it. */
export type Practice<State, Action> = {
  readonly start: State;
  readonly reduce: (state: State, action: Action) => State;
  readonly isReached: (state: State) => boolean;
  /** Undefined only when the goal is reached. */
  readonly nextGesture: (state: State) => Gesture<Action> | undefined;
  /** Class of the recoverable error that the action is in this state; undefined when it is none. */
  readonly errorOf: (state: State, action: Action) => string | undefined;
};

export type Attempt<State> = {
  readonly state: State;
  /** Of the gesture that comes next. */
  readonly rung: Rung;
  readonly highestRung: Rung;
  /** Somebody was called. */
  readonly wasHelped: boolean;
  /** Classes of errors, in the order in which they were made. */
  readonly errors: readonly string[];
  /** How often the last class came without anything going forward in between. */
  readonly inARow: number;
};

export function beginAttempt<State>(state: State): Attempt<State> {
  return { state, rung: 0, highestRung: 0, wasHelped: false, errors: [], inARow: 0 };
}

/** Something was done by the person herself. The same error twice in a row brings the next hint by itself. */
export function act<State, Action>(
  practice: Practice<State, Action>,
  attempt: Attempt<State>,
  action: Action,
): Attempt<State> {
  const error = practice.errorOf(attempt.state, action);
  const state = practice.reduce(attempt.state, action);
  if (error !== undefined) {
    const inARow = attempt.errors.at(-1) === error ? attempt.inARow + 1 : 1;
    const failed = { ...attempt, state, errors: [...attempt.errors, error], inARow };
    return inARow >= 2 && attempt.rung < 3 ? { ...climb(failed), inARow: 0 } : failed;
  }
  const isForward = gestureKey(practice.nextGesture(state)) !== gestureKey(practice.nextGesture(attempt.state));
  return isForward ? { ...attempt, state, rung: 0, inARow: 0 } : { ...attempt, state };
}

/** 💡 was pressed: the next rung. On the last one the gesture is done together, and the one after it starts afresh. */
export function helpMore<State, Action>(practice: Practice<State, Action>, attempt: Attempt<State>): Attempt<State> {
  const climbed = climb(attempt);
  const gesture = practice.nextGesture(attempt.state);
  if (climbed.rung < 4 || gesture === undefined) return climbed;
  return { ...climbed, state: gesture.actions.reduce(practice.reduce, attempt.state), rung: 0, inARow: 0 };
}

export function callSomeone<State>(attempt: Attempt<State>): Attempt<State> {
  return { ...attempt, wasHelped: true };
}

/** Recoverable errors after which a success still counts as done alone. */
const errorsOfOneAlone = 2;

/** What the exercise proposes. The person's own word and a mediator's are stronger; see `shownOutcome`. */
export function proposedOutcome<State>(attempt: Attempt<State>, isReached: boolean): 'alone' | 'helped' | 'not-yet' {
  if (!isReached) return 'not-yet';
  const isAlone = attempt.highestRung < 2 && !attempt.wasHelped && attempt.errors.length <= errorsOfOneAlone;
  return isAlone ? 'alone' : 'helped';
}

/** Classes of errors that a fact keeps of one run. */
export const mostErrors = 20;

export const durations = ['under-1', '1-to-3', '3-to-10', 'over-10'] as const;

/** Bucket of a duration, in minutes: enough to see who was lost, too coarse to watch anybody. @param milliseconds on the task */
export function durationBucket(milliseconds: number): (typeof durations)[number] {
  const minutes = milliseconds / 60_000;
  if (minutes < 1) return 'under-1';
  if (minutes < 3) return '1-to-3';
  return minutes < 10 ? '3-to-10' : 'over-10';
}

function climb<State>(attempt: Attempt<State>): Attempt<State> {
  const rungs: readonly Rung[] = [0, 1, 2, 3, 4];
  const rung = rungs[attempt.rung + 1] ?? 4;
  return { ...attempt, rung, highestRung: rung > attempt.highestRung ? rung : attempt.highestRung };
}

function gestureKey<Action>(gesture: Gesture<Action> | undefined): string {
  return gesture === undefined ? '' : [gesture.verb, gesture.target, gesture.to, gesture.words].join('\u0000');
}
