/// <reference lib="webworker" />
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching';
import { keepPacks, packsIn, packsMissing } from './packs.ts';

/** What the worker answers to the page (src/app/offline.svelte.ts asks). */
export type Answer =
  | { readonly kind: 'skip-waiting' }
  /** Of the folders asked about, which files are not on this device. */
  | { readonly kind: 'state'; readonly missing: readonly string[]; readonly total: number }
  | { readonly kind: 'failed' };

/** Files that one 'keep' fetches; the page asks again until nothing more comes. */
const filesAtOnce = 8;

type Files = { readonly core: readonly PrecacheEntry[]; readonly packs: readonly string[] };

/** @param message from the page; anything that is not understood is answered with 'failed' */
export async function answerMessage(message: unknown, files: Files): Promise<Answer> {
  const { type, folders } = parseMessage(message);
  if (type === 'SKIP_WAITING') return { kind: 'skip-waiting' };
  if (type !== 'keep' && type !== 'check') return { kind: 'failed' };
  const wanted = packsIn(files.packs, folders);
  // No network, or no room: what is missing is told, file by file.
  if (type === 'keep') await keepPacks(wanted, filesAtOnce);
  const missing = [...(await coreMissing(files.core)), ...(await packsMissing(wanted))];
  return { kind: 'state', missing, total: files.core.length + wanted.length };
}

async function coreMissing(core: readonly PrecacheEntry[]): Promise<readonly string[]> {
  const found = await Promise.all(core.map(({ url }) => caches.match(getCacheKeyForURL(url) ?? url)));
  return core.map(({ url }) => url).filter((_, index) => found[index] === undefined);
}

function parseMessage(message: unknown): { readonly type: string; readonly folders: readonly string[] } {
  if (typeof message !== 'object' || message === null) return { type: '', folders: [] };
  const type = 'type' in message && typeof message.type === 'string' ? message.type : '';
  const folders = 'folders' in message && Array.isArray(message.folders) ? message.folders : [];
  return { type, folders: folders.filter((folder) => typeof folder === 'string') };
}
