import type { Result } from '../../../src/domain/result.ts';
import { deleteDatabase, openDatabase } from '../../../src/storage/database.ts';
import { openDexieFactStore } from '../../../src/storage/dexie-fact-store.ts';
import type { StoreSurroundings } from '../../../src/storage/fact-store.ts';
import type { BodyOf } from '../../../src/domain/facts/registry.ts';
import type { Engine } from './engine.ts';

export const surroundings: StoreSurroundings = {
  newId: () => crypto.randomUUID(),
  clock: () => ({ wall: Date.now(), wallTrust: 1 }),
};

/** The application's own store, with its sentinel in localStorage as in the application. */
export const ourEngine: Engine = {
  open: async (name) => {
    const database = openDatabase(name);
    const { store, finding, startAgain } = good(await openDexieFactStore(database, localStorage, surroundings));
    // Each measurement has a new database, but the sentinel remembers the one before.
    if (finding === 'lost') good(await startAgain());
    return {
      addOne: async ({ stream, subject, author, body }) => {
        const draft = { kind: 'step-outcome', stream, subject, author, body: body as BodyOf<'step-outcome'> } as const;
        good(await store.append([draft]));
      },
      addMany: async (facts) => {
        const { added } = good(await store.absorb(facts, 'file'));
        if (added !== facts.length) throw new Error(`only ${added} of ${facts.length} facts were added`);
      },
      stepsOfPerson: async (_stream, subject) => good(await store.person(subject)).steps.size,
      factsOfPerson: (stream, subject) =>
        database.facts
          .where('[stream+subject]')
          .equals([stream, subject])
          .toArray((rows) => rows.length),
      gridCells: async (stream) =>
        good(await store.people({ stream })).reduce((cells, { steps }) => cells + steps.size, 0),
      close: async () => store.close(),
    };
  },
  remove: async (name) => void good(await deleteDatabase(name)),
};

export function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
