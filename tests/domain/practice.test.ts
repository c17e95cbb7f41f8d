import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  act,
  beginAttempt,
  callSomeone,
  durationBucket,
  helpMore,
  proposedOutcome,
  type Practice,
} from '../../src/domain/practice.ts';

/** Count to three; « down » is an error. */
type State = { readonly count: number };
type Action = 'up' | 'down' | 'look';
const counting: Practice<State, Action> = {
  start: { count: 0 },
  reduce: (state, action) => (action === 'up' ? { count: state.count + 1 } : state),
  isReached: ({ count }) => count >= 3,
  nextGesture: ({ count }) =>
    count >= 3 ? undefined : { verb: 'click', target: `button-${count}`, words: 'Plus', actions: ['up'] },
  errorOf: (_, action) => (action === 'down' ? 'wrong-way' : undefined),
};
const begin = beginAttempt(counting.start);
const doing = (...actions: readonly Action[]) =>
  actions.reduce((attempt, action) => act(counting, attempt, action), begin);

describe('the hint ladder', () => {
  it('climbs one rung a press, and does the gesture together on the last', () => {
    const first = helpMore(counting, begin);
    expect(first).toMatchObject({ rung: 1, state: { count: 0 } });
    const third = helpMore(counting, helpMore(counting, first));
    expect(third).toMatchObject({ rung: 3, state: { count: 0 } });
    expect(helpMore(counting, third)).toMatchObject({ rung: 0, highestRung: 4, state: { count: 1 } });
  });

  it('starts again from the ground for the next gesture', () => {
    const helped = helpMore(counting, helpMore(counting, begin));
    expect(act(counting, helped, 'up')).toMatchObject({ rung: 0, highestRung: 2 });
    expect(act(counting, helped, 'look'), 'nothing went forward').toMatchObject({ rung: 2 });
  });

  it('moves by itself when the same thing goes wrong twice in a row, never as far as doing it', () => {
    expect(doing('down').rung).toBe(0);
    expect(doing('down', 'down').rung).toBe(1);
    expect(doing('down', 'up', 'down').rung).toBe(0);
    expect(doing(...Array.from({ length: 40 }, () => 'down' as const)).rung).toBe(3);
  });
});

describe('what an exercise proposes', () => {
  it('is « alone » with at most two errors, no ring, no hand, and nobody called', () => {
    expect(proposedOutcome(doing('up', 'down', 'up', 'down', 'up'), true)).toBe('alone');
    expect(proposedOutcome(doing('down', 'up', 'down', 'up', 'down', 'up'), true)).toBe('helped');
    expect(proposedOutcome(helpMore(counting, begin), true)).toBe('alone');
    expect(proposedOutcome(helpMore(counting, helpMore(counting, begin)), true)).toBe('helped');
    expect(proposedOutcome(callSomeone(doing('up', 'up', 'up')), true)).toBe('helped');
  });

  it('is « not yet » when the goal was not reached', () => {
    expect(proposedOutcome(doing('up'), false)).toBe('not-yet');
  });

  it('never gets better by more errors or more help', () => {
    const rank = { alone: 2, helped: 1, 'not-yet': 0 };
    const moves = fc.array(fc.constantFrom('up', 'down', 'look', 'hint', 'call'), { maxLength: 30 });
    fc.assert(
      fc.property(moves, fc.constantFrom('down', 'hint', 'call'), (done, more) => {
        const run = (list: readonly string[]) =>
          list.reduce((attempt, move) => {
            if (move === 'hint') return helpMore(counting, attempt);
            if (move === 'call') return callSomeone(attempt);
            return act(counting, attempt, move === 'up' || move === 'down' ? move : 'look');
          }, begin);
        expect(rank[proposedOutcome(run([...done, more]), true)]).toBeLessThanOrEqual(
          rank[proposedOutcome(run(done), true)],
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a duration', () => {
  it('is only told as a bucket', () => {
    const minutes = [0.5, 1, 2.9, 3, 9.9, 10, 600];
    expect(minutes.map((many) => durationBucket(many * 60_000))).toEqual([
      'under-1',
      '1-to-3',
      '1-to-3',
      '3-to-10',
      '3-to-10',
      'over-10',
      'over-10',
    ]);
  });
});
