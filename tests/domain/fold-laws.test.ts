import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFact, foldPerson } from '../../src/domain/facts/fold-person.ts';
import { comparePlaces } from '../../src/domain/facts/order.ts';
import { emptyPerson, shownOutcome, type PersonState } from '../../src/domain/facts/person-state.ts';
import type { FactOf, KnownFact } from '../../src/domain/facts/registry.ts';
import { arbitraryFacts, known, shuffled, subjects } from './arbitrary-facts.ts';
import { foldRuns } from './fold-runs.ts';

const runs = { numRuns: foldRuns };
const facts = fc.oneof(arbitraryFacts('all'), arbitraryFacts('erasing'));
const twoOrders = facts.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));

/** What a store does: one fact after the other, everything again only where the fold asks for it. */
function foldOneByOne(subject: string, all: readonly KnownFact[]): PersonState {
  let state = emptyPerson(subject);
  all.forEach((fact, position) => {
    const next = applyFact(state, fact);
    state = next === 'refold' ? foldPerson(subject, all.slice(0, position + 1)) : next;
  });
  return state;
}

const withoutMemory = (state: PersonState) => ({ ...state, retracted: null });

describe('the state of a person', () => {
  it('does not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(twoOrders, ([one, other]) => {
        for (const subject of subjects) expect(foldPerson(subject, other)).toEqual(foldPerson(subject, one));
      }),
      runs,
    );
  });

  it('does not change when facts arrive again', () => {
    const doubled = facts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all])));
    fc.assert(
      fc.property(doubled, ([all, again]) => {
        for (const subject of subjects) {
          expect(foldPerson(subject, [...again, ...all])).toEqual(foldPerson(subject, all));
          expect(foldOneByOne(subject, [...again, ...all])).toEqual(foldPerson(subject, all));
        }
      }),
      runs,
    );
  });

  it('is the same fact by fact as all at once, in any partition and order', () => {
    fc.assert(
      fc.property(twoOrders, fc.nat({ max: 25 }), ([all, other], cut) => {
        for (const subject of subjects) {
          const whole = foldPerson(subject, all);
          expect(foldOneByOne(subject, other)).toEqual(whole);
          const early = foldPerson(subject, other.slice(0, cut));
          const late = other
            .slice(cut)
            .reduce<PersonState | 'refold'>(
              (state, fact) => (state === 'refold' ? 'refold' : applyFact(state, fact)),
              early,
            );
          if (late !== 'refold') expect(late).toEqual(whole);
        }
      }),
      runs,
    );
  });

  it('forgets a retracted fact, whether the retract comes before or after it', () => {
    fc.assert(
      fc.property(arbitraryFacts('all'), fc.nat({ max: 24 }), (all, position) => {
        const target = all[position];
        if (target === undefined || target.subject === null || target.kind === 'retract') return;
        const undo = known({
          ...target,
          id: 'undo',
          kind: 'retract',
          version: 1,
          replaces: [],
          body: { fact: target.id },
        });
        const without = withoutMemory(
          foldPerson(
            target.subject,
            all.filter((fact) => fact !== target),
          ),
        );
        expect(withoutMemory(foldOneByOne(target.subject, [...all, undo]))).toEqual(without);
        expect(withoutMemory(foldOneByOne(target.subject, [undo, ...all]))).toEqual(without);
      }),
      runs,
    );
  });

  it('is not touched by a retract that names another person', () => {
    fc.assert(
      fc.property(arbitraryFacts('all'), fc.nat({ max: 24 }), (all, position) => {
        const target = all[position];
        if (target === undefined || target.subject === null) return;
        const undo = known({
          ...target,
          id: 'undo',
          subject: 'stranger',
          kind: 'retract',
          version: 1,
          body: { fact: target.id },
        });
        expect(foldPerson(target.subject, [...all, undo])).toEqual(foldPerson(target.subject, all));
      }),
      runs,
    );
  });

  it('is empty for ever once she is erased, before or after anything else', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...subjects), fc.nat({ max: 25 }), (all, subject, position) => {
        const erase = known({
          ...{ id: 'erase', device: 'd', n: 1, lamport: 1, wall: 0, wallTrust: 0, stream: 'territory' },
          ...{ subject, kind: 'erase', version: 1, replaces: [], author: 'karim', body: { subject } },
        });
        const nothing = { ...emptyPerson(subject), erased: true };
        const mixed = [...all.slice(0, position), erase, ...all.slice(position)];
        expect(foldPerson(subject, mixed)).toEqual(nothing);
        expect(foldOneByOne(subject, mixed)).toEqual(nothing);
      }),
      runs,
    );
  });

  it('holds the latest outcome of each evidence and the hands that are still up, as written in the rules', () => {
    fc.assert(
      fc.property(arbitraryFacts('all'), fc.constantFrom(...subjects), (all, subject) => {
        const state = foldPerson(subject, all);
        const retracted = new Set(
          all.flatMap((fact) => (fact.kind === 'retract' && fact.subject === subject ? [fact.body.fact] : [])),
        );
        const counting = all.filter((fact) => fact.subject === subject && !retracted.has(fact.id));
        const outcomes = counting.filter((fact): fact is FactOf<'step-outcome'> => fact.kind === 'step-outcome');
        for (const step of state.steps.values()) {
          const ofStep = outcomes.filter(({ body }) => body.curriculum === step.curriculum && body.step === step.step);
          for (const evidence of ['simulator', 'self', 'mediator'] as const) {
            const latest = ofStep
              .filter(({ body }) => body.evidence === evidence)
              .sort(comparePlaces)
              .at(-1);
            expect(step[evidence]?.id ?? null).toEqual(latest?.id ?? null);
          }
        }
        const hands = counting.filter((fact): fact is FactOf<'help-requested'> => fact.kind === 'help-requested');
        const stillUp = hands.filter(
          (hand) =>
            !outcomes.some(
              (fact) =>
                fact.body.outcome !== 'not-yet' &&
                fact.body.curriculum === hand.body.curriculum &&
                fact.body.step === hand.body.step &&
                comparePlaces(fact, hand) > 0,
            ),
        );
        expect(state.help.map(({ id }) => id)).toEqual(stillUp.sort(comparePlaces).map(({ id }) => id));
      }),
      runs,
    );
  });
});

describe('the outcome that a screen shows', () => {
  const mark = (id: string, lamport: number, outcome: 'alone' | 'not-yet') => ({ id, lamport, outcome, session: null });
  const step = { curriculum: 'c', step: 's', simulator: mark('1', 9, 'alone'), self: null, mediator: null, done: null };

  it('is the mediator’s, else her own, else the simulator’s, and says whose it is', () => {
    expect(shownOutcome(undefined)).toBeNull();
    expect(shownOutcome(step)).toMatchObject({ outcome: 'alone', evidence: 'simulator' });
    expect(shownOutcome({ ...step, self: mark('2', 5, 'alone') })).toMatchObject({ evidence: 'self' });
  });

  it('stays the mediator’s when a simulator says more later', () => {
    const seen = { ...step, self: mark('2', 8, 'alone'), mediator: mark('3', 1, 'not-yet') };
    expect(shownOutcome(seen)).toMatchObject({ outcome: 'not-yet', evidence: 'mediator' });
  });
});
