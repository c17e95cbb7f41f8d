import { initScript } from './journey-test.ts';
import type { InitScript, Visitor } from './visitor.ts';

/** What may be wrong with a computer, put into the page before any code of the application runs. */

/** A browser that refuses to keep anything: by an exception, or by not having the thing at all. */
export function withoutDatabase(how: 'throws' | 'missing'): InitScript {
  return initScript((way) => {
    if (way === 'missing') Object.defineProperty(window, 'indexedDB', { value: undefined });
    else {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    }
  }, how);
}

/**
 * The disk is full at one write: set `fillDisk` to 1 for the next one, to 2 for the one after it, and so on. Earlier
 * writes of the same transaction went well, and must not stay.
 */
export const diskThatFills: InitScript = initScript(() => {
  for (const name of ['add', 'put'] as const) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...values: [unknown, IDBValidKey?]) {
      const { dataset } = document.documentElement;
      const left = Number(dataset['fillDisk'] ?? 0);
      if (left > 0) dataset['fillDisk'] = String(left - 1);
      if (left === 1) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, values);
    };
  }
}, null);

export function fillDisk(visitor: Visitor, write: number): Promise<void> {
  return visitor.evaluate((wanted) => {
    document.documentElement.dataset['fillDisk'] = String(wanted);
  }, write);
}

/** The battery of the clock is dead: the computer woke up on 1 January 1970 and counts on from there. */
export const clockOf1970: InitScript = initScript(() => {
  const Real = Date;
  const wokeUp = Real.now() - 3_600_000;
  class Wrong extends Real {
    constructor(...parts: readonly unknown[]) {
      if (parts.length === 0) super(Real.now() - wokeUp);
      else super(...(parts as [number]));
    }
    static override now(): number {
      return Real.now() - wokeUp;
    }
  }
  Object.defineProperty(window, 'Date', { value: Wrong, configurable: true, writable: true });
}, null);

export type StoredFact = {
  readonly kind: string;
  readonly wall: number;
  readonly wallTrust: number;
  readonly body: Readonly<Record<string, unknown>>;
};

/** The facts as they lie in the database, in the order in which they came. */
export function storedFacts(visitor: Visitor): Promise<readonly StoredFact[]> {
  return visitor.evaluate(
    () =>
      new Promise<readonly StoredFact[]>((resolve, reject) => {
        const opening = indexedDB.open('ardoise');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('facts').objectStore('facts').getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result.map(({ kind, wall, wallTrust, body }: StoredFact) => ({ kind, wall, wallTrust, body })));
          };
          all.onerror = () => reject(new Error(String(all.error)));
        };
      }),
    null,
  );
}

/** What an over-zealous cleaner does: the database is gone, what lies beside it stays. */
export async function deleteDatabase(visitor: Visitor): Promise<void> {
  await visitor.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('ardoise');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error(String(deleting.error)));
      }),
    null,
  );
}
