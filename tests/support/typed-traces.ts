import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './repository.ts';
import type { Visitor } from './visitor.ts';

/** Places where a page or a browser may keep something, each with all that lies there, as one text. */
export type Traces = Readonly<Record<string, string>>;

/** Everything that the page itself can keep: each store of each database, both storages, cookies, the kept files. */
export async function tracesInPage(visitor: Visitor): Promise<Traces> {
  return visitor.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const found: Record<string, string> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const opened = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answer(opened.getAllKeys()), answer(opened.getAll())]);
        found[`IndexedDB ${name}.${store}`] = JSON.stringify([keys, values]);
      }
      database.close();
    }
    found['localStorage'] = JSON.stringify({ ...localStorage });
    found['sessionStorage'] = JSON.stringify({ ...sessionStorage });
    found['cookies'] = document.cookie;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        found[`Cache Storage ${request.url}`] = `${request.url} ${(await response?.text()) ?? ''}`;
      }
    }
    found['address and history'] = `${location.href} ${JSON.stringify(history.state)} ${window.name} ${document.title}`;
    return found;
  }, null);
}

/** Names and contents of what was downloaded. */
export function tracesInDownloads({ downloads }: Visitor): Traces {
  const files = readdirSync(downloads).map((file) => [
    `download ${file}`,
    readFileSync(join(downloads, file), 'latin1'),
  ]);
  return Object.fromEntries(files);
}

/** « what » in « where », for each text that lies somewhere; letters count whether large or small. */
export function findTraces(traces: Traces, texts: readonly string[]): readonly string[] {
  return Object.entries(traces).flatMap(([place, content]) =>
    texts.filter((text) => content.toLowerCase().includes(text.toLowerCase())).map((text) => `« ${text} » in ${place}`),
  );
}

/** Files of a profile that hold one of the texts as it is, in either way of writing letters; the browser is closed. */
export function findInProfile(profile: string, texts: readonly string[]): readonly string[] {
  return filesUnder(profile).flatMap((file) => {
    const content = readFileSync(join(profile, file));
    const held = texts.filter((text) => content.includes(text, 0, 'utf8') || content.includes(text, 0, 'utf16le'));
    return held.map((text) => `« ${text} » in ${file}`);
  });
}
