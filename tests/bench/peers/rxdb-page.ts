import { createRxDatabase, type RxCollection } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Fact } from '../../../src/domain/facts/fact.ts';
import type { Engine } from '../store/engine.ts';
import { latestByCell } from '../store/raw-engine.ts';
import { serveBench } from '../store/serve-bench.ts';

/** RxDB on its Dexie storage: strict, one instance, no validation, one index for both questions. */
const text = { type: 'string', maxLength: 100 } as const;
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text,
    device: text,
    n: { type: 'number' },
    lamport: { type: 'number' },
    wall: { type: 'number' },
    wallTrust: { type: 'number' },
    stream: text,
    subject: text,
    kind: text,
    version: { type: 'number' },
    replaces: { type: 'array', items: { type: 'string' } },
    author: text,
    body: { type: 'object' },
  },
  required: ['id', 'stream', 'subject'],
  indexes: [['stream', 'subject']],
} as const;

const settings = { chromeTransactionDurability: 'strict' } as const;

async function openDatabase(name: string) {
  const storage = getRxStorageDexie(settings);
  const database = await createRxDatabase({ name, storage, multiInstance: false, eventReduce: true });
  const { facts } = await database.addCollections({ facts: { schema } });
  return { database, facts: facts as RxCollection<Fact> };
}

const engine: Engine = {
  open: async (name) => {
    const { database, facts } = await openDatabase(name);
    const find = async (selector: object): Promise<readonly Fact[]> => facts.find({ selector }).exec();
    return {
      addOne: async (fact) => void (await facts.insert(fact)),
      addMany: async (batch) => {
        const { success, error } = await facts.bulkInsert([...batch]);
        if (error.length > 0 || success.length !== batch.length) throw new Error('RxDB refused documents');
      },
      stepsOfPerson: async (stream, subject) => latestByCell(await find({ stream, subject })).size,
      factsOfPerson: async (stream, subject) => (await find({ stream, subject })).length,
      gridCells: async (stream) => latestByCell(await find({ stream })).size,
      close: async () => void (await database.close()),
    };
  },
  remove: async (name) => {
    const { database } = await openDatabase(name);
    await database.remove();
  },
};

serveBench(engine, 'loaded');
