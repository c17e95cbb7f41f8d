import { openHelp } from './fold-person.ts';
import { isLater } from './order.ts';
import { emptyPerson, type PersonState, type StepState } from './person-state.ts';

/**
 * Joins the states that `alias` facts declare to be one person. Nothing is lost: when the alias is retracted, the same
 * states unjoin. An alias to an erased person is passed over, so that nobody's facts hide behind an empty state.
 *
 * @returns one state a person, in the order of first appearance, under the subject that her aliases end at; a circle of
 * aliases (two laptops joined the same two people in opposite directions) ends at its smallest id on every device
 */
export function mergePeople(states: readonly PersonState[]): readonly PersonState[] {
  const stateBySubject = new Map(states.map((state) => [state.subject, state]));
  const merged = new Map<string, PersonState>();
  for (const state of stateBySubject.values()) {
    const subject = endOfAliases(state.subject, stateBySubject);
    const before = merged.get(subject);
    const own = { ...state, subject, alias: null };
    merged.set(subject, before === undefined ? own : joinTwo(before, own));
  }
  return [...merged.values()];
}

/** The subject under which this person's facts are shown, among these states. */
export function endOfAliases(subject: string, stateBySubject: ReadonlyMap<string, PersonState>): string {
  const path: string[] = [];
  let current = subject;
  for (;;) {
    const circleStart = path.indexOf(current);
    if (circleStart >= 0) return path.slice(circleStart).reduce((a, b) => (b < a ? b : a));
    path.push(current);
    const next = stateBySubject.get(current)?.alias?.as;
    if (next === undefined || stateBySubject.get(next)?.erased === true) return current;
    current = next;
  }
}

function joinTwo(a: PersonState, b: PersonState): PersonState {
  const steps = new Map(a.steps);
  for (const [key, step] of b.steps) steps.set(key, joinSteps(steps.get(key), step));
  return {
    ...emptyPerson(a.subject),
    steps,
    help: openHelp([...a.help, ...b.help], steps),
    retracted: new Set([...a.retracted, ...b.retracted]),
  };
}

function joinSteps(a: StepState | undefined, b: StepState): StepState {
  if (a === undefined) return b;
  return {
    ...a,
    simulator: later(a.simulator, b.simulator),
    self: later(a.self, b.self),
    mediator: later(a.mediator, b.mediator),
    done: later(a.done, b.done),
  };
}

function later<P extends { readonly id: string; readonly lamport: number }>(a: P | null, b: P | null): P | null {
  return b !== null && isLater(b, a) ? b : a;
}
