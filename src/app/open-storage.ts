import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import { createCurriculumStore, type CurriculumStore } from '../storage/curriculum-store.ts';
import { openDatabase } from '../storage/database.ts';
import { openDexieFactStore } from '../storage/dexie-fact-store.ts';
import type { OpenedFactStore, StorageError, StoreSurroundings } from '../storage/fact-store.ts';
import { createSchoolStore, type SchoolStore } from '../storage/school-store.ts';
import type { SentinelPlace } from '../storage/sentinel.ts';
import { databaseName } from './database-name.ts';

export type OpenedStorage = OpenedFactStore & { readonly curricula: CurriculumStore; readonly schools: SchoolStore };

/** Opens what this device knows. Loaded after the first paint: it brings the database library with it. */
export async function openStorage(
  place: SentinelPlace,
  surroundings: StoreSurroundings,
): Promise<Result<OpenedStorage, StorageError>> {
  const database = openDatabase(databaseName);
  const opened = await openDexieFactStore(database, place, surroundings);
  if (!opened.ok) return opened;
  return ok({ ...opened.value, curricula: createCurriculumStore(database), schools: createSchoolStore(database) });
}
