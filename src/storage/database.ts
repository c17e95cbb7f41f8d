import { Dexie, type Table } from 'dexie';
import { err, ok } from '../domain/result.ts';
import type { Stored } from './fact-store.ts';
import { storageErrorOf } from './storage-error.ts';
import type { PackedPerson } from './packed-person.ts';
import type { FactRow, Meta, QuarantineRow, RecordRow } from './tables.ts';

export type MetaRow = Meta & { readonly key: 'facts' };

export type ArdoiseDatabase = Dexie & {
  readonly facts: Table<FactRow, number>;
  readonly people: Table<PackedPerson, string>;
  readonly records: Table<RecordRow, [string, string]>;
  readonly meta: Table<MetaRow, string>;
  readonly quarantine: Table<QuarantineRow, string>;
  /** The shape of these rows belongs to `curriculum-store.ts`. */
  readonly curricula: Table;
  readonly curriculumTexts: Table;
  /** The shape of these rows belongs to `school-store.ts`. */
  readonly schools: Table;
};

/**
 * Strict: the disk has it before the transaction completes. Dexie hands the option to `transaction()`, so Firefox obeys
 * as well. Its cache is off because it would show a write before the write is safe.
 */
export function openDatabase(name: string): ArdoiseDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  declareVersions(database);
  return database as ArdoiseDatabase;
}

/** Append-only: a published version is never edited. */
function declareVersions(database: Dexie): void {
  database.version(1).stores({
    facts: 'order, &id, [stream+subject]',
    people: 'subject, *streams, erased',
    records: '[record+id]',
    meta: 'key',
    quarantine: 'text',
    curricula: 'id',
    curriculumTexts: '[curriculum+language]',
  });
  database.version(2).stores({ schools: 'level' });
}

/** For the recovery screen, when a damaged database cannot even be opened. */
export async function deleteDatabase(name: string): Stored<null> {
  try {
    await Dexie.delete(name);
    return ok(null);
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}
