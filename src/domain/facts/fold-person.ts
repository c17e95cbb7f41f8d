import type { KnownFact, FactOf } from './registry.ts';
import { comparePlaces, isLater } from './order.ts';
import { emptyPerson, stepKey, type HelpRequest, type Mark, type PersonState, type StepState } from './person-state.ts';

/**
 * The state of one person from all her facts.
 *
 * @param facts any order, duplicates allowed; facts about others are passed over
 */
export function foldPerson(subject: string, facts: readonly KnownFact[]): PersonState {
  const hers = facts.filter((fact) => fact.subject === subject);
  if (hers.some(({ kind }) => kind === 'erase')) return erasedPerson(subject);
  const retracted = new Set(hers.flatMap((fact) => (fact.kind === 'retract' ? [fact.body.fact] : [])));
  let state: PersonState = { ...emptyPerson(subject), retracted };
  for (const fact of hers) state = applyEvent(state, fact);
  return state;
}

/**
 * The state with one more fact in it: the same as folding everything again, at the price of one fact.
 *
 * @returns 'refold' when a retract takes away something that is part of the state; what stood behind it is then unknown here
 */
export function applyFact(state: PersonState, fact: KnownFact): PersonState | 'refold' {
  if (fact.subject !== state.subject || state.erased) return state;
  if (fact.kind === 'erase') return erasedPerson(state.subject);
  if (fact.kind !== 'retract') return applyEvent(state, fact);
  const target = fact.body.fact;
  if (state.retracted.has(target)) return state;
  if (isPartOf(state, target)) return 'refold';
  return { ...state, retracted: new Set(state.retracted).add(target) };
}

export function erasedPerson(subject: string): PersonState {
  return { ...emptyPerson(subject), erased: true };
}

/** Raised hands that no later outcome of their step lowered, earliest first. Exported for the joining of aliases. */
export function openHelp(help: readonly HelpRequest[], steps: ReadonlyMap<string, StepState>): readonly HelpRequest[] {
  return help
    .filter(({ id }, index) => help.findIndex((other) => other.id === id) === index)
    .filter(
      (request) => request.step === null || !isDoneAfter(request, steps.get(stepKey(request.curriculum, request.step))),
    )
    .sort(comparePlaces);
}

function isDoneAfter(request: HelpRequest, step: StepState | undefined): boolean {
  const done = step?.done ?? null;
  return done !== null && isLater(done, request);
}

function applyEvent(state: PersonState, fact: KnownFact): PersonState {
  if (state.retracted.has(fact.id)) return state;
  switch (fact.kind) {
    case 'step-outcome':
      return applyOutcome(state, fact);
    case 'help-requested': {
      const { id, lamport, body } = fact;
      return { ...state, help: openHelp([...state.help, { id, lamport, ...body }], state.steps) };
    }
    case 'alias':
      if (!isLater(fact, state.alias)) return state;
      return { ...state, alias: { id: fact.id, lamport: fact.lamport, as: fact.body.as } };
    default:
      return state;
  }
}

function applyOutcome(state: PersonState, fact: FactOf<'step-outcome'>): PersonState {
  const { curriculum, step, outcome, evidence, session } = fact.body;
  const key = stepKey(curriculum, step);
  const before = state.steps.get(key) ?? { curriculum, step, simulator: null, self: null, mediator: null, done: null };
  const mark: Mark = { id: fact.id, lamport: fact.lamport, outcome, session: session ?? null };
  const isNews = isLater(mark, before[evidence]);
  const isDone = outcome !== 'not-yet' && isLater(mark, before.done);
  if (!isNews && !isDone) return state;
  const after: StepState = {
    ...before,
    ...(isNews && { [evidence]: mark }),
    ...(isDone && { done: { id: mark.id, lamport: mark.lamport } }),
  };
  const steps = new Map(state.steps).set(key, after);
  return { ...state, steps, help: isDone && state.help.length > 0 ? openHelp(state.help, steps) : state.help };
}

/** Whether taking this fact away would uncover something that the state no longer holds. */
function isPartOf(state: PersonState, id: string): boolean {
  if (state.alias?.id === id || state.help.some((request) => request.id === id)) return true;
  for (const { simulator, self, mediator, done } of state.steps.values()) {
    if (simulator?.id === id || self?.id === id || mediator?.id === id || done?.id === id) return true;
  }
  return false;
}
