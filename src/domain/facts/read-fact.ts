import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { KindMismatch } from './define-kind.ts';
import { bodyFits, Envelope, type Fact } from './fact.ts';
import { kinds, type KnownFact } from './registry.ts';

/** Why a value is not a fact: a code that a screen puts into the mediator's words. */
export type FactReason = 'not-an-object' | 'envelope-invalid' | KindMismatch;

export type FactError = { readonly kind: 'damaged'; readonly reason: FactReason; readonly field: string | null };

/**
 * `fact` is what is stored and sent on: exactly as it came. `known` is what folds read: the same fact with its body in
 * today's shape, or null when its kind or version is of a newer application. Such a fact is kept, never an error.
 */
export type ReadFact = { readonly fact: Fact; readonly known: KnownFact | null };

/** The one door through which foreign data becomes a fact: network, file and database alike. */
export function readFact(value: unknown): Result<ReadFact, FactError> {
  if (typeof value !== 'object' || value === null) return damaged('not-an-object');
  const envelope = v.safeParse(Envelope, value, { abortEarly: true });
  if (!envelope.success) return damaged('envelope-invalid', v.getDotPath(envelope.issues[0]));
  return readEnvelope(envelope.output);
}

/** The same for a fact whose envelope is known to be sound: it comes from our own database, or was just made. */
export function readEnvelope(fact: Fact): Result<ReadFact, FactError> {
  const kind = kinds.find(({ name }) => name === fact.kind);
  if (kind === undefined || fact.version > kind.version) {
    return bodyFits(fact.body) ? ok({ fact, known: null }) : damaged('body-too-large', 'body');
  }
  const known = kind.read(fact);
  return known.ok ? ok({ fact, known: known.value }) : damaged(known.error, 'body');
}

function damaged(reason: FactReason, field: string | null = null): Result<never, FactError> {
  return err({ kind: 'damaged', reason, field });
}
