import type { Fact } from '../domain/facts/fact.ts';
import { shownOutcome, stepKey, type Outcome } from '../domain/facts/person-state.ts';
import { mostErrors, type durations, type Rung } from '../domain/practice.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StorageError } from '../storage/fact-store.ts';
import type { Services } from './services.ts';

/** What a person says of herself for one step or « en vrai » item. `curriculum` is the one the step belongs to. */
export type SaidOutcome = { readonly curriculum: string; readonly step: string; readonly outcome: Outcome };

/** Keeps what the person said. ok means that it is on the disk; nothing is kept while nobody said who she is. */
export async function recordOutcome(
  services: Pick<Services, 'append' | 'learner'>,
  said: SaidOutcome,
): Promise<Result<readonly Fact[], StorageError>> {
  const { learner } = services;
  if (learner === null) return ok([]);
  return services.append([
    {
      kind: 'step-outcome',
      stream: `learner:${learner.subject}`,
      subject: learner.subject,
      author: learner.subject,
      body: { ...said, evidence: 'self' },
    },
  ]);
}

/** What an exercise saw: how it went, never what was typed. `duration` is a bucket of `domain/practice.ts`. */
export type PractisedOutcome = SaidOutcome & {
  readonly exercise: string;
  readonly rung: Rung;
  readonly errors: readonly string[];
  readonly duration: (typeof durations)[number];
};

/** Keeps what an exercise proposes, beside what the person says and never instead of it. ok means that it is on the disk. */
export async function recordPractice(
  services: Pick<Services, 'append' | 'learner'>,
  { errors, ...seen }: PractisedOutcome,
): Promise<Result<readonly Fact[], StorageError>> {
  const { learner } = services;
  if (learner === null) return ok([]);
  return services.append([
    {
      kind: 'step-outcome',
      stream: `learner:${learner.subject}`,
      subject: learner.subject,
      author: learner.subject,
      body: { ...seen, errors: errors.slice(0, mostErrors), evidence: 'simulator' },
    },
  ]);
}

/**
 * Takes back what the person said last of a step or item, by a new fact: nothing that was said is ever overwritten. What
 * she had said before stands again. Nothing happens where somebody else's word is what is shown.
 */
export async function takeBackOutcome(
  services: Pick<Services, 'append' | 'learner' | 'person'>,
  { curriculum, step }: Omit<SaidOutcome, 'outcome'>,
): Promise<Result<readonly Fact[], StorageError>> {
  const { learner, person } = services;
  const shown = shownOutcome(person.steps.get(stepKey(curriculum, step)));
  if (learner === null || shown?.evidence !== 'self') return ok([]);
  return services.append([
    {
      kind: 'retract',
      stream: `learner:${learner.subject}`,
      subject: learner.subject,
      author: learner.subject,
      body: { fact: shown.id },
    },
  ]);
}
