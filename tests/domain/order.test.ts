import { describe, expect, it } from 'vitest';
import { comparePlaces, isLater } from '../../src/domain/facts/order.ts';

describe('the order of facts', () => {
  it('is that of the lamport numbers, whatever the ids', () => {
    expect(comparePlaces({ id: 'z', lamport: 2 }, { id: 'a', lamport: 10 })).toBeLessThan(0);
    expect(isLater({ id: 'a', lamport: 10 }, { id: 'z', lamport: 2 })).toBe(true);
  });

  it('is that of the ids where the numbers are equal, and a fact is not later than itself', () => {
    expect(comparePlaces({ id: 'a', lamport: 2 }, { id: 'b', lamport: 2 })).toBeLessThan(0);
    expect(comparePlaces({ id: 'b', lamport: 2 }, { id: 'a', lamport: 2 })).toBeGreaterThan(0);
    expect(isLater({ id: 'a', lamport: 2 }, { id: 'a', lamport: 2 })).toBe(false);
    expect(isLater({ id: 'a', lamport: 2 }, null)).toBe(true);
  });
});
