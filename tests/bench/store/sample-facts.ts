import type { Fact, Stream } from '../../../src/domain/facts/fact.ts';

/** The session whose grid is read: 30 people × 120 steps, 200 facts of each person. */
export const gridStream = streamOf(1);
export const gridPeople = 30;
export const gridSteps = 120;
export const factsOfGridPerson = 200;
export const gridPerson = subjectOf(1, 0);
/** Another one: an engine that remembers answers has not read her yet. */
export const otherGridPerson = subjectOf(1, 17);

const outcomes = ['not-yet', 'helped', 'alone'] as const;
const device = crypto.randomUUID();

/**
 * Facts as a département gathers them: action by action, step by step through the group. Past the first two actions of
 * 6,000 facts, a person has 100: one million facts are then 10,000 people.
 */
export function* factsOfActions(total: number): Generator<Fact> {
  let made = 0;
  for (let action = 0; made < total; action += 1) {
    const perPerson = action <= 1 || total <= 100_000 ? factsOfGridPerson : 100;
    for (let turn = 0; turn < perPerson; turn += 1) {
      for (let person = 0; person < gridPeople && made < total; person += 1) {
        made += 1;
        yield outcomeFact(made, streamOf(action), subjectOf(action, person), turn % gridSteps);
      }
    }
  }
}

/** Facts of a hundred people in turn: every batch touches all of them, as when many laptops are gathered at once. */
export function* factsOfHundredPeople(total: number): Generator<Fact> {
  for (let made = 0; made < total; made += 1) {
    const person = made % 100;
    const action = Math.floor(person / 25);
    yield outcomeFact(made + 1, streamOf(action), subjectOf(action, person), Math.floor(made / 100) % gridSteps);
  }
}

function outcomeFact(n: number, stream: Stream, subject: string, step: number): Fact {
  return {
    id: crypto.randomUUID(),
    device,
    n,
    lamport: n,
    wall: Date.UTC(2026, 2, 3) + n * 977,
    wallTrust: 1,
    stream,
    subject,
    kind: 'step-outcome',
    version: 1,
    replaces: [],
    author: device,
    body: {
      curriculum: 'parentalite-numerique',
      step: `step-${step}`,
      outcome: outcomes[n % 3],
      evidence: 'mediator',
      session: '1f0c0a52-8a55-4c3f-9d0f-3b8f4f1f6a10',
    },
  };
}

/** Looks random and is the same in every page, because readings must find it again. */
function streamOf(action: number): Stream {
  return `action:${uuidOf(action, 0xfff)}`;
}

function subjectOf(action: number, person: number): string {
  return uuidOf(action, person);
}

function uuidOf(high: number, low: number): string {
  const scattered = (value: number): string => (Math.imul(value + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  const [a, b] = [scattered(high * 4096 + low), scattered(low * 4096 + high + 7)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${a.slice(1, 4)}-${scattered(high)}${b.slice(0, 4)}`;
}
