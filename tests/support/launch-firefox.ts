import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox, launchTimeout } from './find-browsers.ts';

/**
 * The distribution's own Firefox without a window, over WebDriver BiDi: Playwright's Firefox is another one.
 *
 * @param profile folder of the profile, made when missing
 * @param preferences as in about:config
 */
export async function launchFirefox(
  profile: string,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('Firefox is missing on this machine: install it, then run again.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: launchTimeout,
    userDataDir: profile,
    defaultViewport: null,
    extraPrefsFirefox: { ...preferences },
  });
}
