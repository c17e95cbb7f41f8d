import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/repository.ts';

const folder = join(root, 'tests', 'bench', 'peers');

/** Folder of a peer's package. */
export function peerFolder(name: string): string {
  return join(folder, 'node_modules', name);
}

/** Installs the peers by their own lock file, unless they are there already. Their scripts do not run. */
export function installPeers(): void {
  if (isInstalled()) return;
  process.stdout.write('Installing the peers into tests/bench/peers …\n');
  const install = ['ci', '--prefix', folder, '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = spawnSync('npm', install, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The peers could not be installed: is there a network?');
}

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>> };

/** npm writes what it installed into a lock file of its own: all that is not for other systems, in our versions. */
function isInstalled(): boolean {
  const hidden = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const packagesOf = (file: string): Lock['packages'] => (JSON.parse(readFileSync(file, 'utf8')) as Lock).packages;
  const installed = packagesOf(hidden);
  return Object.entries(packagesOf(join(folder, 'package-lock.json')))
    .filter(([path, { optional }]) => path !== '' && optional !== true)
    .every(([path, { version }]) => installed[path]?.version === version);
}
