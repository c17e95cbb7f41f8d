import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/find-browsers.ts';

const temporaryFolders: string[] = [];
process.on('exit', () => temporaryFolders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is gone when the bench ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `ardoise-bench-${name}-`));
  temporaryFolders.push(folder);
  return folder;
}

function launchOptions() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing. Install it: sudo apt-get install chromium');
  return { executablePath, chromiumSandbox: false, headless: true, args: [...chromiumArguments] };
}

/** One browser with its profile on the disk, closed at the end whatever happens. */
export async function withProfile<T>(profile: string, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** A browser in which every context is new: nothing cached, nothing stored. */
export async function withBrowser<T>(work: (newContext: () => Promise<BrowserContext>) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    return await work(() => browser.newContext());
  } finally {
    await browser.close();
  }
}

/** Slows the page's main thread; neither workers nor the browser's own processes. */
export async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
