import { LAMPORT_MAX, type Fact } from '../domain/facts/fact.ts';
import { newFact, type FactDraft } from '../domain/facts/new-fact.ts';
import { readFact, type ReadFact } from '../domain/facts/read-fact.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StorageError, StoreSurroundings } from './fact-store.ts';
import type { RowsBefore, Touched } from './project-batch.ts';
import type { KnownRows, RowsCache } from './rows-cache.ts';
import { type Backend, type Meta, type RecordKey, type Tables } from './tables.ts';
import { readRowsBefore, withoutErased, writeBatch, type WrittenBatch } from './write-batch.ts';

type Appended = Result<WrittenBatch, StorageError>;

/** Stamps and stores drafts in one transaction: counter, facts and projections cannot come apart. */
export async function appendDrafts(
  backend: Backend,
  drafts: readonly FactDraft[],
  surroundings: StoreSurroundings,
  cache: RowsCache,
): Promise<Appended> {
  const touched = touchedByDrafts(drafts);
  const known = cache.rowsFor(touched);
  const quick = known === null ? 'stale' : await appendOnto(known, backend, drafts, surroundings);
  const [before, written] = quick !== 'stale' ? quick : await readAndAppend(backend, drafts, touched, surroundings);
  // Only now: what the cache holds must be what the disk holds.
  if (written.ok) cache.keep(touched, before, written.value);
  return written;
}

type Step = readonly [RowsBefore, Appended];

/**
 * Writes at once onto what the last write left, and looks in the same transaction whether that is still so. Saves the
 * way to the database and back that reading first would cost every tap.
 */
async function appendOnto(
  known: KnownRows,
  backend: Backend,
  drafts: readonly FactDraft[],
  surroundings: StoreSurroundings,
): Promise<Step | 'stale'> {
  const stale = new Error('another tab has written');
  try {
    return await backend.write(async (tables) => {
      const reading = tables.readMeta();
      const writing = stampAndWrite(tables, known.meta, known.before, drafts, surroundings);
      // Looked at below if what was read is as expected; if not, its failures are of no interest.
      writing.catch(() => undefined);
      const current = await reading;
      if (current?.revision !== known.meta.revision || current.device !== known.meta.device) throw stale;
      return [known.before, await writing];
    });
  } catch (thrown) {
    if (thrown === stale) return 'stale';
    throw thrown;
  }
}

function readAndAppend(
  backend: Backend,
  drafts: readonly FactDraft[],
  touched: Touched,
  surroundings: StoreSurroundings,
): Promise<Step> {
  return backend.write(async (tables) => {
    const [meta, before] = await Promise.all([tables.readMeta(), readRowsBefore(tables, touched)]);
    if (meta === undefined) return [before, err({ kind: 'database-missing', name: '' })];
    return [before, await stampAndWrite(tables, meta, before, drafts, surroundings)];
  });
}

async function stampAndWrite(
  tables: Tables,
  meta: Meta,
  before: RowsBefore,
  drafts: readonly FactDraft[],
  { newId, clock }: StoreSurroundings,
): Promise<Appended> {
  const time = clock();
  const reads: ReadFact[] = [];
  for (const draft of drafts) {
    const place = { n: meta.n + reads.length + 1, lamport: Math.min(meta.lamport + reads.length + 1, LAMPORT_MAX) };
    const read = readFact(newFact(draft, { newId, device: meta.device, ...place, ...time }));
    if (!read.ok) return err({ kind: 'refused', reason: read.error.reason });
    reads.push(read.value);
  }
  if (withoutErased(before, reads).length < reads.length) return err({ kind: 'refused', reason: 'subject-erased' });
  const written = await writeBatch(tables, { ...meta, n: meta.n + reads.length }, before, reads, 'here');
  // A random id that exists already can only be a broken generator. Throwing undoes the whole transaction.
  if (written.duplicate > 0) throw new DOMException('new id is taken', 'ConstraintError');
  return ok(written);
}

export function factsOf(written: WrittenBatch): readonly Fact[] {
  return written.added.map(({ fact }) => fact);
}

/** The same as `touchedBy` for what is not a fact yet, so that its rows are read together with meta. */
function touchedByDrafts(drafts: readonly FactDraft[]): Touched {
  const subjects = new Set(drafts.flatMap(({ subject }) => (subject === null ? [] : [subject])));
  const records = drafts.flatMap((draft): readonly RecordKey[] =>
    draft.kind === 'set' ? [[draft.body.record, draft.body.id]] : [],
  );
  return { subjects: [...subjects], records };
}
