import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox, launchTimeout } from './find-browsers.ts';

/**
 * The distribution's own Firefox without a window, over WebDriver BiDi: Playwright's Firefox is another one. It gets a
 * home of its own, as it waits for ever, without a word, where the home of the machine cannot be written.
 *
 * @param profile folder of the profile, made when missing; `<profile>-home` beside it becomes the home
 * @param preferences as in about:config
 */
export async function launchFirefox(
  profile: string,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('Firefox is missing on this machine: install it, then run again.');
  const home = `${profile}-home`;
  await mkdir(home, { recursive: true });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: launchTimeout,
    userDataDir: profile,
    env: {
      ...process.env,
      HOME: home,
      XDG_CACHE_HOME: undefined,
      XDG_CONFIG_HOME: undefined,
      XDG_DATA_HOME: undefined,
    },
    defaultViewport: null,
    extraPrefsFirefox: { ...preferences },
  });
}
