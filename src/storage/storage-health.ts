/** Below this a session should not begin: a full disk in the middle of a workshop is worse than a word before it. */
export const ROOM_NEEDED_BYTES = 200 * 1024 * 1024;

/** The parts of the browser that are asked; each may be missing in an old or locked-down one. */
export type StorageSurroundings = {
  readonly storage?: Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>> | undefined;
  readonly indexedDB?: IDBFactory | undefined;
  readonly isSecureContext: boolean;
  readonly hasServiceWorker: boolean;
};

export type StorageHealth = {
  /** Whether the browser promised not to clear this by itself; null where it cannot say. */
  readonly isPersisted: boolean | null;
  /** As the browser estimates; its quota is capped, so much room here does not prove that the disk has it. */
  readonly freeBytes: number | null;
  readonly isRoomEnough: boolean;
  /** By writing, reading and deleting a small database. */
  readonly canWrite: boolean;
  /** A secure page without service worker: Firefox's private windows are so. What is entered vanishes at closing. */
  readonly isProbablyPrivate: boolean;
};

/** Asks and never changes anything. Takes a few milliseconds; not for every tap. */
export async function readStorageHealth(surroundings: StorageSurroundings): Promise<StorageHealth> {
  const { storage, indexedDB, isSecureContext, hasServiceWorker } = surroundings;
  const [isPersisted, freeBytes, canWrite] = await Promise.all([
    orNull(async () => (await storage?.persisted?.()) ?? null),
    orNull(async () => freeOf((await storage?.estimate?.()) ?? {})),
    orNull(async () => (indexedDB === undefined ? false : await probe(indexedDB))),
  ]);
  return {
    isPersisted,
    freeBytes,
    isRoomEnough: freeBytes === null || freeBytes >= ROOM_NEEDED_BYTES,
    canWrite: canWrite ?? false,
    isProbablyPrivate: isSecureContext && !hasServiceWorker,
  };
}

/**
 * Asks the browser never to clear this by itself. Firefox shows the person a question, so an explanation comes first.
 *
 * @returns null where the browser has no such promise to give
 */
export function askToPersist({ storage }: StorageSurroundings): Promise<boolean | null> {
  return orNull(async () => (await storage?.persist?.()) ?? null);
}

function freeOf({ quota, usage }: StorageEstimate): number | null {
  return quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
}

const PROBE_NAME = 'ardoise-probe';

/** Rejects or answers false when the browser refuses; a private window of an old Firefox fails at opening. */
function probe(indexedDB: IDBFactory): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(PROBE_NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('probe');
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const end = (canWrite: boolean) => {
        database.close();
        indexedDB.deleteDatabase(PROBE_NAME);
        resolve(canWrite);
      };
      const writing = database.transaction('probe', 'readwrite');
      writing.objectStore('probe').put('x'.repeat(1024), 'key');
      writing.oncomplete = () => end(true);
      writing.onabort = () => end(false);
    };
  });
}

/** A browser that answers a question about storage with an exception has not answered it. */
async function orNull<T>(question: () => Promise<T | null>): Promise<T | null> {
  try {
    return await question();
  } catch {
    return null;
  }
}
