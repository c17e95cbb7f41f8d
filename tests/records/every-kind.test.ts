import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/domain/facts/registry.ts';
import { foreignFact } from '../storage/sample-facts.ts';
import { RecordKind, recordsAboutPeople, set } from '../../src/domain/facts/kinds/set.ts';
import { bodyFits } from '../../src/domain/facts/fact.ts';

/** A subject that fits the kind's rule for this body. */
function subjectFor(rule: unknown, body: unknown): string | null {
  if (typeof rule !== 'function') return 'awa';
  return rule(body) as string | null;
}

describe('every kind of fact', () => {
  it('has a name of its own, in the form of a slug', () => {
    const names = kinds.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  for (const kind of kinds) {
    describe(kind.name, () => {
      it('has a sample that is valid and small', () => {
        const subject = subjectFor(kind.subject, kind.sample);
        const read = kind.read(foreignFact(1, { kind: kind.name, version: kind.version, subject, body: kind.sample }));
        expect(read.ok && read.value.body).toEqual(kind.sample);
        expect(bodyFits(kind.sample)).toBe(true);
      });

      it('declares what it says about people', () => {
        expect(['none', 'pseudonymous', 'identifying']).toContain(kind.personalData);
      });

      it('reads a body of every version that ever was', () => {
        expect(Number.isInteger(kind.version) && kind.version >= 1).toBe(true);
        const olderVersions = Array.from({ length: kind.version - 1 }, (_, index) => index + 1);
        expect(Object.keys(kind.upcasts).map(Number)).toEqual(olderVersions);
        for (const [version, upcast] of Object.entries(kind.upcasts)) {
          const { sample } = v.parse(v.object({ sample: v.record(v.string(), v.unknown()) }), upcast);
          const fact = { kind: kind.name, version: Number(version), body: sample };
          const subject = subjectFor(kind.subject, kind.sample);
          expect(kind.read(foreignFact(1, { ...fact, subject })).ok).toBe(true);
        }
      });

      it('refuses a body with a key that nobody declared', () => {
        const subject = subjectFor(kind.subject, kind.sample);
        const body = { ...kind.sample, undeclared: true };
        expect(kind.read(foreignFact(1, { kind: kind.name, subject, body })).ok).toBe(false);
      });

      it('puts a subject on every fact about a person', () => {
        if (kind.personalData === 'none' || kind.subject === 'any' || typeof kind.subject === 'function') return;
        expect(kind.read(foreignFact(1, { kind: kind.name, subject: null, body: kind.sample })).ok).toBe(false);
      });
    });
  }
});

describe('a field of a record', () => {
  for (const record of RecordKind.options) {
    it(`of kind ${record} carries the person as subject exactly when the record is about a person`, () => {
      const body = { record, id: 'awa', field: 'name', value: 'x' };
      const isAboutPerson = recordsAboutPeople.includes(record);
      const reads = (subject: string | null) => set.read(foreignFact(1, { kind: 'set', subject, body })).ok;
      expect([reads('awa'), reads(null), reads('bilal')]).toEqual([isAboutPerson, !isAboutPerson, false]);
    });
  }
});
