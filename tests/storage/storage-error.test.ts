import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { storageErrorOf } from '../../src/storage/storage-error.ts';

const kindOf = (name: string) => storageErrorOf(new DOMException('any text', name)).kind;

describe('what the browser throws', () => {
  it('becomes what a person can do, by its name and never by its text', () => {
    expect(kindOf('QuotaExceededError')).toBe('disk-full');
    expect(kindOf('SecurityError')).toBe('blocked');
    expect(kindOf('NotFoundError')).toBe('database-missing');
    expect(kindOf('UnknownError')).toBe('damaged');
    expect(kindOf('QuotaOfTomorrowError')).toBe('unknown');
    expect(storageErrorOf(new Error('QuotaExceededError'))).toEqual({ kind: 'unknown', name: 'Error' });
  });

  it('is found below the error that Dexie wraps around it', () => {
    const full = new DOMException('', 'QuotaExceededError');
    expect(storageErrorOf(new Dexie.AbortError('aborted', full))).toEqual({
      kind: 'disk-full',
      name: 'QuotaExceededError',
    });
    expect(storageErrorOf(new Dexie.OpenFailedError('open', new DOMException('', 'UnknownError'))).kind).toBe(
      'damaged',
    );
    expect(storageErrorOf({ name: 'BulkError', failures: [full] }).kind).toBe('disk-full');
    expect(storageErrorOf(new Dexie.DatabaseClosedError('closed')).kind).toBe('closed');
  });

  it('may be anything at all', () => {
    const circle: { name: string; inner?: unknown } = { name: 'Circle' };
    circle.inner = circle;
    expect([undefined, null, 'text', 7, circle].map((thrown) => storageErrorOf(thrown).kind)).toEqual(
      Array(5).fill('unknown'),
    );
  });
});
