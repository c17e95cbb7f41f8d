import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/curricula/course.ts';
import { recallFor } from '../../src/curricula/recall.ts';
import { emptyPerson, stepKey, type Outcome, type PersonState } from '../../src/domain/facts/person-state.ts';
import { resolveCurriculum } from '../../src/domain/resolve-curriculum.ts';

const step = (id: string) => ({
  id,
  words: [],
  exercises: id === 'a3' ? [] : [`x-${id}`],
  showsRealScreen: false,
  screensCheckedOn: '2026-11-21',
  screensCheckedAgainst: 'documents',
});
const exercise = (id: string) => ({ id: `x-${id}`, words: [], minutes: 3, device: 'laptop', skill: null });
const steps = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
const workshop = (id: string) => ({
  id,
  picture: 'computer',
  activities: [],
  steps: steps.filter((one) => one.startsWith(id)),
});
const resolved = resolveCurriculum({
  format: 1,
  id: 'course',
  version: 1,
  workshops: ['a', 'b', 'c'].map(workshop),
  steps: steps.map(step),
  exercises: steps.filter((id) => id !== 'a3').map(exercise),
});
if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
const [a, b, c] = resolved.value.workshops;
if (!a || !b || !c) throw new Error('three workshops');
const texts = {
  state: { origin: 'human', review: 'none' },
  states: {},
  title: '',
  summary: '',
  workshops: {},
  steps: {},
  real: {},
  themes: {},
  words: {},
  skills: {},
} as const;
const course: Course = {
  curriculum: resolved.value,
  french: texts,
  mine: undefined,
  stale: new Set(),
  tag: 'fr',
  dir: 'ltr',
};

/** A person of whom an exercise said this, in this order. */
function whoDid(outcomes: Readonly<Record<string, Outcome>>): PersonState {
  const seen = Object.entries(outcomes).map(([id, outcome], index) => {
    const simulator = { id, lamport: index + 1, outcome, session: null };
    return [
      stepKey('course', id),
      { curriculum: 'course', step: id, simulator, self: null, mediator: null, done: null },
    ] as const;
  });
  return { ...emptyPerson('p1'), steps: new Map(seen) };
}
const recalled = (person: PersonState, of: typeof a, can = (_: string) => true) =>
  recallFor(course, person, of, can).map(({ step: id }) => id);

describe('what is done again at the beginning of a workshop', () => {
  it('is one exercise of the last workshop, then one of the workshop before', () => {
    expect(recalled(whoDid({ a1: 'helped', b2: 'helped' }), c)).toEqual(['b2', 'a1']);
  });

  it('is chosen among what was done with help', () => {
    expect(recalled(whoDid({ a1: 'alone', a2: 'helped', b1: 'not-yet' }), c)).toEqual(['a2']);
  });

  it('is what lies back longest, when several were done with help', () => {
    expect(recalled(whoDid({ a2: 'helped', a1: 'helped' }), b)).toEqual(['a2']);
  });

  it('is nothing in the first workshop, and nothing where all went alone', () => {
    expect(recalled(whoDid({ a1: 'helped' }), a)).toEqual([]);
    expect(recalled(whoDid({ a1: 'alone', b1: 'alone' }), c)).toEqual([]);
  });

  it('is only what can be practised', () => {
    expect(recalled(whoDid({ a1: 'helped', a3: 'helped' }), b, (id) => id !== 'x-a1')).toEqual([]);
  });
});
