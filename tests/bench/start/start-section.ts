import { temporaryFolder, withBrowser, withProfile } from '../browser.ts';
import { createGathering, ratio, showRatio, type Gathering } from '../figures.ts';
import { installPeers } from '../peers.ts';
import { cell, judge, type Report, type SectionOptions, type Table, type Verdict } from '../report.ts';
import { outcomes, seed, serveStartSites, type StartSite } from './sites.ts';
import { keepOffline, tap, visit } from './visits.ts';
import type { LoadedFile } from './watch-usable.ts';

const rates = [1, 4, 6] as const;
const kinds = ['first', 'offline'] as const;
const firstVisit = 'first visit';

/** Start-up and taps, beside the floors and the peer. All sites and rates take turns within each run. */
export async function measureStart({ runs, say }: SectionOptions): Promise<Report> {
  installPeers();
  const sites = await serveStartSites();
  const gathering = createGathering();
  const filesBySite = new Map<string, readonly LoadedFile[]>();
  const profile = temporaryFolder('start-profile');
  try {
    await withBrowser(async (newContext) => {
      for (let run = 0; run < runs; run += 1) {
        say(`start: first visits, run ${run + 1} of ${runs}`);
        for (const rate of rates) {
          for (const site of sites) {
            const context = await newContext();
            await seed(context, site);
            const { shown, usable, files } = await visit(context, site.address, site.control, rate);
            const early = files.filter(({ at }) => at <= shown);
            gathering.add(key(site.name, 'first', rate), usable);
            gathering.add(`${site.name} JavaScript`, bytesOf(early.filter(isScript)));
            gathering.add(`${site.name} JavaScript until usable`, bytesOf(files.filter(isScript)));
            gathering.add(`${site.name} all bytes`, bytesOf(files));
            filesBySite.set(site.name, early);
            await context.close();
          }
        }
      }
    });
    await withProfile(profile, async (context) => {
      for (const site of sites) {
        say(`start: ${site.name} is kept for the visits without network`);
        await seed(context, site);
        await keepOffline(context, site.address);
      }
      await Promise.all(sites.map(({ close }) => close()));
      for (let run = 0; run < runs; run += 1) {
        say(`start: visits without network and taps, run ${run + 1} of ${runs}`);
        for (const rate of rates) {
          for (const site of sites) {
            const { shown, usable } = await visit(context, site.address, site.control, rate);
            gathering.add(key(site.name, 'offline', rate), usable);
            gathering.add(`${key(site.name, 'offline', rate)} shown`, shown);
          }
        }
        for (const { origin } of sites.filter(({ name }) => name === 'Ardoise')) {
          const { visible, saved } = await tap(context, `${origin}${outcomes}`, 6);
          gathering.add('tap visible', visible);
          gathering.add('tap saved', saved);
        }
      }
    });
  } finally {
    await Promise.all(sites.map(({ close }) => close().catch(() => undefined)));
  }
  return reportOf(sites, gathering, filesBySite.get('Ardoise') ?? []);
}

function key(name: string, kind: (typeof kinds)[number], rate: number): string {
  return `${name} ${kind} ÷${rate}`;
}

function isScript({ name }: LoadedFile): boolean {
  return new URL(name).pathname.endsWith('.js');
}

function bytesOf(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function reportOf(sites: readonly StartSite[], gathering: Gathering, files: readonly LoadedFile[]): Report {
  const names = sites.map(({ name }) => name);
  const usable: Table = {
    title: 'Start: ms to the first usable screen, median [min–max], ratio to floor-A',
    columns: ['visit', ...names],
    rows: kinds.flatMap((kind) =>
      rates.map((rate) => [
        `${kind === 'first' ? firstVisit : 'without network'}, CPU ÷${rate}`,
        ...names.map((name) => {
          const figures = gathering.of(key(name, kind, rate));
          return `${cell(figures)} ${showRatio(ratio(figures, gathering.of(key('floor-A', kind, rate))))}`;
        }),
      ]),
    ),
    notes: [
      'Ardoise: a step card, clicked on to the next screen, for a person who is known. floor-A: a click stored and shown.',
      'floor-B: a click shown. Actual: the welcome screen, clicked on to the server form; its database is not opened yet.',
    ],
  };
  const shown: Table = {
    title: 'Start without network: ms until the screen stands in the page, median [min–max]',
    columns: ['', ...names],
    rows: rates.map((rate) => [
      `CPU ÷${rate}`,
      ...names.map((name) => cell(gathering.of(`${key(name, 'offline', rate)} shown`))),
    ]),
  };
  const kilobytes = (what: string) =>
    names.map((name) => ((gathering.of(`${name} ${what}`)?.median ?? Number.NaN) / 1000).toFixed(1));
  const payload: Table = {
    title: 'Payload of the first visit, kB gzip',
    columns: ['', ...names],
    rows: [
      ['JavaScript until the screen is there', ...kilobytes('JavaScript')],
      ['JavaScript until it is usable', ...kilobytes('JavaScript until usable')],
      ['everything until it is usable', ...kilobytes('all bytes')],
    ],
  };
  const ours: Table = {
    title: 'What Ardoise loads before the first card, kB gzip',
    columns: ['file', 'kB'],
    rows: [...files]
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ name, bytes }) => [new URL(name).pathname, (bytes / 1000).toFixed(1)]),
  };
  const taps: Table = {
    title: 'A tap on « seule · avec aide · pas encore », CPU ÷6: ms from the input to the frame, median [min–max]',
    columns: ['', 'Ardoise'],
    rows: [
      ['the tile answers', cell(gathering.of('tap visible'))],
      ['« Enregistré »', cell(gathering.of('tap saved'))],
    ],
  };
  return {
    tables: [usable, shown, payload, ours, taps],
    verdicts: verdictsOf(names, gathering),
    figures: gathering.all(),
  };
}

function verdictsOf(names: readonly string[], gathering: Gathering): readonly Verdict[] {
  const peers = names.filter((name) => name !== 'Ardoise' && !name.startsWith('floor'));
  const offline = ([4, 6] as const).flatMap((rate) => {
    const ours = gathering.of(key('Ardoise', 'offline', rate));
    const against = (name: string) => ratio(ours, gathering.of(key(name, 'offline', rate)));
    return [
      judge(`first card, offline, ÷${rate}, ÷ floor-A`, 'ratio', against('floor-A'), { must: 2, aim: 1.3 }),
      ...peers.map((peer) =>
        judge(`first card, offline, ÷${rate}, ÷ ${peer}`, 'ratio', against(peer), { must: 1, aim: 1 }),
      ),
    ];
  });
  return [
    ...offline,
    judge('JavaScript before the first card, gzip', 'kB', gathering.of('Ardoise JavaScript')?.median, {
      must: 100_000,
      aim: 75_000,
    }),
    judge('a tap is visible, ÷6', 'ms', gathering.of('tap visible')?.median, { must: 100, aim: 50 }),
  ];
}
