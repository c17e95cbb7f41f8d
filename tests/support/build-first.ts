import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './repository.ts';

const sources = ['src', 'locales', 'public'];
const alone = ['index.html', 'vite.config.ts', 'package.json'];

/** Playwright calls this once before everything: builds `dist` when it is missing or older than what it is made of. */
export default function buildFirst(): void {
  const built = join(root, 'dist/index.html');
  const files = [
    ...sources.flatMap((folder) => filesUnder(join(root, folder)).map((file) => join(root, folder, file))),
    ...alone.map((file) => join(root, file)),
  ];
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  build([]);
}

/** @param options of `vite build` @param env added to ours */
export function build(options: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const program = join(root, 'node_modules/.bin/vite');
  const { status, stderr } = spawnSync(program, ['build', '--logLevel=error', ...options], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vite build failed\n${stderr}`);
}
