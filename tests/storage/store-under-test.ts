import type { PersonState } from '../../src/domain/facts/person-state.ts';
import type { Result } from '../../src/domain/result.ts';
import type { FactStore, OpenedFactStore, StoreSurroundings } from '../../src/storage/fact-store.ts';
import type { SentinelPlace } from '../../src/storage/sentinel.ts';

/** One database of one computer, fresh for each test. */
export type StoreUnderTest = {
  /** Opens the same database again; earlier stores on it must be closed. */
  readonly open: (overrides?: Partial<StoreSurroundings>) => Promise<OpenedFactStore>;
  /** Where the sentinel is kept. */
  readonly place: SentinelPlace;
  /** What a corrupt file, a cleaning tool or an eviction does: the database is gone, localStorage is not. */
  readonly lose: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** What the contract needs of a test runner; the same tests run under vitest and in a bare page. */
export type TestTools = {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
  readonly expect: (value: unknown) => { readonly toEqual: (expected: unknown) => void };
};

export function fakePlace(): SentinelPlace {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

export function surroundings(): StoreSurroundings {
  return { newId: () => crypto.randomUUID(), clock: () => ({ wall: 1_772_524_800_000, wallTrust: 1 }) };
}

/** The value, or a failure of the test that names the error. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`expected ok, got ${JSON.stringify(result.error)}`);
}

/** Tests that each get a fresh store, closed and deleted at their end. */
export function freshStores(makeStore: () => Promise<StoreUnderTest>, { it }: TestTools) {
  return (sentence: string, body: (store: FactStore, computer: StoreUnderTest) => Promise<void>) =>
    it(sentence, async () => {
      const computer = await makeStore();
      const { store } = await computer.open();
      try {
        await body(store, computer);
      } finally {
        store.close();
        await computer.dispose();
      }
    });
}

/** Everything of a store that a failed write must not change. */
export async function snapshot(store: FactStore) {
  const facts = valueOf(await store.factsAfter(0, 1000)).facts;
  return { counts: valueOf(await store.counts()), states: await statesOf(store), facts };
}

export async function statesOf(store: FactStore): Promise<readonly PersonState[]> {
  const states = valueOf(await store.people({ streamPrefix: '' }));
  return [...states].sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === 500) throw new Error('waited 5 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
