import type { Fact } from '../../../src/domain/facts/fact.ts';
import type { Engine, OpenEngine } from './engine.ts';
import {
  factsOfActions,
  factsOfGridPerson,
  factsOfHundredPeople,
  gridPeople,
  gridPerson,
  gridSteps,
  gridStream,
  otherGridPerson,
} from './sample-facts.ts';

/** Offers the measurements of one engine to Node. @param loaded name of the database that readings use */
export function serveBench(engine: Engine, loaded: string): void {
  globalThis.storeBench = {
    writeOnes: async (count) => {
      const facts = [...factsOfActions(count)];
      return inEmptyDatabase(engine, async (open) => {
        const all = await timed(async () => {
          for (const fact of facts) await open.addOne(fact);
        });
        return all / count;
      });
    },
    writeBulk: async ({ total, batch }) => {
      const batches = inBatches(factsOfHundredPeople(total), batch);
      return inEmptyDatabase(engine, (open) =>
        timed(async () => {
          for (const facts of batches) await open.addMany(facts);
        }),
      );
    },
    load: async ({ total, batch }) => {
      const open = await engine.open(loaded);
      let spent = 0;
      // Made batch by batch: a million facts at once would measure the garbage collector.
      for (const facts of eachBatch(factsOfActions(total), batch)) spent += await timed(() => open.addMany(facts));
      await open.close();
      return spent;
    },
    readings: async () => {
      const start = performance.now();
      const open = await engine.open(loaded);
      check(await open.stepsOfPerson(gridStream, gridPerson), gridSteps);
      const opened = performance.now() - start;
      const person200 = await timed(async () =>
        check(await open.factsOfPerson(gridStream, otherGridPerson), factsOfGridPerson),
      );
      const grid = () => timed(async () => check(await open.gridCells(gridStream), gridPeople * gridSteps));
      const gridFirst = await grid();
      const gridAgain = await grid();
      await open.close();
      return { open: opened, gridFirst, gridAgain, person200 };
    },
    addOneMore: async () => {
      const open = await engine.open(loaded);
      const [first, second] = factsOfActions(2);
      if (first) await open.addOne(first);
      const spent = second ? await timed(() => open.addOne(second)) : 0;
      await open.close();
      return spent;
    },
    bytesUsed: async () => (await navigator.storage.estimate()).usage ?? 0,
  };
}

async function inEmptyDatabase(engine: Engine, work: (open: OpenEngine) => Promise<number>): Promise<number> {
  const name = `bench-${crypto.randomUUID()}`;
  const open = await engine.open(name);
  try {
    return await work(open);
  } finally {
    await open.close();
    await engine.remove(name);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function check(found: number, expected: number): void {
  if (found !== expected) throw new Error(`expected ${expected}, found ${found}`);
}

function inBatches(facts: Iterable<Fact>, size: number): readonly (readonly Fact[])[] {
  return [...eachBatch(facts, size)];
}

function* eachBatch(facts: Iterable<Fact>, size: number): Generator<readonly Fact[]> {
  let batch: Fact[] = [];
  for (const fact of facts) {
    batch.push(fact);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
