import type { Table } from 'dexie';
import { err, ok } from '../domain/result.ts';
import type { School } from '../domain/school.ts';
import type { ArdoiseDatabase } from './database.ts';
import type { Stored } from './fact-store.ts';
import { storageErrorOf } from './storage-error.ts';

/** A mediator's own schools on this device: at most one of each level, shown by simulators instead of the shipped one. */
export type SchoolStore = {
  readonly list: () => Stored<readonly School[]>;
  /** Replaces the own school of the same level. */
  readonly keep: (school: School) => Stored<null>;
  /** The shipped school of this level is shown again. */
  readonly remove: (level: School['level']) => Stored<null>;
};

/** The store on IndexedDB. @param database opened by the fact store, one connection for both */
export function createSchoolStore(database: ArdoiseDatabase): SchoolStore {
  const schools: Table<School, School['level']> = database.schools;
  return {
    list: () => stored(() => schools.toArray()),
    keep: (school) => stored(() => schools.put(school).then(() => null)),
    remove: (level) => stored(() => schools.delete(level).then(() => null)),
  };
}

async function stored<T>(work: () => Promise<T>): Stored<T> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}
