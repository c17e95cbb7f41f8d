import type { BrowserContext, Page } from '@playwright/test';
import { temporaryFolder, withProfile } from '../browser.ts';
import { buildPage } from '../build.ts';
import { createGathering, ratio, showRatio, type Figures, type Gathering } from '../figures.ts';
import { installPeers } from '../peers.ts';
import { cell, judge, type Report, type SectionOptions, type Table } from '../report.ts';
import { serveFolders } from '../web-server.ts';
import type { Readings } from './engine.ts';

/** In the order of the tables. Each has an origin, and so a database folder, of its own. */
const engines = [
  { name: 'raw', entry: 'store/page-raw.ts' },
  { name: 'raw, our indexes', entry: 'store/page-raw-our-shape.ts' },
  { name: 'Ardoise', entry: 'store/page-ours.ts' },
  { name: 'RxDB', entry: 'peers/rxdb-page.ts' },
  { name: 'PouchDB', entry: 'peers/pouchdb-page.ts' },
] as const;

/** Each runs in the page: it may use nothing from outside itself. */
const writings = [
  { name: 'one fact, strict', run: () => globalThis.storeBench?.writeOnes(200) },
  {
    name: '10,000 facts in batches of 1000',
    run: () => globalThis.storeBench?.writeBulk({ total: 10_000, batch: 1000 }),
  },
] as const;

const readings: readonly { readonly key: keyof Readings; readonly name: string }[] = [
  { key: 'open', name: 'cold open + first person' },
  { key: 'person200', name: '200 facts of one person' },
  { key: 'gridFirst', name: 'grid 30 × 120, first' },
  { key: 'gridAgain', name: 'grid 30 × 120, again' },
];

const loading = '100,000 facts, batches of 1000 (one run)';

type Site = { readonly name: string; readonly address: string };

/** Writes and reads of the local store beside raw IndexedDB, RxDB and PouchDB, on a profile on the disk. */
export async function measureStore({ runs, say }: SectionOptions): Promise<Report> {
  installPeers();
  const sites: (Site & { readonly close: () => Promise<void> })[] = [];
  for (const { name, entry } of engines) {
    const { origin, close } = await serveFolders([await buildPage(entry, 'store')]);
    sites.push({ name, address: `${origin}/store.html`, close });
  }
  const profile = temporaryFolder('store-profile');
  const gathering = createGathering();
  try {
    await withProfile(profile, (context) => measureWritings(context, sites, runs, gathering, say));
    await withProfile(profile, (context) => load(context, sites, gathering, say));
    for (let run = 0; run < runs; run += 1) {
      say(`store: readings, run ${run + 1} of ${runs}`);
      // A new browser process each time, and each time another engine pays for being the first.
      await withProfile(profile, async (context) => {
        for (const site of rotated(sites, run)) {
          const found = await inPage(context, site, (page) => page.evaluate(() => globalThis.storeBench?.readings()));
          for (const { key } of readings) gathering.add(`${key} ${site.name}`, valueOf(found?.[key]));
        }
      });
    }
  } finally {
    await Promise.all(sites.map(({ close }) => close()));
  }
  return reportOf(gathering);
}

async function measureWritings(
  context: BrowserContext,
  sites: readonly Site[],
  runs: number,
  gathering: Gathering,
  say: (line: string) => void,
): Promise<void> {
  // Run -1 warms the code of every page up and is not counted.
  for (let run = -1; run < runs; run += 1) {
    say(run < 0 ? 'store: warming up' : `store: writings, run ${run + 1} of ${runs}`);
    for (const { name, run: write } of writings) {
      for (const site of rotated(sites, run + 1)) {
        const spent = await inPage(context, site, (page) => page.evaluate(write));
        if (run >= 0) gathering.add(`${name} ${site.name}`, valueOf(spent));
      }
    }
  }
}

async function load(
  context: BrowserContext,
  sites: readonly Site[],
  gathering: Gathering,
  say: (line: string) => void,
): Promise<void> {
  for (const site of sites) {
    say(`store: 100,000 facts into ${site.name}`);
    const spent = await inPage(context, site, (page) =>
      page.evaluate(() => globalThis.storeBench?.load({ total: 100_000, batch: 1000 })),
    );
    gathering.add(`${loading} ${site.name}`, valueOf(spent));
  }
}

export async function inPage<T>(
  context: BrowserContext,
  { address }: { readonly address: string },
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => globalThis.storeBench !== undefined);
    return await work(page);
  } finally {
    await page.close();
  }
}

export function valueOf(value: number | undefined): number {
  if (value === undefined) throw new Error('the bench page offers no measurement');
  return value;
}

function rotated<T>(values: readonly T[], by: number): readonly T[] {
  const at = by % values.length;
  return [...values.slice(at), ...values.slice(0, at)];
}

function reportOf(gathering: Gathering): Report {
  const names = engines.map(({ name }) => name);
  /** The faster of the two raw ways: ours is not to look good beside a slow floor. */
  const floorOf = (key: string): Figures | undefined =>
    [gathering.of(`${key} raw`), gathering.of(`${key} raw, our indexes`)]
      .flatMap((figures) => figures ?? [])
      .sort((a, b) => a.median - b.median)[0];
  const row = (key: string, label: string): readonly string[] => [
    label,
    ...names.map((name) => {
      const figures = gathering.of(`${key} ${name}`);
      return `${cell(figures)} ${showRatio(ratio(figures, floorOf(key)))}`;
    }),
  ];
  const table: Table = {
    title: 'Local store, Chromium, profile on the disk: ms, median [min–max], ratio to the faster raw IndexedDB',
    columns: ['work', ...names],
    rows: [
      ...writings.map(({ name }) => row(name, name)),
      row(loading, loading),
      ...readings.map(({ key, name }) => row(key, `${name} (of 100,000)`)),
    ],
    notes: [
      'raw: one store by id and one index; its grid is folded from the facts, as it is in RxDB and PouchDB.',
      'RxDB answers a repeated query from memory: its "again" is a redraw, not a reading.',
    ],
  };
  const against = (key: string) => ratio(gathering.of(`${key} Ardoise`), floorOf(key));
  return {
    tables: [table],
    verdicts: [
      judge('one fact stored, strict, with projection ÷ raw strict', 'ratio', against(writings[0].name), {
        must: 2,
        aim: 1.3,
      }),
      judge('10,000 facts in bulk, with projections ÷ raw', 'ratio', against(writings[1].name), {
        must: 1.6,
        aim: 1.1,
      }),
      judge('grid 30 × 120, first, 100,000 facts ÷ raw fold', 'ratio', against('gridFirst'), { must: 0.5, aim: 0.15 }),
    ],
    figures: gathering.all(),
  };
}
