import { describe, expect, it } from 'vitest';
import { loadPicture } from '../../src/ui/pictures/find-picture.ts';
import { frozenCards } from '../support/frozen-cards.ts';
import { readShipped } from '../support/shipped-content.ts';

const { steps } = readShipped('parentalite-numerique').own;
const cards = frozenCards(steps);

/** Cards about a screen whose drawing says more than a mock could. */
const betterDrawn: Readonly<Record<string, string>> = {
  'which-account': 'two children and their two sites side by side: no one screen shows that',
  'portal-open': 'names a product, which no mock does',
  'page-zoom': 'two hands on two keys: a ring around the page would say something else',
};

/** Exercises that a card borrows its screen from, though it does not offer to practise them there. */
const borrowed: Readonly<Record<string, readonly string[]>> = {
  'session-open': ['6.7.1'],
  'turn-off': ['2.5'],
  'password-type': ['3.7'],
  'timetable-read': ['4.1'],
  'lesson-cancelled': ['4.3'],
  'marks-read': ['4.1'],
  'class-tiles': ['5.1', '5.2'],
  'password-keep': ['3.11'],
  'whole-way': ['6.7.1'],
};

describe('cards that show a simulator', () => {
  it.each(steps.filter(({ showsRealScreen }) => showsRealScreen))('$id is about a screen and shows it', (step) => {
    if (Object.hasOwn(betterDrawn, step.id)) expect(step.frozen).toBeNull();
    else expect(step.frozen).not.toBeNull();
  });

  it.each(cards)('$step.id shows an exercise of its own, on the way to its goal', ({ step, now, ringed }) => {
    expect([...step.exercises, ...(borrowed[step.id] ?? [])]).toContain(step.frozen?.exercise);
    expect(now, 'the goal is reached before the gesture of the card').toBeDefined();
    expect(ringed).toBeDefined();
  });

  it.each(cards)('$step.id keeps its drawing for phones', async ({ step }) => {
    expect(await loadPicture('scenes', step.scene ?? '')).toBeDefined();
  });

  it('leaves the first cards light: nobody waits for a simulator before she can click', () => {
    const early = steps.slice(
      0,
      steps.findIndex(({ id }) => id === 'double-click'),
    );
    expect(early.filter(({ frozen }) => frozen !== null).map(({ id }) => id)).toEqual(['session-open']);
  });
});
