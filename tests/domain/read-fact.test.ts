import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { defineKind } from '../../src/domain/facts/define-kind.ts';
import { BODY_BYTES_MAX, bodyFits, type Fact } from '../../src/domain/facts/fact.ts';
import { newFact, type FactDraft } from '../../src/domain/facts/new-fact.ts';
import { readFact } from '../../src/domain/facts/read-fact.ts';
import { foreignFact } from '../storage/sample-facts.ts';

const reasonOf = (value: unknown) => {
  const read = readFact(value);
  return read.ok ? 'read' : [read.error.reason, read.error.field];
};

describe('a value from a file or from the network', () => {
  it('is a fact when its envelope and its body are sound', () => {
    const fact = foreignFact(1);
    expect(readFact(fact)).toEqual({ ok: true, value: { fact, known: fact } });
  });

  it('is the same fact with the number that the endpoint gave it', () => {
    const read = readFact({ ...foreignFact(1), seq: 412 });
    expect(read.ok && read.value.fact).toEqual(foreignFact(1));
  });

  it('is kept as it is when its kind or version is of a newer application', () => {
    for (const newer of [{ kind: 'dance' }, { version: 2 }, { kind: 'constructor' }]) {
      const fact = foreignFact(1, { ...newer, body: { anything: [1, null, { deep: true }] } });
      expect(readFact(fact)).toEqual({ ok: true, value: { fact, known: null } });
    }
  });

  it('is damaged, with the reason and the field, when it is no fact', () => {
    expect([undefined, null, 'text', 7].map(reasonOf)).toEqual(Array(4).fill(['not-an-object', null]));
    const wrong: readonly (readonly [string, unknown])[] = [
      ['id', ''],
      ['id', 'two words'],
      ['device', undefined],
      ['n', 0],
      ['lamport', 1.5],
      ['lamport', 2 ** 53],
      ['wall', Number.NaN],
      ['wallTrust', 3],
      ['stream', 'nation'],
      ['stream', 'action:'],
      ['subject', undefined],
      ['kind', 3],
      ['version', 0],
      ['author', null],
      ['body', []],
      ['body', 'text'],
    ];
    for (const [field, value] of wrong) {
      const reason = reasonOf({ ...foreignFact(1), [field]: value });
      expect([field, value, reason]).toEqual([field, value, ['envelope-invalid', field]]);
    }
    expect(reasonOf({ ...foreignFact(1), replaces: ['a', 7] })).toEqual(['envelope-invalid', 'replaces.1']);
  });

  it('is damaged when its body does not fit its kind', () => {
    expect(reasonOf(foreignFact(1, { body: {} }))).toEqual(['body-invalid', 'body']);
    expect(reasonOf(foreignFact(1, { body: { ...foreignFact(1).body, extra: 1 } }))).toEqual(['body-invalid', 'body']);
  });

  it('is damaged when erasing its person would not find it', () => {
    expect(reasonOf(foreignFact(1, { subject: null }))).toEqual(['subject-mismatch', 'body']);
    const name = { record: 'identity', id: 'awa', field: 'firstName', value: 'Awa' };
    expect(reasonOf(foreignFact(1, { kind: 'set', body: name }))).toBe('read');
    expect(reasonOf(foreignFact(1, { kind: 'set', subject: 'bilal', body: name }))).toEqual([
      'subject-mismatch',
      'body',
    ]);
    expect(reasonOf(foreignFact(1, { kind: 'erase', subject: 'bilal', body: { subject: 'awa' } }))).toEqual([
      'subject-mismatch',
      'body',
    ]);
  });

  it('may hold 16 KiB and not a byte more, in any script', () => {
    const bodyOf = (letter: string, bytes: number) => {
      const room = bytes - new TextEncoder().encode('{"t":""}').length;
      return { t: letter.repeat(room / new TextEncoder().encode(letter).length) };
    };
    expect([bodyFits(bodyOf('a', BODY_BYTES_MAX)), bodyFits(bodyOf('a', BODY_BYTES_MAX + 1))]).toEqual([true, false]);
    expect([bodyFits(bodyOf('ا', BODY_BYTES_MAX)), bodyFits(bodyOf('ا', BODY_BYTES_MAX + 2))]).toEqual([true, false]);
    expect(reasonOf(foreignFact(1, { kind: 'dance', body: { t: 'a'.repeat(BODY_BYTES_MAX) } }))).toEqual([
      'body-too-large',
      'body',
    ]);
  });
});

describe('an older body', () => {
  const kind = defineKind({
    name: 'example',
    version: 3,
    personalData: 'none',
    subject: 'any',
    body: v.strictObject({ count: v.number(), unit: v.string() }),
    upcasts: {
      1: { sample: { amount: 2 }, apply: ({ amount }) => ({ count: amount }) },
      2: { sample: { count: 2 }, apply: (old) => ({ ...old, unit: 'hours' }) },
    },
    sample: { count: 2, unit: 'hours' },
  });
  const read = (version: number, body: Fact['body']) => kind.read(foreignFact(1, { kind: 'example', version, body }));

  it('is read in today’s shape, from any version', () => {
    for (const [version, body] of [
      [1, { amount: 2 }],
      [2, { count: 2 }],
      [3, { count: 2, unit: 'hours' }],
    ] as const) {
      const result = read(version, body);
      expect(result.ok && [result.value.version, result.value.body]).toEqual([3, { count: 2, unit: 'hours' }]);
    }
  });

  it('is damaged when the old shape is not what it was', () => {
    expect(read(1, { other: 2 })).toEqual({ ok: false, error: 'body-invalid' });
  });
});

describe('a new fact', () => {
  const stamp = { newId: () => 'fresh', device: 'laptop', n: 4, lamport: 9, wall: 1, wallTrust: 2 } as const;

  it('carries what the device adds, in the order of the design', () => {
    const draft: FactDraft = {
      kind: 'erase',
      stream: 'territory',
      subject: 'awa',
      author: 'k',
      body: { subject: 'awa' },
    };
    const fact = newFact(draft, stamp);
    expect(fact).toMatchObject({ id: 'fresh', device: 'laptop', n: 4, lamport: 9, version: 1, replaces: [] });
    expect(Object.keys(fact).join(' ')).toBe(
      'id device n lamport wall wallTrust stream subject kind version replaces author body',
    );
    expect(readFact(fact).ok).toBe(true);
  });
});
