import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPerson } from '../../src/domain/facts/fold-person.ts';
import { stepKey, type Mark, type PersonState } from '../../src/domain/facts/person-state.ts';
import { packPerson, unpackPerson } from '../../src/storage/packed-person.ts';
import type { PersonRow } from '../../src/storage/tables.ts';
import { arbitraryFacts, subjects } from '../domain/arbitrary-facts.ts';

const id = fc.oneof(fc.constantFrom('a', 'b'), fc.uuid(), fc.string());
const lamport = fc.integer({ min: 1, max: 2 ** 40 });
const place = fc.record({ id, lamport });
const outcome = fc.constantFrom('alone', 'helped', 'not-yet');
const mark: fc.Arbitrary<Mark> = fc.record({ id, lamport, outcome, session: fc.option(id) });
const step = fc
  .record({ curriculum: id, step: id, simulator: fc.option(mark), self: fc.option(mark), mediator: fc.option(mark) })
  // What is done is mostly one of the marks, but a later 'not-yet' may have taken its place.
  .chain((marks) =>
    fc
      .option(fc.oneof(place, ...[marks.simulator, marks.self, marks.mediator].flatMap(asPlace)))
      .map((done) => ({ ...marks, done })),
  );
const state: fc.Arbitrary<PersonState> = fc.record({
  subject: fc.constant('awa'),
  steps: fc
    .array(step, { maxLength: 5 })
    .map((steps) => new Map(steps.map((each) => [stepKey(each.curriculum, each.step), each]))),
  help: fc.array(fc.record({ id, lamport, curriculum: id, step: fc.option(id) }), { maxLength: 3 }),
  retracted: fc.array(id, { maxLength: 3 }).map((ids) => new Set(ids)),
  alias: fc.option(fc.record({ id, lamport, as: id })),
  erased: fc.boolean(),
});

describe('a packed person', () => {
  it('is the same when unpacked, whatever is known of her', () => {
    fc.assert(fc.property(state, (drawn) => expectSame({ subject: 'awa', streams: ['action:one'], state: drawn })));
  });

  it('is the same when unpacked, whatever was folded, in the same order', () => {
    fc.assert(
      fc.property(arbitraryFacts('all'), fc.constantFrom(...subjects), (facts, subject) =>
        expectSame({ subject, streams: [], state: foldPerson(subject, facts) }),
      ),
    );
  });

  it('keeps the mark of the erased, over which there is an index', () => {
    const row: PersonRow = { subject: 'awa', streams: ['action:one'], state: foldPerson('awa', []), erased: 1 };
    expectSame(row);
    expect(packPerson(row).erased).toBe(1);
  });

  it('says once what many steps share', () => {
    const session = '1f0c0a52-8a55-4c3f-9d0f-3b8f4f1f6a10';
    const each = (position: number) => {
      const said: Mark = { id: 'x'.repeat(36), lamport: position, outcome: 'alone', session };
      const done = { id: said.id, lamport: position };
      const known = {
        curriculum: 'parentalite',
        step: `${position}`,
        simulator: null,
        self: null,
        mediator: said,
        done,
      };
      return [stepKey('parentalite', `${position}`), known] as const;
    };
    const steps = new Map(Array.from({ length: 120 }, (_, position) => each(position)));
    const { packed } = packPerson({ subject: 'awa', streams: [], state: { ...foldPerson('awa', []), steps } });
    expect(packed?.split(session).length).toBe(2);
    expect(packed?.length).toBeLessThan(120 * 70);
  });
});

function expectSame(row: PersonRow): void {
  const again = unpackPerson(packPerson(row));
  expect(again).toEqual(row);
  expect([...again.state.steps]).toEqual([...row.state.steps]);
}

function asPlace(given: Mark | null) {
  return given === null ? [] : [fc.constant({ id: given.id, lamport: given.lamport })];
}
