import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applySet,
  emptyRecord,
  foldRecord,
  heads,
  shownField,
  type RecordState,
} from '../../src/domain/facts/heads.ts';
import { comparePlaces } from '../../src/domain/facts/order.ts';
import type { FactOf, KnownFact } from '../../src/domain/facts/registry.ts';
import { arbitraryFacts, known, shuffled } from './arbitrary-facts.ts';
import { foldRuns } from './fold-runs.ts';

const runs = { numRuns: foldRuns };

const isSet = (fact: KnownFact): fact is FactOf<'set'> => fact.kind === 'set';
const sets = arbitraryFacts('sets').map((facts) => facts.filter(isSet));
const ofSession = (facts: readonly FactOf<'set'>[]) => foldRecord('session', 'awa', facts);

describe('the values of a field', () => {
  it('are the set facts minus all that is replaced, latest first: exactly as defined', () => {
    fc.assert(
      fc.property(sets, (facts) => {
        const state = ofSession(facts);
        for (const field of ['date', 'name']) {
          const ofField = facts.filter(
            ({ body }) => body.record === 'session' && body.id === 'awa' && body.field === field,
          );
          const replaced = new Set(ofField.flatMap(({ replaces }) => replaces));
          const expected = ofField.filter(({ id }) => !replaced.has(id)).sort((a, b) => comparePlaces(b, a));
          expect(heads(state, field).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        }
      }),
      runs,
    );
  });

  it('do not depend on order, on duplicates or on batches', () => {
    const mixed = sets.chain((facts) => fc.tuple(fc.constant(facts), shuffled([...facts, ...facts])));
    fc.assert(
      fc.property(mixed, ([facts, again]) => {
        expect(ofSession(again)).toEqual(ofSession(facts));
      }),
      runs,
    );
  });

  it('become one again with a set that replaces all of them, wherever it arrives', () => {
    fc.assert(
      fc.property(sets, fc.nat({ max: 25 }), (facts, position) => {
        const before = ofSession(facts);
        const choice = setFact(
          'choice',
          'chosen',
          heads(before, 'date').map(({ id }) => id),
        );
        const all = [...facts.slice(0, position), choice, ...facts.slice(position)];
        expect(shownField(ofSession(all), 'date')).toEqual({ kind: 'agreed', value: 'chosen' });
      }),
      runs,
    );
  });
});

describe('a field that two people wrote', () => {
  const one = setFact('one', 'Tuesday', []);
  const two = setFact('two', 'Thursday', []);

  it('shows the same winner everywhere, marked, and keeps both', () => {
    const shown = [ofSession([one, two]), ofSession([two, one])].map((state) => shownField(state, 'date'));
    expect(shown[0]).toEqual(shown[1]);
    expect(shown[0]).toMatchObject({
      kind: 'conflict',
      value: 'Thursday',
      heads: [{ value: 'Thursday' }, { value: 'Tuesday' }],
    });
  });

  it('is no conflict when both wrote the same, lists included', () => {
    expect(shownField(ofSession([one, setFact('two', 'Tuesday', [])]), 'date').kind).toBe('agreed');
    const lists = [setFact('one', ['a', 'b'], []), setFact('two', ['a', 'b'], [])];
    expect(shownField(ofSession(lists), 'date').kind).toBe('agreed');
    expect(shownField(ofSession([...lists, setFact('three', ['b', 'a'], [])]), 'date').kind).toBe('conflict');
  });

  it('is empty before anybody wrote, and untouched by sets of other records', () => {
    const empty: RecordState = emptyRecord('session', 'other');
    expect(shownField(empty, 'date')).toEqual({ kind: 'empty' });
    expect(applySet(empty, one)).toBe(empty);
  });
});

function setFact(id: string, value: string | readonly string[], replaces: readonly string[]): FactOf<'set'> {
  const body = { record: 'session', id: 'awa', field: 'date', value };
  const envelope = { id, device: 'd', n: 1, lamport: 5, wall: 0, wallTrust: 0, stream: 'action:one' } as const;
  const fact = known({ ...envelope, subject: null, kind: 'set', version: 1, replaces, author: 'karim', body });
  if (!isSet(fact)) throw new Error('not a set');
  return fact;
}
