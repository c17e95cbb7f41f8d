import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findChromium, launchTimeout } from './find-browsers.ts';
import { launchFirefox } from './launch-firefox.ts';
import { secondsSince } from './run-command.ts';

/**
 * Starts each browser once, alone, and shows an empty page. The first start after an install is many times slower than
 * the others; the tests that follow then time nothing but themselves, and a browser that cannot start is named here.
 *
 * @param say prints one line
 * @returns false when a browser does not start; `say` was told which, and why
 */
export async function bothBrowsersStart(say: (line: string) => void): Promise<boolean> {
  const isChromiumGood = await starts('Chromium', startChromium, say);
  return (await starts('Firefox', startFirefox, say)) && isChromiumGood;
}

async function starts(name: string, start: () => Promise<string>, say: (line: string) => void): Promise<boolean> {
  const begin = performance.now();
  try {
    const version = await start();
    say(`${name} starts: ${version}, ${secondsSince(begin)}`);
    return true;
  } catch (thrown) {
    say(`${name} does not start (${secondsSince(begin)}): ${String(thrown)}`);
    return false;
  }
}

async function startChromium(): Promise<string> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('it is missing');
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    timeout: launchTimeout,
    args: [...chromiumArguments],
  });
  const page = await browser.newPage();
  await page.goto('about:blank');
  const version = browser.version();
  await browser.close();
  return version;
}

async function startFirefox(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ardoise-first-start-'));
  const browser = await launchFirefox(join(folder, 'profile'));
  const page = await browser.newPage();
  await page.goto('about:blank');
  const version = await browser.version();
  await browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return version;
}
