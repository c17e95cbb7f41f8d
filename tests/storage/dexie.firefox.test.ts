import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox } from '../support/launch-firefox.ts';
import { ardoiseFileContract } from './ardoise-file.contract.ts';
import { dexieContract } from './dexie.contract.ts';
import { factStoreContract } from './fact-store.contract.ts';
import type { TestTools } from './store-under-test.ts';

/** The names of the tests, known before a browser is there; the page has the same list, and runs the bodies. */
const names: string[] = [];
let group = '';
const collecting: TestTools = {
  describe: (name, body) => {
    group = name;
    body();
  },
  it: (name) => void names.push(`${group} > ${name}`),
  expect: () => ({ toEqual: () => undefined }),
};
const unused = () => Promise.reject(new Error('runs in the page'));
factStoreContract('the store on IndexedDB', unused, collecting);
dexieContract(collecting);
ardoiseFileContract('this browser', collecting);

describe('in a real Firefox', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ardoise-firefox-'));
    await buildPage(join(folder, 'page'));
    server = await serve(join(folder, 'page', 'page.js'));
    browser = await launchFirefox(join(folder, 'profile'));
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => window.runContract !== undefined);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it('the page holds the same tests', async () => {
    expect(await page.evaluate(() => window.contractNames)).toEqual(names);
  });

  for (const name of names) {
    it(name, async () => {
      const result = await page.evaluate((wanted) => window.runContract?.(wanted), name);
      expect(result).toEqual({ name, failure: null });
    });
  }
});

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page-under-firefox.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
}

/** 127.0.0.1 is a secure context: without one there is neither `crypto.randomUUID` nor `crypto.subtle`. */
async function serve(script: string): Promise<Server> {
  const code = await readFile(script);
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(
      isScript ? code : '<!doctype html><title>contract</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
