import { describe, expect, it } from 'vitest';
import { compareSentinel, readSentinel, writeSentinel } from '../../src/storage/sentinel.ts';
import { fakePlace } from './store-under-test.ts';

const laptop = { device: 'laptop', n: 12, count: 412 };

describe('the sentinel', () => {
  it('remembers what was written', () => {
    const place = fakePlace();
    writeSentinel(place, laptop);
    expect(readSentinel(place)).toEqual(laptop);
  });

  it('is silent about a place that is empty, damaged or refused', () => {
    const refused = {
      getItem: () => {
        throw new DOMException('', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    writeSentinel(refused, laptop);
    const places = [
      refused,
      fakePlace(),
      ...['{', '7', '{"device":3}', '{"device":"a","n":-1,"count":0}'].map(placeWith),
    ];
    expect(places.map(readSentinel)).toEqual(places.map(() => null));
  });
});

describe('an opened database', () => {
  it('is a first run when neither it nor the sentinel knows anything', () => {
    expect(compareSentinel(null, null)).toBe('first-run');
    expect(compareSentinel({ ...laptop, n: 0, count: 0 }, null)).toBe('first-run');
  });

  it('is lost when it is gone or shorter than the sentinel says', () => {
    expect(compareSentinel(laptop, null)).toBe('lost');
    expect(compareSentinel(laptop, { ...laptop, count: 411 })).toBe('lost');
    expect(compareSentinel(laptop, { ...laptop, n: 11 })).toBe('lost');
    expect(compareSentinel(laptop, { device: 'new', n: 0, count: 0 })).toBe('lost');
  });

  it('is fine when it holds as much or more, and when only the sentinel was cleared', () => {
    expect(compareSentinel(laptop, laptop)).toBe('fine');
    expect(compareSentinel(laptop, { ...laptop, n: 13, count: 413 })).toBe('fine');
    expect(compareSentinel(laptop, { device: 'new', n: 0, count: 412 })).toBe('fine');
    expect(compareSentinel(null, laptop)).toBe('fine');
  });
});

function placeWith(text: string) {
  return { getItem: () => text, setItem: () => undefined };
}
