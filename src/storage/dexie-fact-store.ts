import { Dexie } from 'dexie';
import { err } from '../domain/result.ts';
import { createFactStore } from './create-fact-store.ts';
import type { ArdoiseDatabase } from './database.ts';
import type { OpenedFactStore, Stored, StoreSurroundings } from './fact-store.ts';
import { factStores, indexedDbTables } from './indexeddb-tables.ts';
import type { SentinelPlace } from './sentinel.ts';
import { storageErrorOf } from './storage-error.ts';
import type { Backend, Tables } from './tables.ts';
import type { Change, ChangeChannel } from './watching.ts';

/** @param database from `openDatabase`; the store closes it */
export async function openDexieFactStore(
  database: ArdoiseDatabase,
  place: SentinelPlace,
  surroundings: StoreSurroundings,
): Stored<OpenedFactStore> {
  try {
    await database.open();
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
  return createFactStore(dexieBackend(database), place, channelOf(database.name), surroundings);
}

/** Dexie opens, upgrades and closes; the transactions of facts are its connection's own. */
function dexieBackend(database: ArdoiseDatabase): Backend {
  return {
    // Strict: when it completes, the disk has it, in Firefox as in Chromium.
    write: (work) => inTransaction(database, 'readwrite', { durability: 'strict' }, work),
    read: (work) => inTransaction(database, 'readonly', {}, work),
    close: () => database.close(),
  };
}

/**
 * Never calls `commit()`, which would save a write one way to the database: Firefox then completes a transaction although
 * one of its requests failed.
 */
async function inTransaction<T>(
  database: ArdoiseDatabase,
  mode: IDBTransactionMode,
  options: IDBTransactionOptions,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  // Closed by Dexie when another tab upgrades or deletes the database.
  if (!database.isOpen()) throw new Dexie.DatabaseClosedError();
  const transaction = database.backendDB().transaction(factStores, mode, options);
  const completed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  // Heard where it is waited for, which may be later than it comes.
  completed.catch(() => undefined);
  try {
    const value = await work(indexedDbTables(transaction));
    await completed;
    return value;
  } catch (thrown) {
    return undo(transaction, completed, thrown);
  }
}

/** Throws what went wrong, and only when nothing of it is left: a repeated tap finds the database as it was. */
async function undo(transaction: IDBTransaction, completed: Promise<void>, thrown: unknown): Promise<never> {
  try {
    transaction.abort();
  } catch {
    // Already aborted, by what was thrown.
  }
  const cause = await completed.then(
    () => null,
    () => transaction.error,
  );
  // What the browser aborted it for says more than the request that failed in its wake.
  throw cause ?? thrown;
}

/** Tells other tabs of the same browser; null where there is no such thing. */
function channelOf(name: string): ChangeChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(`ardoise-changes:${name}`);
  return {
    post: (change) => channel.postMessage(change),
    listen: (heard) => channel.addEventListener('message', (event: MessageEvent<Change>) => heard(event.data)),
    close: () => channel.close(),
  };
}
