import fc from 'fast-check';
import type { Fact } from '../../src/domain/facts/fact.ts';
import { readFact } from '../../src/domain/facts/read-fact.ts';
import type { KnownFact } from '../../src/domain/facts/registry.ts';

export const subjects = ['awa', 'bilal', 'chen', 'dina'] as const;

type Body = { readonly kind: string; readonly subject: string | null; readonly body: Fact['body'] };

// One person, one course and one step come up often, so that facts meet and contradict each other.
const subject = fc.constantFrom('awa', 'awa', 'awa', ...subjects);
const curriculum = fc.constantFrom('whole-course', 'whole-course', 'whole-course', 'e-mail');
const step = fc.constantFrom('a', 'a', 'b');

/** Ids are handed out by position, so that retracts and replaces can point at facts before and after them. */
export const idAt = (position: number) => `f${String(position).padStart(3, '0')}`;
const someId = fc.nat({ max: 24 }).map(idAt);

const outcome = fc
  .record({
    curriculum,
    step,
    outcome: fc.constantFrom('alone', 'helped', 'not-yet'),
    evidence: fc.constantFrom('simulator', 'self', 'mediator'),
  })
  .chain((body) => subject.map((about): Body => ({ kind: 'step-outcome', subject: about, body })));
const help = fc
  .record({ curriculum, step: fc.option(step) })
  .chain((body) => subject.map((about): Body => ({ kind: 'help-requested', subject: about, body })));
const retract = fc
  .tuple(subject, someId)
  .map(([about, fact]): Body => ({ kind: 'retract', subject: about, body: { fact } }));
const alias = fc.tuple(subject, subject).map(([of, as]): Body => ({ kind: 'alias', subject: of, body: { of, as } }));
const erase = subject.map((about): Body => ({ kind: 'erase', subject: about, body: { subject: about } }));
const set = fc
  .record({
    record: fc.constantFrom('session', 'identity'),
    id: subject,
    field: fc.constantFrom('date', 'name'),
    value: fc.constantFrom<unknown>('x', 'y', 3, true, null, ['x', 'y']),
  })
  .map((body): Body => ({ kind: 'set', subject: body.record === 'identity' ? body.id : null, body }));

const body = {
  all: fc.oneof(
    { arbitrary: outcome, weight: 6 },
    { arbitrary: help, weight: 2 },
    { arbitrary: retract, weight: 3 },
    alias,
    set,
  ),
  erasing: fc.oneof({ arbitrary: outcome, weight: 6 }, help, retract, set, erase),
  sets: set,
};

/**
 * A set of facts of several people, as two mediators' laptops make them when both are clones of one image: the same
 * device id, the same counters, colliding lamport numbers, and `set` facts that replace some of each other.
 */
export function arbitraryFacts(which: keyof typeof body): fc.Arbitrary<readonly KnownFact[]> {
  const fact = fc.record({
    body: body[which],
    device: fc.constantFrom('cloned', 'cloned', 'other'),
    n: fc.integer({ min: 1, max: 5 }),
    lamport: fc.integer({ min: 1, max: 12 }),
    replaces: fc.uniqueArray(someId, { maxLength: 3 }),
  });
  return fc.array(fact, { maxLength: 25 }).map((drawn) =>
    drawn.map(({ body: { kind, subject: about, body: content }, device, n, lamport, replaces }, position) =>
      known({
        id: idAt(position),
        device,
        n,
        lamport,
        wall: 0,
        wallTrust: 0,
        stream: 'action:one',
        subject: about,
        kind,
        version: 1,
        replaces: kind === 'set' ? replaces : [],
        author: 'karim',
        body: content,
      }),
    ),
  );
}

/** The fact as folds read it. Throws where the test itself made something that is no fact. */
export function known(fact: Fact): KnownFact {
  const read = readFact(fact);
  if (!read.ok || read.value.known === null) throw new Error(`not a known fact: ${JSON.stringify(fact)}`);
  return read.value.known;
}

/** The same facts in another order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
