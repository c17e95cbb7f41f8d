import { describe, expect, it } from 'vitest';
import { createKeptPractice, type Kept } from '../../src/storage/kept-practice.ts';

const tab = () => {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    held,
  };
};
const kept: Kept = {
  exercise: '3.7',
  learner: 'p1',
  part: 0,
  simulator: 'school-account',
  version: 1,
  state: { typed: {}, page: 'profile' },
  highestRung: 1,
  wasHelped: false,
  errors: ['pupil-profile'],
  spent: 1200,
};

describe('an exercise that was left open', () => {
  it('is there after a reload of the same tab', () => {
    const storage = tab();
    createKeptPractice(storage).keep(kept);
    expect(createKeptPractice(storage).read()).toEqual(kept);
  });

  it('is gone when it was forgotten, and in another tab', () => {
    const storage = tab();
    const practice = createKeptPractice(storage);
    practice.keep(kept);
    practice.forget();
    expect(practice.read()).toBeUndefined();
    expect(createKeptPractice(tab()).read()).toBeUndefined();
  });

  it.each(['{', '{"exercise":"3.7"}', '"3.7"', '[]'])(
    'is called unreadable when another version kept it as %s',
    (text) => {
      const storage = tab();
      createKeptPractice(storage).keep(kept);
      for (const key of storage.held.keys()) storage.held.set(key, text);
      expect(createKeptPractice(storage).read()).toBe('unreadable');
    },
  );

  it('costs nothing where the browser keeps nothing', () => {
    const refused = createKeptPractice(undefined);
    refused.keep(kept);
    expect(refused.read()).toBeUndefined();
    const full = createKeptPractice({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    });
    expect(() => full.keep(kept)).not.toThrow();
  });
});
