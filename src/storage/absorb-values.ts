import { readFact, type ReadFact } from '../domain/facts/read-fact.ts';
import { ok, type Result } from '../domain/result.ts';
import type { AbsorbReport, DamagedValue, StorageError, StoreSurroundings } from './fact-store.ts';
import type { RowsBefore } from './project-batch.ts';
import { changedMeta, type Meta, type QuarantineRow, type Tables } from './tables.ts';
import { writeBatch, type WrittenBatch } from './write-batch.ts';

export type Sorted = { readonly facts: readonly ReadFact[]; readonly damaged: readonly DamagedValue[] };

/** Validates foreign values one by one, before any transaction is open. */
export function sortValues(values: readonly unknown[]): Sorted {
  const facts: ReadFact[] = [];
  const damaged: DamagedValue[] = [];
  for (const value of values) {
    const read = readFact(value);
    if (read.ok) facts.push(read.value);
    else damaged.push({ reason: read.error.reason, value });
  }
  return { facts, damaged };
}

/** Unites sorted values with what is here, inside one transaction. */
export async function absorbValues(
  tables: Tables,
  meta: Meta,
  before: RowsBefore,
  { facts, damaged }: Sorted,
  from: 'server' | 'file',
  { newId }: StoreSurroundings,
): Promise<Result<WrittenBatch, StorageError>> {
  const written = await writeBatch(tables, meta, before, facts, from);
  if (damaged.length > 0) await tables.quarantine(damaged.map((one) => quarantineRow(one, from)));
  // A fact of this device that it does not hold: it was cloned, or put back from an image. It goes on as a new device,
  // so that two laptops never count under one name.
  if (!written.added.some(({ fact }) => fact.device === meta.device)) return ok(written);
  const renamed = changedMeta(written.meta, { device: newId(), n: 0 });
  await tables.writeMeta(renamed);
  return ok({ ...written, meta: renamed });
}

export function reportOf({ added, duplicate, erased }: WrittenBatch, { damaged }: Sorted): AbsorbReport {
  return { added: added.length, duplicate, erased, damaged };
}

function quarantineRow({ reason, value }: DamagedValue, from: 'server' | 'file'): QuarantineRow {
  return { text: JSON.stringify(value) ?? String(value), reason, from };
}
