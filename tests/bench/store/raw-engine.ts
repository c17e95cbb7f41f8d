import type { Fact } from '../../../src/domain/facts/fact.ts';
import type { Engine } from './engine.ts';

/** How the store of facts looks: the floor's own, or exactly ours. */
export type RawShape = { readonly keyPath: string; readonly indexes: readonly RawIndex[] };
type RawIndex = { readonly name: string; readonly on: string | readonly string[]; readonly unique: boolean };

/** The least that answers the same questions: found by id, and by person within a stream. */
export const leastShape: RawShape = {
  keyPath: 'id',
  indexes: [{ name: 'stream+subject', on: ['stream', 'subject'], unique: false }],
};

/** The shape of the application's own table: it adds an order of arrival, from which what is to be sent is known. */
export const ourShape: RawShape = {
  keyPath: 'order',
  indexes: [
    { name: 'id', on: 'id', unique: true },
    { name: 'stream+subject', on: ['stream', 'subject'], unique: false },
  ],
};

/** Raw IndexedDB, strict durability, no library and no projection: a grid is folded from the facts. */
export function rawEngine(shape: RawShape): Engine {
  return {
    open: async (name) => rawStore(await openRaw(name, shape), 'stream+subject'),
    remove: removeRaw,
  };
}

/** Our own database read without our code: what folding costs where the same bytes lie. */
export function rawReadingOurs(index: string): Engine {
  return { open: async (name) => rawStore(await openRaw(name, undefined), index), remove: removeRaw };
}

function rawStore(database: IDBDatabase, index: string) {
  let order = 0;
  const add = (facts: readonly Fact[]): Promise<void> => {
    const transaction = database.transaction('facts', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('facts');
    for (const fact of facts) store.add({ ...fact, order: (order += 1) });
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  };
  const read = (range: IDBKeyRange): Promise<Fact[]> => {
    const request = database.transaction('facts').objectStore('facts').index(index).getAll(range);
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  };
  return {
    addOne: (fact: Fact) => add([fact]),
    addMany: add,
    stepsOfPerson: async (stream: string, subject: string) =>
      latestByCell(await read(IDBKeyRange.only([stream, subject]))).size,
    factsOfPerson: async (stream: string, subject: string) => (await read(IDBKeyRange.only([stream, subject]))).length,
    gridCells: async (stream: string) => latestByCell(await read(IDBKeyRange.bound([stream], [stream, []]))).size,
    close: async () => database.close(),
  };
}

/** The fold that any engine without projections has to do: the latest fact of each person and step. */
export function latestByCell(
  facts: Iterable<Pick<Fact, 'subject' | 'lamport' | 'body'>>,
): ReadonlyMap<string, unknown> {
  const latest = new Map<string, Pick<Fact, 'lamport' | 'body'>>();
  for (const fact of facts) {
    const cell = `${fact.subject} ${String(fact.body['step'])}`;
    const known = latest.get(cell);
    if (known === undefined || known.lamport < fact.lamport) latest.set(cell, fact);
  }
  return latest;
}

function openRaw(name: string, shape: RawShape | undefined): Promise<IDBDatabase> {
  const request = shape ? indexedDB.open(name, 1) : indexedDB.open(name);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('facts', { keyPath: shape?.keyPath ?? 'id' });
    for (const { name: index, on, unique } of shape?.indexes ?? []) {
      store.createIndex(index, typeof on === 'string' ? on : [...on], { unique });
    }
  };
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function removeRaw(name: string): Promise<void> {
  const request = indexedDB.deleteDatabase(name);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
