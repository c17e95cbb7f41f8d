import { LAMPORT_MAX, type Fact } from '../domain/facts/fact.ts';
import { newFact, type FactDraft } from '../domain/facts/new-fact.ts';
import { readFact, type ReadFact } from '../domain/facts/read-fact.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StorageError, StoreSurroundings } from './fact-store.ts';
import type { RowsBefore, Touched } from './project-batch.ts';
import type { Meta, RecordKey, Tables } from './tables.ts';
import { withoutErased, writeBatch, type WrittenBatch } from './write-batch.ts';

/** Stamps and stores drafts inside one transaction: counter, facts and projections cannot come apart. */
export async function appendDrafts(
  tables: Tables,
  meta: Meta,
  before: RowsBefore,
  drafts: readonly FactDraft[],
  { newId, clock }: StoreSurroundings,
): Promise<Result<WrittenBatch, StorageError>> {
  const time = clock();
  const reads: ReadFact[] = [];
  for (const draft of drafts) {
    const place = { n: meta.n + reads.length + 1, lamport: Math.min(meta.lamport + reads.length + 1, LAMPORT_MAX) };
    const read = readFact(newFact(draft, { newId, device: meta.device, ...place, ...time }));
    if (!read.ok) return err({ kind: 'refused', reason: read.error.reason });
    reads.push(read.value);
  }
  if (withoutErased(before, reads).length < reads.length) return err({ kind: 'refused', reason: 'subject-erased' });
  return ok(await writeBatch(tables, { ...meta, n: meta.n + reads.length }, before, reads, 'here'));
}

export function factsOf(written: WrittenBatch): readonly Fact[] {
  return written.added.map(({ fact }) => fact);
}

/** The same as `touchedBy` for what is not a fact yet, so that its rows are read together with meta. */
export function touchedByDrafts(drafts: readonly FactDraft[]): Touched {
  const subjects = new Set(drafts.flatMap(({ subject }) => (subject === null ? [] : [subject])));
  const records = drafts.flatMap((draft): readonly RecordKey[] =>
    draft.kind === 'set' ? [[draft.body.record, draft.body.id]] : [],
  );
  return { subjects: [...subjects], records };
}
