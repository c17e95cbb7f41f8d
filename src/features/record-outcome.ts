import type { Fact } from '../domain/facts/fact.ts';
import type { Outcome } from '../domain/facts/person-state.ts';
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
