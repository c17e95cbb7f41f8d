import type { Result } from '../../src/domain/result.ts';
import type { OpenedFactStore, StoreSurroundings } from '../../src/storage/fact-store.ts';
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
