import { deleteDatabase, openDatabase } from '../../src/storage/database.ts';
import { openDexieFactStore } from '../../src/storage/dexie-fact-store.ts';
import { fakePlace, surroundings, valueOf, type StoreUnderTest } from './store-under-test.ts';

/** A database of this browser with a name of its own, so that tests cannot meet; deleted by `dispose`. */
export async function makeDexieStore(): Promise<StoreUnderTest> {
  const name = `test-${crypto.randomUUID()}`;
  const place = fakePlace();
  return {
    place,
    open: async (overrides) =>
      valueOf(await openDexieFactStore(openDatabase(name), place, { ...surroundings(), ...overrides })),
    lose: async () => void valueOf(await deleteDatabase(name)),
    dispose: async () => void valueOf(await deleteDatabase(name)),
  };
}
