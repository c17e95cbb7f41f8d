import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments, findChromium, launchTimeout } from './find-browsers.ts';
import type { Driver, DriverOptions } from './visitor.ts';

/** Debian's Chromium with a profile of its own, through Playwright. `page` is for what only Playwright can do (axe). */
export async function openChromium(options: DriverOptions): Promise<Driver & { readonly page: Page }> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing on this machine: install it, then run again.');
  const { width, height, scale = 1, isPhone = false } = options.viewport;
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    chromiumSandbox: false,
    headless: true,
    timeout: launchTimeout,
    args: [...chromiumArguments],
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: isPhone,
    hasTouch: isPhone,
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    acceptDownloads: true,
  });
  for (const { run, argument } of options.initScripts) await context.addInitScript(run, argument);
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('download', (download) => void download.saveAs(join(options.downloads, download.suggestedFilename())));

  return {
    page,
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    tap: async ({ x, y }, times) => {
      if (!isPhone) return page.mouse.click(x, y, { clickCount: times, delay: 0 });
      for (let tap = 0; tap < times; tap += 1) await page.touchscreen.tap(x, y);
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    wheel: async ({ x, y }, pixels) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, pixels);
    },
    select: async (selector, words) => void (await page.selectOption(selector, { label: words })),
    chooseFile: (selector, path) => page.setInputFiles(selector, path),
    resize: (viewport) => page.setViewportSize({ width: viewport.width, height: viewport.height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    kill9: () => killAll(context, options.profile),
    close: () => context.close(),
  };
}

/** The lock names the browser's first process, and that one leads a process group of its own. */
async function killAll(context: BrowserContext, profile: string): Promise<void> {
  const first = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(-first, 'SIGKILL');
  await closed;
}
