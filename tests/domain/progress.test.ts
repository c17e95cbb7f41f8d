import { describe, expect, it } from 'vitest';
import { foldPerson } from '../../src/domain/facts/fold-person.ts';
import { emptyPerson } from '../../src/domain/facts/person-state.ts';
import { progressOf } from '../../src/domain/progress.ts';
import { foreignFact } from '../storage/sample-facts.ts';
import { known } from './arbitrary-facts.ts';

const steps = ['a', 'b', 'c', 'd'];

describe('the progress of a person', () => {
  it('begins at the first card', () => {
    const progress = progressOf(emptyPerson('awa'), 'course', steps);
    expect(progress).toEqual({ alone: 0, helped: 0, notYet: 0, untouched: 4, of: 4, continueWith: 'a' });
  });

  it('counts what is shown of each step and continues at the first that is not done', () => {
    const said = [
      ['a', 'alone', 'self'],
      ['b', 'alone', 'simulator'],
      ['b', 'not-yet', 'mediator'],
      ['d', 'helped', 'self'],
    ];
    const facts = said.map(([step, outcome, evidence], index) =>
      known(foreignFact(index + 1, { body: { curriculum: 'course', step, outcome, evidence } })),
    );
    const progress = progressOf(foldPerson('awa', facts), 'course', steps);
    expect(progress).toEqual({ alone: 1, helped: 1, notYet: 1, untouched: 1, of: 4, continueWith: 'b' });
  });

  it('leaves other curricula and removed cards out, and ends with nothing to continue', () => {
    const facts = ['a', 'b', 'gone'].map((step, index) =>
      known(foreignFact(index + 1, { body: { curriculum: 'course', step, outcome: 'alone', evidence: 'self' } })),
    );
    const person = foldPerson('awa', facts);
    expect(progressOf(person, 'course', ['a', 'b'])).toMatchObject({ alone: 2, of: 2, continueWith: null });
    expect(progressOf(person, 'other', ['a'])).toMatchObject({ untouched: 1, continueWith: 'a' });
  });
});
