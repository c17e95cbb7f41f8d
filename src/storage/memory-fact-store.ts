import { createFactStore } from './create-fact-store.ts';
import type { OpenedFactStore, Stored, StoreSurroundings } from './fact-store.ts';
import { recordText } from './project-batch.ts';
import type { SentinelPlace } from './sentinel.ts';
import type { Backend, FactRow, Meta, PersonRow, QuarantineRow, RecordRow, Tables } from './tables.ts';

/** What a store in memory stores into; keep it to open the same "database" again. */
export type MemoryDatabase = {
  meta: Meta | undefined;
  readonly facts: Map<number, FactRow>;
  readonly orderById: Map<string, number>;
  readonly people: Map<string, PersonRow>;
  readonly records: Map<string, RecordRow>;
  readonly quarantine: Map<string, QuarantineRow>;
};

export function emptyMemoryDatabase(): MemoryDatabase {
  return {
    meta: undefined,
    facts: new Map(),
    orderById: new Map(),
    people: new Map(),
    records: new Map(),
    quarantine: new Map(),
  };
}

/** For tests, for a demonstration, and for a window in which the browser refuses to store. */
export function openMemoryFactStore(
  database: MemoryDatabase,
  place: SentinelPlace,
  surroundings: StoreSurroundings,
): Stored<OpenedFactStore> {
  return createFactStore(memoryBackend(database), place, null, surroundings);
}

function memoryBackend(database: MemoryDatabase): Backend {
  let last: Promise<unknown> = Promise.resolve();
  // Like the transactions of a database: one after the other, and none sees another half done.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };
  return {
    write: (work) =>
      inTurn(async () => {
        const undo: (() => void)[] = [];
        try {
          return await work(memoryTables(database, undo));
        } catch (thrown) {
          for (const step of undo.reverse()) step();
          throw thrown;
        }
      }),
    read: (work) => inTurn(() => work(memoryTables(database, []))),
    close: () => undefined,
  };
}

/** @param undo receives how to take back each change */
function memoryTables(database: MemoryDatabase, undo: (() => void)[]): Tables {
  const { facts, orderById, people, records, quarantine } = database;
  const put = <K, T>(map: Map<K, T>, key: K, value: T) => {
    const before = map.get(key);
    undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    map.set(key, value);
  };
  const remove = <K, T>(map: Map<K, T>, key: K) => {
    const before = map.get(key);
    if (before === undefined) return;
    undo.push(() => map.set(key, before));
    map.delete(key);
  };
  const factsWhere = async (wanted: (row: FactRow) => boolean) => [...facts.values()].filter(wanted);

  const addFact = (row: FactRow): boolean => {
    if (orderById.has(row.id)) return false;
    // Cloned as a database would: what cannot be stored is refused here too.
    put(facts, row.order, structuredClone(row));
    put(orderById, row.id, row.order);
    return true;
  };

  return {
    readMeta: async () => database.meta,
    writeMeta: async (meta) => {
      const before = database.meta;
      undo.push(() => (database.meta = before));
      database.meta = meta;
    },
    addNewFacts: async (rows) => {
      if (!rows.every(addFact)) throw new DOMException('new id is taken', 'ConstraintError');
    },
    addFacts: async (rows) => new Set(rows.flatMap((row, position) => (addFact(row) ? [] : [position]))),
    factsAfter: async (order, limit) => {
      const rows: FactRow[] = [];
      for (const row of facts.values()) {
        if (rows.length === limit) break;
        if (row.order > order) rows.push(row);
      }
      return rows;
    },
    factsOfStream: (stream) => factsWhere((row) => row.stream === stream),
    factsOfPerson: (streams, subject) => factsWhere((row) => row.subject === subject && streams.includes(row.stream)),
    deleteFacts: async (orders) => {
      for (const order of orders) {
        const row = facts.get(order);
        if (row !== undefined) remove(orderById, row.id);
        remove(facts, order);
      }
    },
    lastOrder: async () => [...facts.keys()].reduce((a, b) => Math.max(a, b), 0),
    countStreams: async (prefix) => (await factsWhere((row) => row.stream.startsWith(prefix))).length,
    readPeople: async (subjects) => subjects.map((subject) => people.get(subject)),
    peopleOfStreams: async (wanted, isPrefix) =>
      [...people.values()].filter(({ streams }) =>
        streams.some((stream) => (isPrefix ? stream.startsWith(wanted) : stream === wanted)),
      ),
    erasedPeople: async () => [...people.values()].filter(({ erased }) => erased === 1),
    writePeople: async (rows) => rows.forEach((row) => put(people, row.subject, row)),
    readRecords: async (keys) => keys.map(([record, id]) => records.get(recordText(record, id))),
    recordsOfKind: async (wanted) => [...records.values()].filter(({ record }) => record === wanted),
    writeRecords: async (rows) => rows.forEach((row) => put(records, recordText(row.record, row.id), row)),
    deleteRecords: async (keys) => keys.forEach(([record, id]) => remove(records, recordText(record, id))),
    clearProjections: async () => {
      for (const subject of [...people.keys()]) remove(people, subject);
      for (const key of [...records.keys()]) remove(records, key);
    },
    quarantine: async (rows) => rows.forEach((row) => put(quarantine, row.text, row)),
    countQuarantined: async () => quarantine.size,
  };
}
