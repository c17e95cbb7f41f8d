import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A static site on loopback. Closing it is how a visit without network is made. */
export type Site = { readonly origin: string; readonly close: () => Promise<void> };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const compressed = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.wasm']);

/**
 * Serves folders with gzip -9, each file compressed once. `localhost`, because that is the address of a workshop laptop.
 *
 * @param folders searched in this order
 */
export async function serveFolders(
  folders: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = findFile(folders, path);
    if (file === undefined) {
      response.writeHead(404, headers).end();
      return;
    }
    const extension = extname(file);
    const isCompressed = compressed.has(extension);
    const body = bodies.get(file) ?? (isCompressed ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file));
    bodies.set(file, body);
    response.writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
      ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function findFile(folders: readonly string[], path: string): string | undefined {
  const inside = normalize(decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  return folders.map((folder) => join(folder, inside)).find((file) => existsSync(file) && statSync(file).isFile());
}
