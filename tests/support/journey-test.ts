import { expect, test as base, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type AppServer } from './app-server.ts';
import { openChromium } from './chromium-driver.ts';
import { openFirefox } from './firefox-driver.ts';
import {
  createVisitor,
  type BrowserName,
  type Driver,
  type DriverOptions,
  type InitScript,
  type Viewport,
  type Visitor,
} from './visitor.ts';

export { expect };

export type VisitOptions = {
  /** Profile of an earlier visit: the same computer, opened again. */
  readonly profile?: string;
  readonly viewport?: Viewport;
  readonly initScripts?: readonly InitScript[];
  readonly reducedMotion?: boolean;
};

type Journey = {
  readonly server: AppServer;
  /** Folder of this test, removed after it. */
  readonly folder: string;
  /** Opens a browser; the test ends with all of them closed. */
  readonly visit: (browser: BrowserName, options?: VisitOptions) => Promise<Visitor>;
};

const pages = new WeakMap<Visitor, Page>();

/** Playwright's own page, for what only a tool made for Playwright can do. */
export function openPage(visitor: Visitor): Page {
  const page = pages.get(visitor);
  if (!page) throw new Error('only Chromium is driven by Playwright');
  return page;
}

/** The laptop that most workshops have. */
export const laptop: Viewport = { width: 1366, height: 640 };

/** A script with its argument, whatever type that has. */
export function initScript<Argument>(run: (argument: Argument) => void, argument: Argument): InitScript {
  return { run, argument } as InitScript;
}

export const test = base.extend<Journey>({
  // eslint-disable-next-line no-empty-pattern -- the runner reads a fixture's needs from this pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ardoise-journey-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  visit: async ({ server, folder }, use, info) => {
    const opened: OpenedDriver[] = [];
    await use(async (browser, options = {}) => {
      const place = options.profile ?? join(folder, `${browser}-${opened.length}`);
      const folders = { profile: place, downloads: `${place}-downloads` };
      for (const one of Object.values(folders)) mkdirSync(one, { recursive: true });
      const driver = await openBrowser(browser, {
        ...folders,
        viewport: options.viewport ?? laptop,
        initScripts: options.initScripts ?? [],
        reducedMotion: options.reducedMotion ?? false,
      });
      opened.push(driver);
      const visitor = createVisitor(browser, driver, server.address, folders);
      if (driver.page) pages.set(visitor, driver.page);
      return visitor;
    });
    for (const [index, driver] of opened.entries()) {
      if (info.status !== info.expectedStatus) {
        await driver.screenshot(info.outputPath(`window-${index}.png`)).catch(() => undefined);
      }
      // A browser that the test closed or killed cannot be closed again.
      await driver.close().catch(() => undefined);
    }
  },
});

type OpenedDriver = Driver & { readonly page?: Page };

function openBrowser(browser: BrowserName, options: DriverOptions): Promise<OpenedDriver> {
  return browser === 'chromium' ? openChromium(options) : openFirefox(options);
}
