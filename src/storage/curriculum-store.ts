import type { Table } from 'dexie';
import type { CurriculumTexts } from '../domain/curriculum-texts.ts';
import { err, ok } from '../domain/result.ts';
import type { ResolvedCurriculum } from '../domain/resolve-curriculum.ts';
import type { ArdoiseDatabase } from './database.ts';
import type { Stored } from './fact-store.ts';
import { storageErrorOf } from './storage-error.ts';

/** A curriculum as it lies on this device. Shipped and imported ones are read in the same way. */
export type InstalledCurriculum = {
  readonly id: string;
  readonly source: 'shipped' | 'imported';
  /** Build of the application that installed it: another build installs the shipped ones anew. */
  readonly build: string;
  readonly curriculum: ResolvedCurriculum;
};

/** Texts of one curriculum in one language, without what it borrows. */
export type InstalledTexts = {
  readonly curriculum: string;
  readonly language: string;
  readonly build: string;
  readonly texts: CurriculumTexts;
  /** Keys whose French changed since the translation was made. */
  readonly stale: readonly string[];
};

export type CurriculumStore = {
  readonly list: () => Stored<readonly InstalledCurriculum[]>;
  readonly curriculum: (id: string) => Stored<InstalledCurriculum | null>;
  readonly texts: (curriculum: string, language: string) => Stored<InstalledTexts | null>;
  /** All or nothing; what is there under the same id and language is replaced. */
  readonly install: (curricula: readonly InstalledCurriculum[], texts: readonly InstalledTexts[]) => Stored<null>;
  /** Removes a curriculum and its texts. Progress in it stays: facts are never deleted with a course. */
  readonly remove: (id: string) => Stored<null>;
};

/** The store on IndexedDB. @param database opened by the fact store, one connection for both */
export function createCurriculumStore(database: ArdoiseDatabase): CurriculumStore {
  const curricula: Table<InstalledCurriculum, string> = database.curricula;
  const curriculumTexts: Table<InstalledTexts, [string, string]> = database.curriculumTexts;
  return {
    list: () => stored(() => curricula.toArray()),
    curriculum: (id) => stored(async () => (await curricula.get(id)) ?? null),
    texts: (curriculum, language) => stored(async () => (await curriculumTexts.get([curriculum, language])) ?? null),
    install: (newCurricula, newTexts) =>
      stored(async () => {
        await database.transaction('rw', curricula, curriculumTexts, async () => {
          await curricula.bulkPut([...newCurricula]);
          await curriculumTexts.bulkPut([...newTexts]);
        });
        return null;
      }),
    remove: (id) =>
      stored(async () => {
        await database.transaction('rw', curricula, curriculumTexts, async () => {
          await curricula.delete(id);
          await curriculumTexts.where('[curriculum+language]').between([id, ''], [id, '\uffff']).delete();
        });
        return null;
      }),
  };
}

async function stored<T>(work: () => Promise<T>): Stored<T> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}
