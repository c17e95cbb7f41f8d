import { existsSync } from 'node:fs';

/** Without these, a browser on a closed network spends its first seconds on look-ups that cannot succeed. */
export const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * Milliseconds that a browser may take to start. The first start reads 200 MB from a cold disk and lists all fonts: over
 * half a minute on a small busy machine.
 */
export const launchTimeout = 180_000;

/** Path of a system Chromium (or Chrome), or undefined. `CHROMIUM_PATH` wins. */
export function findChromium(): string | undefined {
  return firstExisting([
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ]);
}

/** Path of a system Firefox, or undefined. `FIREFOX_PATH` wins. Mint calls it firefox, Debian firefox-esr. */
export function findFirefox(): string | undefined {
  return firstExisting([process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox']);
}

function firstExisting(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path): path is string => path !== undefined && existsSync(path));
}
