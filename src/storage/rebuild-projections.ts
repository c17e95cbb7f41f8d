import { readEnvelope } from '../domain/facts/read-fact.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StorageError, Stored } from './fact-store.ts';
import { erasedRow, projectBatch, refoldRow, touchedBy } from './project-batch.ts';
import { changedMeta, factFromRow, FOLD_VERSION, type Tables } from './tables.ts';
import { readRowsBefore } from './write-batch.ts';

const CHUNK_FACTS = 2000;

/**
 * Folds all facts again, one transaction a chunk. What people do meanwhile is projected as always; the chunk that
 * comes to it later folds it a second time, which changes nothing.
 */
export async function rebuildProjections(
  write: (work: (tables: Tables) => Promise<Result<Step, StorageError>>) => Stored<Step>,
  onProgress: (done: number, of: number) => void,
): Promise<Result<void, StorageError>> {
  let done = 0;
  for (;;) {
    const step = await write(async (tables) => ok(await foldChunk(tables)));
    if (!step.ok) return step;
    done += step.value.folded;
    onProgress(Math.min(done, step.value.of), step.value.of);
    if (step.value.isFinished) return ok(undefined);
  }
}

type Step = { readonly folded: number; readonly of: number; readonly isFinished: boolean };

async function foldChunk(tables: Tables): Promise<Step> {
  const meta = await tables.readMeta();
  if (meta === undefined) return { folded: 0, of: 0, isFinished: true };
  // What an older version left half done is in its shape.
  const goesOn = meta.rebuiltUpTo !== null && meta.foldVersion === FOLD_VERSION;
  const from = goesOn ? meta.rebuiltUpTo : await startOver(tables);
  const rows = await tables.factsAfter(from, CHUNK_FACTS);
  const facts = rows.flatMap((row) => {
    const read = readEnvelope(factFromRow(row));
    return read.ok ? [read.value] : [];
  });
  const projected = projectBatch(await readRowsBefore(tables, touchedBy(facts)), facts);
  const refolded = await Promise.all(
    projected.refold.map(async (row) => refoldRow(row, await tables.factsOfPerson(row.streams, row.subject))),
  );
  await tables.writePeople([...projected.people, ...refolded]);
  await tables.writeRecords(projected.records);
  const isFinished = rows.length < CHUNK_FACTS;
  const rebuiltUpTo = isFinished ? null : (rows.at(-1)?.order ?? from);
  await tables.writeMeta(changedMeta(meta, { foldVersion: FOLD_VERSION, rebuiltUpTo }));
  return { folded: rows.length, of: meta.facts, isFinished };
}

/** Erased people keep their row: a fact about them that arrives during the rebuild is refused as before. */
async function startOver(tables: Tables): Promise<number> {
  const erased = await tables.erasedPeople();
  await tables.clearProjections();
  await tables.writePeople(erased.map(erasedRow));
  return 0;
}
