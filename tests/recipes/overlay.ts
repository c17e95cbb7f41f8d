import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import { root } from '../support/repository.ts';
import type { Block } from './contributing.ts';

/** A copy of the sources in which a recipe is followed as a newcomer would; the repository itself stays as it is. */
export type Overlay = {
  /** Absolute. Inside the repository, so that packages are found. */
  readonly folder: string;
  readonly follow: (block: Block) => void;
  /** Loads a module of the copy as Vite does, with its listings. */
  readonly load: (path: string) => Promise<unknown>;
  /** Output of svelte-check over these files of the copy and all that they import; throws it when there is an error. */
  readonly checkTypes: (paths: readonly string[]) => string;
  readonly dispose: () => Promise<void>;
};

const copied = [
  'src',
  'tests/support/simulators.ts',
  'locales/fr',
  'locales/stamp-sources.ts',
  'svelte.config.js',
  'package.json',
];

export async function makeOverlay(): Promise<Overlay> {
  const parent = join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'recipes-'));
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    cacheDir: join(folder, '.vite'),
    define: { __BUILD_DATE__: JSON.stringify('2026-01-01T00:00:00Z') },
    plugins: [svelte()],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  });
  return {
    folder,
    follow: (block) => follow(folder, block),
    load: (path) => server.ssrLoadModule(`/${path}`),
    checkTypes: (paths) => checkTypes(folder, paths),
    dispose: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function follow(folder: string, { kind, target, text }: Block): void {
  if (kind === 'step') {
    execFileSync('bash', ['-euo', 'pipefail', '-c', text], { cwd: folder, env: environment(), stdio: 'pipe' });
    return;
  }
  const path = join(folder, target);
  if (kind === 'add') {
    writeFileSync(path, addedLines(readFileSync(path, 'utf8'), text));
    return;
  }
  if (existsSync(path) && !target.endsWith('language.json'))
    throw new Error(`${target} exists: the example needs another name`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Imports go to the top; in `name = [new, …]` the new comes before what is there. */
function addedLines(file: string, added: string): string {
  const lines = added.trim().split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  const changed = lines
    .filter((line) => !imports.includes(line))
    .reduce((text, line) => {
      const [, before = '', item = ''] = /^(.*\[)(.*), …\].*$/.exec(line) ?? [];
      if (before === '' || text.split(before).length !== 2) throw new Error(`no single place for: ${line}`);
      return text.replace(before, `${before}${item}, `);
    }, file);
  return [...imports, changed].join('\n');
}

function checkTypes(folder: string, paths: readonly string[]): string {
  const files = [...paths, 'src/build.d.ts'];
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: files, exclude: [] }),
  );
  const command = join(root, 'node_modules', 'svelte-check', 'bin', 'svelte-check');
  const parts = [command, '--workspace', folder, '--tsconfig', join(folder, 'tsconfig.json'), '--output', 'machine'];
  try {
    return execFileSync(process.execPath, parts, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error), {
      cause: error,
    });
  }
}

/** `node` in a recipe is the one that runs the tests. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter) };
}
