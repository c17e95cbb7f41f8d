import { describe, expect, it } from 'vitest';
import { emptyMemoryDatabase, openMemoryFactStore } from '../../src/storage/memory-fact-store.ts';
import { factStoreContract } from './fact-store.contract.ts';
import { fakePlace, surroundings, valueOf, type StoreUnderTest } from './store-under-test.ts';

async function makeMemoryStore(): Promise<StoreUnderTest> {
  let database = emptyMemoryDatabase();
  const place = fakePlace();
  return {
    place,
    open: async (overrides) => valueOf(await openMemoryFactStore(database, place, { ...surroundings(), ...overrides })),
    lose: async () => void (database = emptyMemoryDatabase()),
    dispose: async () => undefined,
  };
}

factStoreContract('the store in memory', makeMemoryStore, { describe, it, expect });
