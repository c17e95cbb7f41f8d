import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, findFirefox } from './find-browsers.ts';
import { root } from './repository.ts';

/** A program that tests need from the machine, with the names its package has in Debian, Ubuntu and Mint. */
type Need = { readonly name: string; readonly packages: readonly string[]; readonly isThere: () => boolean };

const browsers: readonly Need[] = [
  { name: 'Chromium', packages: ['chromium', 'chromium-browser'], isThere: () => findChromium() !== undefined },
  { name: 'Firefox', packages: ['firefox-esr', 'firefox'], isThere: () => findFirefox() !== undefined },
];

const postgres: Need = { name: 'PostgreSQL', packages: ['postgresql'], isThere: hasPostgres };

/**
 * Makes sure that the machine has what the tests drive, and installs it from the distribution when it may.
 *
 * @param say prints one line
 * @returns false when something is missing and cannot be installed; `say` was then told what to install
 */
export function prepareMachine(say: (line: string) => void): boolean {
  const needs = globSync('tests/**/*postgres*', { cwd: root }).length > 0 ? [...browsers, postgres] : browsers;
  const missing = needs.filter((need) => !need.isThere());
  const installer = missing.length > 0 ? findInstaller() : undefined;
  if (installer) {
    say(`Installing ${missing.map((need) => need.name).join(', ')} from the distribution’s packages.`);
    run([...installer, 'update']);
    for (const need of missing) {
      need.packages.some(
        (name) => run([...installer, 'install', '-y', '--no-install-recommends', name]) && need.isThere(),
      );
    }
  }
  const still = missing.filter((need) => !need.isThere());
  for (const need of still) say(`${need.name} is missing. Install it, for example: ${commandFor(need)}`);
  return still.length === 0;
}

function commandFor(need: Need): string {
  const [first, second] = need.packages;
  return `sudo apt-get install ${first}${second === undefined ? '' : ` (on some systems the package is called ${second})`}`;
}

/** The start of an apt-get command line that may install, or undefined where nobody may without a password. */
function findInstaller(): readonly string[] | undefined {
  if (!isOnPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const mayWithoutPassword = isOnPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return mayWithoutPassword ? ['sudo', '-n', 'apt-get'] : undefined;
}

function hasPostgres(): boolean {
  return isOnPath('initdb') || globSync('/usr/lib/postgresql/*/bin/initdb').length > 0;
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function run([program = '', ...rest]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}
