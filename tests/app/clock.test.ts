import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/app/clock.ts';
import type { KeyValueStorage } from '../../src/storage/preferences.svelte.ts';

const builtAt = '2026-11-01T08:00:00.000Z';
const minute = 60_000;

function tab(): KeyValueStorage {
  const texts = new Map<string, string>();
  return { getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => void texts.set(key, text) };
}

describe('the clock of an old laptop', () => {
  it('is believed, but not confirmed, when it is after the day this version was built', () => {
    const claimed = Date.parse('2026-12-03T10:00:00Z');
    const clock = createClock(() => claimed, builtAt, tab());
    expect(clock.now()).toEqual({ wall: claimed, wallTrust: 1 });
    expect(clock.isImpossible()).toBe(false);
  });

  it('is impossible in 1970, until a person says which day it is', () => {
    let claimed = 5 * minute;
    const clock = createClock(() => claimed, builtAt, tab());
    expect(clock.isImpossible()).toBe(true);
    clock.confirm('2026-12-01');
    expect(clock.isImpossible()).toBe(false);
    expect(clock.today()).toBe('2026-12-01');
    claimed += 30 * minute;
    expect(clock.now().wallTrust).toBe(2);
    expect(clock.now().wall - Date.parse('2026-12-01T12:00:00')).toBe(30 * minute);
  });

  it('keeps the person’s word over a reload, not over a new start of the browser', () => {
    const sameTab = tab();
    createClock(() => 5 * minute, builtAt, sameTab).confirm('2026-12-01');
    expect(createClock(() => 20 * minute, builtAt, sameTab).isImpossible()).toBe(false);
    expect(createClock(() => 20 * minute, builtAt, tab()).isImpossible()).toBe(true);
  });

  it('drops the person’s word when the clock fell back behind the moment she gave it', () => {
    const sameTab = tab();
    createClock(() => 60 * minute, builtAt, sameTab).confirm('2026-12-01');
    expect(createClock(() => 2 * minute, builtAt, sameTab).isImpossible()).toBe(true);
  });
});
