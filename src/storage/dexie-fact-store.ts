import { Dexie } from 'dexie';
import { err } from '../domain/result.ts';
import { createFactStore } from './create-fact-store.ts';
import type { ArdoiseDatabase } from './database.ts';
import type { OpenedFactStore, Stored, StoreSurroundings } from './fact-store.ts';
import type { SentinelPlace } from './sentinel.ts';
import { storageErrorOf } from './storage-error.ts';
import type { Backend, NewFactRow, Tables } from './tables.ts';
import type { Change, ChangeChannel } from './watching.ts';

/** @param database from `openDatabase`; the store closes it */
export async function openDexieFactStore(
  database: ArdoiseDatabase,
  place: SentinelPlace,
  surroundings: StoreSurroundings,
): Stored<OpenedFactStore> {
  try {
    await database.open();
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
  return createFactStore(dexieBackend(database), place, channelOf(database.name), surroundings);
}

function dexieBackend(database: ArdoiseDatabase): Backend {
  const { facts, people, records, meta, quarantine } = database;
  const tables = dexieTables(database);
  return {
    // Must be an async function: by that Dexie knows to keep the transaction open over native awaits.
    write: (work) => database.transaction('rw', [facts, people, records, meta, quarantine], async () => work(tables)),
    read: (work) => work(tables),
    close: () => database.close(),
  };
}

function dexieTables(database: ArdoiseDatabase): Tables {
  const { facts, people, records, meta, quarantine } = database;
  return {
    readMeta: () => meta.get('facts'),
    writeMeta: async (row) => void (await meta.put({ ...row, key: 'facts' })),
    addFacts: (rows) => addFacts(database, rows),
    factsAfter: (order, limit) => facts.where('order').above(order).limit(limit).toArray(),
    factsOfStream: (stream) =>
      facts.where('[stream+subject]').between([stream, Dexie.minKey], [stream, Dexie.maxKey]).toArray(),
    factsOfPerson: (streams, subject) =>
      facts
        .where('[stream+subject]')
        .anyOf(streams.map((stream) => [stream, subject]))
        .toArray(),
    deleteFacts: (orders) => facts.bulkDelete([...orders]),
    lastOrder: async () => (await facts.orderBy('order').reverse().limit(1).primaryKeys())[0] ?? 0,
    countStreams: (prefix) =>
      facts.where('[stream+subject]').between([prefix, Dexie.minKey], [`${prefix}\uffff`, Dexie.maxKey]).count(),
    readPeople: (subjects) => people.bulkGet([...subjects]),
    peopleOfStreams: (stream, isPrefix) =>
      isPrefix
        ? people.where('streams').startsWith(stream).distinct().toArray()
        : people.where('streams').equals(stream).toArray(),
    erasedPeople: () => people.where('erased').equals(1).toArray(),
    writePeople: async (rows) => void (await people.bulkPut([...rows])),
    readRecords: (keys) => records.bulkGet(keys.map(([record, id]) => [record, id])),
    recordsOfKind: (record) => records.where('[record+id]').between([record, Dexie.minKey], [record, Dexie.maxKey]).toArray(),
    writeRecords: async (rows) => void (await records.bulkPut([...rows])),
    deleteRecords: (keys) => records.bulkDelete(keys.map(([record, id]) => [record, id])),
    clearProjections: async () => void (await Promise.all([people.clear(), records.clear()])),
    quarantine: async (rows) => void (await quarantine.bulkPut([...rows])),
    countQuarantined: () => quarantine.count(),
  };
}

/** Adds without looking first: a set of new facts, the usual case, then costs one request each and no reading. */
async function addFacts(database: ArdoiseDatabase, rows: readonly NewFactRow[]): ReturnType<Tables['addFacts']> {
  if (rows.length === 0) return { duplicates: new Set(), lastOrder: null };
  return database.facts.bulkAdd([...rows]).then(
    (lastOrder) => ({ duplicates: new Set<number>(), lastOrder }),
    // As second function of `then` and not in a `catch` around an await: only so does Dexie see that it is handled.
    (thrown: unknown) => {
      if (!(thrown instanceof Dexie.BulkError)) throw thrown;
      const failures = Object.entries(thrown.failuresByPos);
      // Only "this id is here already" is harmless. Rethrown, anything else undoes the transaction.
      if (failures.some(([, failure]) => failure.name !== 'ConstraintError')) throw thrown;
      return { duplicates: new Set(failures.map(([position]) => Number(position))), lastOrder: null };
    },
  );
}

/** Tells other tabs of the same browser; null where there is no such thing. */
function channelOf(name: string): ChangeChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(`ardoise-changes:${name}`);
  return {
    post: (change) => channel.postMessage(change),
    listen: (heard) => channel.addEventListener('message', (event: MessageEvent<Change>) => heard(event.data)),
    close: () => channel.close(),
  };
}
