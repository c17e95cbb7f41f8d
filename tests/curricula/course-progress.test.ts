import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/curricula/course.ts';
import {
  currentWorkshop,
  outcomeOf,
  stepAfter,
  stepsToDo,
  workshopOutcome,
} from '../../src/curricula/course-progress.ts';
import { emptyPerson, stepKey, type Outcome, type PersonState } from '../../src/domain/facts/person-state.ts';
import { resolveCurriculum } from '../../src/domain/resolve-curriculum.ts';

const card = (id: string) => ({
  id,
  words: [],
  showsRealScreen: false,
  screensCheckedOn: '2026-11-21',
  screensCheckedAgainst: 'documents',
});
const workshop = (id: string, steps: readonly string[]) => ({ id, picture: 'computer', activities: [], steps });
const resolved = resolveCurriculum({
  format: 1,
  id: 'course',
  version: 1,
  workshops: [workshop('first', ['a', 'b']), workshop('second', ['c'])],
  steps: ['a', 'b', 'c'].map(card),
});
if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
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
const [first, second] = resolved.value.workshops;
if (!first || !second) throw new Error('two workshops');

/** A person who said this of these steps herself. */
function whoSaid(outcomes: Readonly<Record<string, Outcome>>): PersonState {
  const steps = Object.entries(outcomes).map(([step, outcome]) => {
    const self = { id: step, lamport: 1, outcome, session: null };
    return [
      stepKey('course', step),
      { curriculum: 'course', step, simulator: null, self, mediator: null, done: null },
    ] as const;
  });
  return { ...emptyPerson('someone'), steps: new Map(steps) };
}

describe('the path of a person', () => {
  it('begins with the first step', () => {
    const person = whoSaid({});
    expect(currentWorkshop(course, person).id).toBe('first');
    expect(stepsToDo(course, person, first)).toEqual(['a', 'b']);
  });

  it('brings back a step that is « pas encore »', () => {
    expect(stepsToDo(course, whoSaid({ a: 'not-yet', b: 'alone' }), first)).toEqual(['a']);
  });

  it('goes on to the next workshop once every step is done, alone or with help', () => {
    const person = whoSaid({ a: 'alone', b: 'helped' });
    expect(currentWorkshop(course, person).id).toBe('second');
  });

  it('stays on the last workshop when everything is done', () => {
    expect(currentWorkshop(course, whoSaid({ a: 'alone', b: 'alone', c: 'alone' })).id).toBe('second');
  });

  it('marks a workshop « seul·e » only when every step of it is', () => {
    expect(workshopOutcome(course, whoSaid({ a: 'alone' }), first)).toBeNull();
    expect(workshopOutcome(course, whoSaid({ a: 'alone', b: 'helped' }), first)).toBe('helped');
    expect(workshopOutcome(course, whoSaid({ a: 'alone', b: 'alone' }), first)).toBe('alone');
    expect(outcomeOf(course, whoSaid({ a: 'helped' }), 'a')).toBe('helped');
  });

  it('ends at the last step of a workshop', () => {
    expect(stepAfter(first, 'a')).toBe('b');
    expect(stepAfter(first, 'b')).toBeUndefined();
    expect(stepAfter(second, 'c')).toBeUndefined();
  });
});
