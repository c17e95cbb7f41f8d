import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPerson } from '../../src/domain/facts/fold-person.ts';
import { endOfAliases, mergePeople } from '../../src/domain/facts/merge-people.ts';
import type { KnownFact } from '../../src/domain/facts/registry.ts';
import { arbitraryFacts, known, shuffled, subjects } from './arbitrary-facts.ts';
import { foldRuns } from './fold-runs.ts';

const runs = { numRuns: foldRuns };

const statesOf = (facts: readonly KnownFact[]) => subjects.map((subject) => foldPerson(subject, facts));

/** Retracts may only take away what is about the same person; the law of joining is about those. */
const honest = arbitraryFacts('all').map((facts) => {
  const subjectById = new Map(facts.map(({ id, subject }) => [id, subject]));
  return facts.filter((fact) => fact.kind !== 'retract' || subjectById.get(fact.body.fact) === fact.subject);
});

describe('two records of one person', () => {
  it('show together what one record would have shown', () => {
    fc.assert(
      fc.property(honest, (facts) => {
        const states = statesOf(facts);
        const stateBySubject = new Map(states.map((state) => [state.subject, state]));
        const renamed = facts.map((fact): KnownFact => {
          if (fact.subject === null || fact.kind === 'alias') return fact;
          return { ...fact, subject: endOfAliases(fact.subject, stateBySubject) };
        });
        for (const joined of mergePeople(states)) {
          const asOne = foldPerson(joined.subject, renamed);
          expect({ steps: joined.steps, help: joined.help }).toEqual({ steps: asOne.steps, help: asOne.help });
        }
      }),
      runs,
    );
  });

  it('are joined the same on every computer, circles of aliases included', () => {
    const twoOrders = arbitraryFacts('all').chain((facts) => fc.tuple(fc.constant(facts), shuffled(statesOf(facts))));
    fc.assert(
      fc.property(twoOrders, ([facts, mixed]) => {
        const bySubject = (states: ReturnType<typeof mergePeople>) =>
          new Map(states.map((state) => [state.subject, state]));
        expect(bySubject(mergePeople(mixed))).toEqual(bySubject(mergePeople(statesOf(facts))));
      }),
      runs,
    );
  });

  it('come apart again, complete, when the aliases are retracted', () => {
    fc.assert(
      fc.property(arbitraryFacts('all'), (facts) => {
        const undoings = facts.flatMap((fact) =>
          fact.kind === 'alias'
            ? [known({ ...fact, id: `undo-${fact.id}`, kind: 'retract', body: { fact: fact.id } })]
            : [],
        );
        const apart = mergePeople(statesOf([...undoings, ...facts]));
        const never = statesOf(facts.filter(({ kind }) => kind !== 'alias'));
        expect(apart.map((state) => [state.subject, state.steps, state.help])).toEqual(
          never.map((state) => [state.subject, state.steps, state.help]),
        );
      }),
      runs,
    );
  });

  it('are one person each time, and nobody is counted in two', () => {
    fc.assert(
      fc.property(arbitraryFacts('all'), (facts) => {
        const joined = mergePeople(statesOf(facts)).map(({ subject }) => subject);
        expect(new Set(joined).size).toBe(joined.length);
      }),
      runs,
    );
  });

  it('do not hide one behind the other when the other is erased', () => {
    const base = {
      device: 'd',
      n: 1,
      wall: 0,
      wallTrust: 0,
      stream: 'action:one',
      version: 1,
      replaces: [],
      author: 'k',
    } as const;
    const facts = [
      known({ ...base, id: '1', lamport: 1, subject: 'awa', kind: 'alias', body: { of: 'awa', as: 'bilal' } }),
      known({
        ...base,
        id: '2',
        lamport: 2,
        subject: 'awa',
        kind: 'help-requested',
        body: { curriculum: 'c', step: null },
      }),
      known({ ...base, id: '3', lamport: 3, subject: 'bilal', kind: 'erase', body: { subject: 'bilal' } }),
    ];
    const awa = mergePeople(statesOf(facts)).find(({ subject }) => subject === 'awa');
    expect(awa?.help.map(({ id }) => id)).toEqual(['2']);
  });
});
