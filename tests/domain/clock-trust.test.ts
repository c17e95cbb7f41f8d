import { describe, expect, it } from 'vitest';
import { clockTrust } from '../../src/domain/facts/clock-trust.ts';

const builtAt = Date.UTC(2026, 10, 1);
const march = Date.UTC(2027, 2, 3);
const trust = (wall: number, serverTimeSeen: number | null = null, isConfirmed = false) =>
  clockTrust({ wall, builtAt, serverTimeSeen, isConfirmed });

describe('a computer’s clock', () => {
  it('is impossible in 1970, in 2000 and before the application was built, even when someone confirmed the date', () => {
    expect([0, Date.UTC(2000, 0, 1), builtAt - 1].map((wall) => trust(wall, null, true))).toEqual([0, 0, 0]);
  });

  it('is impossible before a time that the endpoint already told', () => {
    expect([trust(march, march + 1), trust(march, march)]).toEqual([0, 1]);
  });

  it('is plausible otherwise, and confirmed once the server or a person agrees', () => {
    expect([trust(march), trust(march, null, true)]).toEqual([1, 2]);
  });

  it('is impossible when it is no number', () => {
    expect(trust(Number.NaN)).toBe(0);
  });
});
