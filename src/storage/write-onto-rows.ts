import { err, type Result } from '../domain/result.ts';
import type { StorageError } from './fact-store.ts';
import type { RowsBefore, Touched } from './project-batch.ts';
import type { KnownRows, RowsCache } from './rows-cache.ts';
import type { Backend, Meta, Tables } from './tables.ts';
import { readRowsBefore, type WrittenBatch } from './write-batch.ts';

type Written = Result<WrittenBatch, StorageError>;
type Write = (tables: Tables, meta: Meta, before: RowsBefore) => Promise<Written>;

/** Thrown to undo a transaction, and made once: an error gathers its stack when it is made, and a tap would pay for it. */
const stale = new Error('another tab has written');

/**
 * One batch in one transaction.
 *
 * @param write called a second time, and the first undone, when another tab has written in between
 */
export async function writeOntoRows(
  backend: Backend,
  cache: RowsCache,
  touched: Touched,
  write: Write,
): Promise<Written> {
  const known = cache.rowsFor(touched);
  const quick = known === null ? 'stale' : await writeOntoKnown(known, backend, write);
  const [before, written] = quick !== 'stale' ? quick : await readAndWrite(backend, touched, write);
  // Only now: what the cache holds must be what the disk holds.
  if (written.ok) cache.keep(touched, before, written.value);
  return written;
}

type Step = readonly [RowsBefore, Written];

/**
 * Writes at once onto what the last write left, and looks in the same transaction whether that is still so. Saves the
 * way to the database and back that reading first would cost every tap.
 */
async function writeOntoKnown(known: KnownRows, backend: Backend, write: Write): Promise<Step | 'stale'> {
  try {
    return await backend.write(async (tables) => {
      const reading = tables.readMeta();
      const writing = write(tables, known.meta, known.before);
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

function readAndWrite(backend: Backend, touched: Touched, write: Write): Promise<Step> {
  return backend.write(async (tables) => {
    const [meta, before] = await Promise.all([tables.readMeta(), readRowsBefore(tables, touched)]);
    if (meta === undefined) return [before, err({ kind: 'database-missing', name: '' })];
    return [before, await write(tables, meta, before)];
  });
}
