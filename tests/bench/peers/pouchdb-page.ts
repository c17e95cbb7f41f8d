// @ts-expect-error -- the package brings no types
import PouchDB from 'pouchdb-core';
// @ts-expect-error -- the package brings no types
import indexedDbAdapter from 'pouchdb-adapter-indexeddb';
import type { Fact } from '../../../src/domain/facts/fact.ts';
import type { Engine } from '../store/engine.ts';
import { latestByCell } from '../store/raw-engine.ts';
import { serveBench } from '../store/serve-bench.ts';

/** PouchDB on its newer adapter. Its key answers both questions, so it needs no second index: favourable to it. */
PouchDB.plugin(indexedDbAdapter);

const documentOf = (fact: Fact) => ({ _id: `${fact.stream} ${fact.subject} ${fact.id}`, ...fact });

const engine: Engine = {
  open: async (name) => {
    const database = new PouchDB(name, { adapter: 'indexeddb', auto_compaction: false, revs_limit: 1 });
    const find = async (start: string): Promise<readonly Fact[]> => {
      const found = await database.allDocs({ include_docs: true, startkey: start, endkey: `${start}\uffff` });
      return found.rows.map(({ doc }: { readonly doc: Fact }) => doc);
    };
    return {
      addOne: async (fact) => void (await database.put(documentOf(fact))),
      addMany: async (facts) => {
        const answers: readonly { readonly ok?: boolean }[] = await database.bulkDocs(facts.map(documentOf));
        if (answers.some(({ ok }) => ok !== true)) throw new Error('PouchDB refused documents');
      },
      stepsOfPerson: async (stream, subject) => latestByCell(await find(`${stream} ${subject} `)).size,
      factsOfPerson: async (stream, subject) => (await find(`${stream} ${subject} `)).length,
      gridCells: async (stream) => latestByCell(await find(`${stream} `)).size,
      close: async () => database.close(),
    };
  },
  remove: async (name) => void (await new PouchDB(name, { adapter: 'indexeddb' }).destroy()),
};

serveBench(engine, 'loaded');
