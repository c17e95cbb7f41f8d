import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/** Folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Not ours, or not written by hand. */
const foreign = new Set(['node_modules', 'dist', 'dev-dist', 'data', 'test-results', '.git', '.svelte-kit', 'peers']);

/** Every file under a folder, as paths from that folder with `/`, in the order of the alphabet. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => foreign.has(part)))
    .sort();
}

/** @param path from the root of the repository, or absolute */
export function readText(path: string): string {
  return readFileSync(join(path.startsWith(sep) ? '' : root, path), 'utf8');
}

/** Parsed JSON that is not yet known to have any shape. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

export type Tree = { readonly [key: string]: string | Tree };
const Tree: v.GenericSchema<Tree> = v.record(v.string(), v.union([v.string(), v.lazy(() => Tree)]));

/**
 * Leaves of nested texts by dotted key, such as `path.toDo_one`; the order is the file's.
 *
 * @param value parsed JSON; anything but nested objects of strings is a failure
 */
export function leaves(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (tree: Tree, prefix: string): void => {
    for (const [key, inner] of Object.entries(tree)) {
      if (typeof inner === 'string') found.set(prefix + key, inner);
      else visit(inner, `${prefix}${key}.`);
    }
  };
  visit(v.parse(Tree, value), '');
  return found;
}
