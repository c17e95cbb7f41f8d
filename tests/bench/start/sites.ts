import type { BrowserContext } from '@playwright/test';
import { buildApp, buildFloor, buildPage } from '../build.ts';
import { peerFolder } from '../peers.ts';
import { serveFolders } from '../web-server.ts';
import type { Control } from './watch-usable.ts';

/** Something that is started: where it opens, what is clicked, who is there already. */
export type StartSite = {
  readonly name: string;
  readonly origin: string;
  readonly address: string;
  readonly control: Control;
  readonly learner: string | null;
  readonly close: () => Promise<void>;
};

const learner = '5f0e6c1a-6c1d-4d55-9a53-2f1f0f8b7a11';
const counted: Control = { click: 'button', shows: 'button:not([data-count="0"])' };

/** Address of the card that is opened, and what is clicked on it: the way to the next screen. */
export const card = '/#/step/turn-on';
export const outcomes = '/#/step/turn-on/done';
export const cardControl: Control = {
  click: 'main:has(article.card) + footer a.main',
  shows: 'main:not(:has(article.card)) > *',
};

/** The application and what it is held against, each on an origin of its own. */
export async function serveStartSites(): Promise<readonly StartSite[]> {
  const seed = await buildPage('start/seed.ts', 'seed');
  const serve = async (
    name: string,
    folder: string,
    path: string,
    control: Control,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<StartSite> => {
    const { origin, close } = await serveFolders([folder, seed], headers);
    const isOurs = name === 'Ardoise';
    return { name, origin, address: `${origin}${path}`, control, learner: isOurs ? learner : null, close };
  };
  return [
    await serve('floor-B', await buildFloor('b'), '/', counted),
    await serve('floor-A', await buildFloor('a'), '/', counted),
    await serve('Ardoise', await buildApp(), card, cardControl),
    await serve(
      'Actual',
      `${peerFolder('@actual-app/web')}/build`,
      '/',
      // A screen that keeps nothing: the first visit and the offline one then do the same work.
      { click: 'button', label: 'Connect to a sync server', shows: 'input' },
      // Its database needs shared memory.
      { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    ),
  ];
}

/** Before the first visit; at the site's own origin, with nothing of the site itself loaded. */
export async function seed(context: BrowserContext, site: Pick<StartSite, 'origin' | 'learner'>): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/seed.html`);
  await page.waitForFunction(() => globalThis.benchSeed !== undefined);
  await page.evaluate((who) => globalThis.benchSeed?.(who), site.learner);
  await page.close();
}
