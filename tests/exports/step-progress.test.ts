import { describe, expect, it } from 'vitest';
import {
  emptyPerson,
  stepKey,
  type Mark,
  type PersonState,
  type StepState,
} from '../../src/domain/facts/person-state.ts';
import { foundExports } from '../../src/exports/find-exports.ts';
import stepProgress from '../../src/exports/step-progress.ts';

const steps = [
  { curriculum: 'parentalite-numerique', step: 'turn-on' },
  { curriculum: 'parentalite-numerique', step: 'left-click' },
];

const mark = (outcome: Mark['outcome']): Mark => ({ id: outcome, lamport: 1, outcome, session: null });

/** @param said what the step `turn-on` holds */
function person(subject: string, said: Partial<StepState>): PersonState {
  const state = {
    curriculum: 'parentalite-numerique',
    step: 'turn-on',
    simulator: null,
    self: null,
    mediator: null,
    done: null,
  };
  return { ...emptyPerson(subject), steps: new Map([[stepKey(state.curriculum, state.step), { ...state, ...said }]]) };
}

const linesOf = (people: readonly PersonState[]): readonly string[] =>
  stepProgress.toCsv({ people, steps }).replace('\uFEFF', '').trimEnd().split('\r\n');

describe('the export of progress by step', () => {
  it('is found by listing', () => {
    expect(foundExports.map(({ id }) => id)).toContain('step-progress');
  });

  it('has one line for each participant and step, in the order of the cards', () => {
    expect(linesOf([person('p1', { self: mark('alone') }), person('p2', {})])).toEqual([
      'Participant;Parcours;Étape;Résultat;Constaté par',
      'p1;parentalite-numerique;turn-on;seul·e;la personne',
      'p1;parentalite-numerique;left-click;;',
      'p2;parentalite-numerique;turn-on;;',
      'p2;parentalite-numerique;left-click;;',
    ]);
  });

  it('says what the strongest voice says: the mediator, the person, then the exercise', () => {
    const all = { simulator: mark('alone'), self: mark('alone'), mediator: mark('not-yet') };
    expect(linesOf([person('p1', all)])[1]).toBe('p1;parentalite-numerique;turn-on;pas encore;médiation');
    expect(linesOf([person('p1', { simulator: mark('helped') })])[1]).toBe(
      'p1;parentalite-numerique;turn-on;avec aide;exercice',
    );
  });

  it('leaves out people who were erased', () => {
    expect(linesOf([{ ...emptyPerson('p1'), erased: true }])).toHaveLength(1);
  });
});

describe('the exports', () => {
  it('each have an id of their own and columns of their own', () => {
    const ids = foundExports.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, keys } of foundExports) expect(new Set(keys).size, id).toBe(keys.length);
  });
});
