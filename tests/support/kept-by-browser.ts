import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { modernNode } from './app-server.ts';
import { readJson, root } from './repository.ts';
import type { Visitor } from './visitor.ts';

const Logins = v.object({ logins: v.array(v.unknown()) });

/**
 * What a browser itself noted of fields, in the files of its profile: passwords, sites for which it was told never to
 * ask, and texts that it would propose again. Only once it is closed.
 *
 * @returns how much it is, by the place where it lies; a file that the browser never made is 0
 */
export function keptByBrowser({ browser, profile }: Visitor): Readonly<Record<string, number>> {
  const rows = (file: string, table: string) => countRows(join(profile, file), table);
  if (browser === 'chromium') {
    return {
      passwords: rows('Default/Login Data', 'logins'),
      'questions about a password': rows('Default/Login Data', 'stats'),
      'texts to propose': rows('Default/Web Data', 'autofill'),
    };
  }
  const logins = join(profile, 'logins.json');
  return {
    passwords: existsSync(logins) ? v.parse(Logins, readJson(logins)).logins.length : 0,
    'passwords of before': existsSync(join(profile, 'signons.sqlite')) ? 1 : 0,
    'texts to propose': rows('formhistory.sqlite', 'moz_formhistory'),
  };
}

/** Whoever runs the journeys may be older than `node:sqlite`. */
function countRows(file: string, table: string): number {
  if (!existsSync(file)) return 0;
  const program = ['--no-warnings', join(root, 'tests/support/count-rows.ts'), file, table];
  const { status, stdout, stderr } = spawnSync(modernNode(), program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
