import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './repository.ts';

/**
 * Runs one of the project's tools from the root of the repository, with our own terminal and no keyboard.
 *
 * @param command a program of node_modules/.bin, then its arguments
 * @param env added to ours
 * @returns its exit code; 1 when it was killed or could not start
 */
export function runCommand(
  [program = '', ...rest]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(program, rest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: 'true', ...env, PATH: path },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** One line that stands out between the tools' own output. */
export function announce(text: string): void {
  process.stdout.write(`\n▪ ${text}\n`);
}

/** Whole seconds since a `performance.now()`. */
export function secondsSince(start: number): string {
  return `${Math.round((performance.now() - start) / 1000)} s`;
}
