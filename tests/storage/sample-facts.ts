import type { Fact, Stream } from '../../src/domain/facts/fact.ts';
import type { FactDraft } from '../../src/domain/facts/new-fact.ts';

export const action: Stream = 'action:dax-2026';
export const people: Stream = 'people:dax-2026';
export const curriculum = 'parentalite-numerique';

/** A fact from another device, about Awa unless said otherwise. */
export function foreignFact(number: number, overrides: Partial<Fact> = {}): Fact {
  return {
    id: `foreign-${number}`,
    device: 'other-laptop',
    n: number,
    lamport: number,
    wall: 1_772_524_800_000,
    wallTrust: 1,
    stream: action,
    subject: 'awa',
    kind: 'step-outcome',
    version: 1,
    replaces: [],
    author: 'karim',
    body: { curriculum, step: `step-${number % 5}`, outcome: 'alone', evidence: 'self' },
    ...overrides,
  };
}

export function outcomeDraft(
  subject: string,
  step: string,
  outcome: 'alone' | 'helped' | 'not-yet' = 'alone',
): FactDraft {
  const body = { curriculum, step, outcome, evidence: 'mediator' as const };
  return { kind: 'step-outcome', stream: action, subject, author: 'karim', body };
}

export function nameDraft(subject: string, value: string, replaces: readonly string[] = []): FactDraft {
  const body = { record: 'identity' as const, id: subject, field: 'firstName', value };
  return { kind: 'set', stream: people, subject, author: 'karim', body, replaces };
}

export function eraseFact(number: number, subject: string): Fact {
  return foreignFact(number, { kind: 'erase', subject, body: { subject } });
}

/** A few dozen facts of three people: outcomes, hands, retracts before and after their targets, names in conflict. */
export function busyWorkshop(): readonly Fact[] {
  const facts: Fact[] = [];
  let number = 0;
  for (const subject of ['awa', 'bilal', 'chen']) {
    for (const outcome of ['not-yet', 'helped', 'alone'] as const) {
      for (const evidence of ['self', 'simulator', 'mediator'] as const) {
        number += 1;
        const body = { curriculum, step: `step-${number % 4}`, outcome, evidence };
        facts.push(foreignFact(number, { subject, body, lamport: ((number * 7) % 31) + 1 }));
      }
    }
    const hand = (number += 1);
    facts.push(foreignFact(hand, { subject, kind: 'help-requested', body: { curriculum, step: 'step-1' } }));
    for (const target of [`foreign-${hand}`, `foreign-${hand - 1}`, `foreign-${hand - 5}`]) {
      number += 1;
      facts.push(foreignFact(number, { subject, kind: 'retract', body: { fact: target } }));
    }
    for (const value of ['Awa', 'Hawa']) {
      number += 1;
      const body = { record: 'identity', id: subject, field: 'firstName', value };
      facts.push(foreignFact(number, { subject, stream: people, kind: 'set', body }));
    }
  }
  facts.push(foreignFact(number + 1, { subject: 'chen', kind: 'alias', body: { of: 'chen', as: 'awa' } }));
  facts.push(foreignFact(number + 2, { kind: 'dance', version: 3, body: { steps: [1, { deep: true }] } }));
  return facts;
}
