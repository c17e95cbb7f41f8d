/// <reference lib="webworker" />

/**
 * Packs: files below `packs/<folder>/`, where a folder is a language's tag or a script's code. The build puts them there
 * (vite.config.ts), so an address alone says whose it is.
 */
const cacheName = 'ardoise-packs';

export function packCache(): Promise<Cache> {
  return caches.open(cacheName);
}

/** @param address below the scope, without a leading slash */
export function isPack(address: string): boolean {
  return address.startsWith('packs/');
}

/** The addresses that belong to some folders. */
export function packsIn(addresses: readonly string[], folders: readonly string[]): readonly string[] {
  return addresses.filter((address) => folders.includes(address.split('/')[1] ?? ''));
}

/** Folders of which at least one file is kept. */
export async function keptFolders(): Promise<readonly string[]> {
  const keys = await (await packCache()).keys();
  return [...new Set(keys.flatMap(({ url }) => /\/packs\/([^/]+)\//.exec(url)?.[1] ?? []))];
}

/**
 * Keeps the files that are not kept yet, each by itself: one that fails does not cost the others. File names carry a hash
 * of the content, so what is there is right.
 *
 * @param atMost files in one go, so that the page can tell how far it is
 */
export async function keepPacks(addresses: readonly string[], atMost = Infinity): Promise<void> {
  const cache = await packCache();
  const wanted = (await packsMissing(addresses)).slice(0, atMost);
  await Promise.allSettled(wanted.map((address) => cache.add(address)));
}

export async function packsMissing(addresses: readonly string[]): Promise<readonly string[]> {
  const cache = await packCache();
  const found = await Promise.all(addresses.map((address) => cache.match(address)));
  return addresses.filter((_, index) => found[index] === undefined);
}

/** Files of earlier versions go once the new version has taken over. */
export async function removeOldPacks(addresses: readonly string[]): Promise<void> {
  const cache = await packCache();
  const known = new Set(addresses.map((address) => new URL(address, self.location.href).href));
  const keys = await cache.keys();
  await Promise.all(keys.filter(({ url }) => !known.has(url)).map((key) => cache.delete(key)));
}
