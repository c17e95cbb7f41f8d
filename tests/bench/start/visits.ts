import type { BrowserContext, Page } from '@playwright/test';
import { throttle } from '../browser.ts';
import { watchTap, type Tap } from './watch-tap.ts';
import { watchUsable, type Control, type Usable } from './watch-usable.ts';

/** Longer than any peer takes at the highest rate; then the visit has failed. */
const patienceMs = 60_000;

/** Opens an address in a new page and waits until its main control works. */
export async function visit(context: BrowserContext, address: string, control: Control, rate: number): Promise<Usable> {
  const page = await context.newPage();
  try {
    const { promise: found, resolve: tell } = Promise.withResolvers<Usable>();
    await page.exposeFunction('benchUsable', tell);
    await page.addInitScript(watchUsable, control);
    await throttle(page, rate);
    await page.goto(address, { waitUntil: 'commit' });
    return await within(found, `${address} never became usable at ÷${rate}`);
  } finally {
    await page.close();
  }
}

/** Opens a screen with outcome tiles, taps one that is not chosen, and waits for what the person sees. */
export async function tap(context: BrowserContext, address: string, rate: number): Promise<Tap> {
  const page = await context.newPage();
  try {
    const { promise: found, resolve: tell } = Promise.withResolvers<Tap>();
    await page.exposeFunction('benchTapped', tell);
    await page.goto(address, { waitUntil: 'commit' });
    const tile = page.locator('[data-outcome][aria-pressed="false"]').first();
    await tile.waitFor();
    await throttle(page, rate);
    await page.evaluate(watchTap);
    await tile.click();
    return await within(found, `${address}: the tap was never confirmed`);
  } finally {
    await page.close();
  }
}

/** Visits a site with network until its service worker keeps what it wants to keep. */
export async function keepOffline(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await allKept(page);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await allKept(page);
  await page.close();
}

/** Until the caches have not grown for some seconds; not a measurement. */
async function allKept(page: Page): Promise<void> {
  const sizes: number[] = [];
  const isSteady = (): boolean => sizes.length > 4 && new Set([0, ...sizes.slice(-4)]).size === 2;
  while (!isSteady()) {
    await page.waitForTimeout(1000);
    const size = await page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const keys = await Promise.all(opened.map((cache) => cache.keys()));
      return keys.flat().length;
    });
    sizes.push(size);
  }
}

async function within<T>(found: Promise<T>, complaint: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), patienceMs);
  });
  try {
    return await Promise.race([found, late]);
  } finally {
    clearTimeout(timer);
  }
}
