import type { RecordState } from '../domain/facts/heads.ts';
import type { PersonState } from '../domain/facts/person-state.ts';
import { ok } from '../domain/result.ts';
import type { CurriculumStore, InstalledCurriculum, InstalledTexts } from './curriculum-store.ts';
import type { Stored } from './fact-store.ts';
import { unpackPerson, type PackedPerson } from './packed-person.ts';
import { compareSentinel, readSentinel, type SentinelPlace } from './sentinel.ts';
import { FOLD_VERSION, type Meta } from './tables.ts';

/** What the first screen is drawn from. */
export type StartReader = {
  readonly curricula: Pick<CurriculumStore, 'curriculum' | 'texts'>;
  /** Every `identity` record of this device. */
  readonly identities: () => Stored<readonly RecordState[]>;
  /** undefined: no fact about this person is here. */
  readonly person: (subject: string) => Stored<PersonState | undefined>;
};

/**
 * Reads what the first screen needs straight from IndexedDB, before the database library is even loaded: on an old laptop
 * that library costs more time than the reading. It never writes, and closes before the store opens for good.
 *
 * @param use reads; the connection ends with it
 * @returns undefined when there is nothing to read yet or anything is out of the ordinary: then only the store may decide
 */
export async function readAtStart<T>(
  indexedDB: IDBFactory | undefined,
  name: string,
  place: SentinelPlace,
  use: (reader: StartReader) => Promise<T>,
): Promise<T | undefined> {
  let database: IDBDatabase | undefined;
  try {
    database = await openExisting(indexedDB, name);
    if (!database) return undefined;
    const meta = await read<Meta>(database, 'meta', (store) => store.get('facts'));
    if (!meta || meta.foldVersion !== FOLD_VERSION || meta.rebuiltUpTo !== null) return undefined;
    const { device, n, stored } = meta;
    if (compareSentinel(readSentinel(place), { device, n, count: stored }) !== 'fine') return undefined;
    return await use(readerOf(database));
  } catch {
    // Whatever it is, the store meets it again in a moment and has words for it.
    return undefined;
  } finally {
    database?.close();
  }
}

function readerOf(database: IDBDatabase): StartReader {
  const identityKeys = IDBKeyRange.bound(['identity', ''], ['identity', '\uffff']);
  const curriculum = once((id: string) => read<InstalledCurriculum>(database, 'curricula', (store) => store.get(id)));
  const texts = once((id: string, tag: string) =>
    read<InstalledTexts>(database, 'curriculumTexts', (store) => store.get([id, tag])),
  );
  return {
    curricula: {
      curriculum: async (id) => ok((await curriculum(id)) ?? null),
      texts: async (id, tag) => ok((await texts(id, tag)) ?? null),
    },
    identities: async () => ok((await read(database, 'records', (store) => store.getAll(identityKeys))) ?? []),
    person: async (subject) => {
      const row = await read<PackedPerson>(database, 'people', (store) => store.get(subject));
      return ok(row && unpackPerson(row).state);
    },
  };
}

/** Asks once for each key: a course is large, and its copy out of the database is what a start on an old laptop waits for. */
function once<Key extends readonly string[], Row>(ask: (...key: Key) => Promise<Row>): (...key: Key) => Promise<Row> {
  const asked = new Map<string, Promise<Row>>();
  return (...key) => {
    const name = key.join(' ');
    const answer = asked.get(name) ?? ask(...key);
    asked.set(name, answer);
    return answer;
  };
}

/** Opens what is there and never creates: an empty database made here would look like a loss to the store. */
function openExisting(indexedDB: IDBFactory | undefined, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    if (!indexedDB) {
      resolve(undefined);
      return;
    }
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = (event) => {
      event.preventDefault();
      reject(opening.error);
    };
    opening.onblocked = () => resolve(undefined);
  });
}

/** Rows are our own, written and validated by the store. */
function read<Row>(
  database: IDBDatabase,
  table: string,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<Row | undefined> {
  return new Promise((resolve, reject) => {
    const request = ask(database.transaction(table, 'readonly').objectStore(table));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
