import type { Fact } from '../domain/facts/fact.ts';
import { LAMPORT_MAX } from '../domain/facts/fact.ts';
import { newFact, type FactDraft } from '../domain/facts/new-fact.ts';
import { readFact, type ReadFact } from '../domain/facts/read-fact.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StorageError, StoreSurroundings } from './fact-store.ts';
import type { RecordKey, Meta, Tables } from './tables.ts';
import { readRowsBefore, withoutErased, writeBatch, type WrittenBatch } from './write-batch.ts';

/** Stamps and stores drafts, inside one transaction: counter, facts and projections cannot come apart. */
export async function appendDrafts(
  tables: Tables,
  drafts: readonly FactDraft[],
  { newId, clock }: StoreSurroundings,
): Promise<Result<WrittenBatch, StorageError>> {
  const [meta, before] = await Promise.all([tables.readMeta(), readRowsBefore(tables, touchedByDrafts(drafts))]);
  if (meta === undefined) return err({ kind: 'database-missing', name: '' });
  const time = clock();
  const reads: ReadFact[] = [];
  for (const draft of drafts) {
    const place = { n: meta.n + reads.length + 1, lamport: Math.min(meta.lamport + reads.length + 1, LAMPORT_MAX) };
    const read = readFact(newFact(draft, { newId, device: meta.device, ...place, ...time }));
    if (!read.ok) return err({ kind: 'refused', reason: read.error.reason });
    reads.push(read.value);
  }
  if (withoutErased(before, reads).length < reads.length) return err({ kind: 'refused', reason: 'subject-erased' });
  const counted: Meta = { ...meta, n: meta.n + reads.length };
  const written = await writeBatch(tables, counted, before, reads, 'here');
  // A random id that exists already can only be a broken generator. Throwing undoes the whole transaction.
  if (written.duplicate > 0) throw new DOMException('new id is taken', 'ConstraintError');
  return ok(written);
}

export function factsOf(written: WrittenBatch): readonly Fact[] {
  return written.added.map(({ fact }) => fact);
}

/** The same as `touchedBy` for what is not a fact yet, so that its rows are read together with meta. */
function touchedByDrafts(drafts: readonly FactDraft[]): {
  readonly subjects: readonly string[];
  readonly records: readonly RecordKey[];
} {
  const subjects = new Set(drafts.flatMap(({ subject }) => (subject === null ? [] : [subject])));
  const records = drafts.flatMap((draft): readonly RecordKey[] =>
    draft.kind === 'set' ? [[draft.body.record, draft.body.id]] : [],
  );
  return { subjects: [...subjects], records };
}
