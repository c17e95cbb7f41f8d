import { buildApp, buildPage } from '../build.ts';
import { temporaryFolder, withProfile } from '../browser.ts';
import { createGathering, ratio, showNumber, showRatio, type Gathering } from '../figures.ts';
import { cell, judge, type Report, type SectionOptions, type Table } from '../report.ts';
import { inPage, valueOf } from '../store/store-section.ts';
import { card, cardControl, outcomes, seed } from '../start/sites.ts';
import { keepOffline, tap, visit } from '../start/visits.ts';
import { serveFolders } from '../web-server.ts';

/** Our store alone with 1,000,000 facts of 10,000 people, and the application started on it at CPU ÷6. */
export async function measureMillion({ runs, facts, say }: SectionOptions): Promise<Report> {
  const folders = [await buildApp(), await buildPage('start/seed.ts', 'seed')];
  const ours = await buildPage('million/page-ours.ts', 'ours');
  const raw = await buildPage('million/page-raw.ts', 'raw');
  const { origin, close } = await serveFolders([...folders, ours, raw]);
  const [oursPage, rawPage] = [{ address: `${origin}/ours.html` }, { address: `${origin}/raw.html` }];
  const profile = temporaryFolder('million-profile');
  const gathering = createGathering();
  try {
    await withProfile(profile, async (context) => {
      await seed(context, { origin, learner: crypto.randomUUID() });
      say(`million: ${count(facts)} facts are stored; a million takes minutes`);
      await inPage(context, oursPage, async (page) => {
        const spent = await page.evaluate((total) => globalThis.storeBench?.load({ total, batch: 5000 }), facts);
        gathering.add('bulk', valueOf(spent));
        gathering.add('bytes', valueOf(await page.evaluate(() => globalThis.storeBench?.bytesUsed())));
      });
    });
    // The app's service worker, once there, would answer for these pages too: they come first.
    for (let run = 0; run < runs; run += 1) {
      say(`million: readings, run ${run + 1} of ${runs}`);
      for (const [name, site] of [['ours', oursPage] as const, ['raw', rawPage] as const]) {
        await withProfile(profile, async (context) => {
          const found = await inPage(context, site, (page) => page.evaluate(() => globalThis.storeBench?.readings()));
          gathering.add(`open ${name}`, valueOf(found?.open));
          gathering.add(`grid ${name}`, valueOf(found?.gridFirst));
          gathering.add(`again ${name}`, valueOf(found?.gridAgain));
          if (name !== 'ours') return;
          const one = await inPage(context, site, (page) => page.evaluate(() => globalThis.storeBench?.addOneMore()));
          gathering.add('one', valueOf(one));
        });
      }
    }
    await withProfile(profile, async (context) => {
      await keepOffline(context, `${origin}${card}`);
      await close();
      for (let run = 0; run < runs; run += 1) {
        say(`million: starts, run ${run + 1} of ${runs}`);
        gathering.add('start', (await visit(context, `${origin}${card}`, cardControl, 6)).usable);
        const { visible, saved } = await tap(context, `${origin}${outcomes}`, 6);
        gathering.add('tap visible', visible);
        gathering.add('tap saved', saved);
      }
    });
  } finally {
    await close().catch(() => undefined);
  }
  return reportOf(gathering, facts);
}

function reportOf(gathering: Gathering, facts: number): Report {
  const bulk = gathering.of('bulk')?.median ?? Number.NaN;
  const bytes = gathering.of('bytes')?.median ?? Number.NaN;
  const row = (label: string, name: string): readonly string[] => [label, cell(gathering.of(name))];
  const grid = ratio(gathering.of('grid ours'), gathering.of('grid raw'));
  const table: Table = {
    title: `Ardoise alone with ${count(facts)} facts: ms, median [min–max]`,
    columns: ['work', 'Ardoise'],
    rows: [
      ['stored in batches of 5000, projections included (one run)', `${showNumber(bulk / 1000)} s`],
      ['size on the disk', `${showNumber(bytes / 1e6)} MB, ${showNumber(bytes / facts)} B a fact`],
      row('cold open + first person', 'open ours'),
      row('grid 30 × 120, first', 'grid ours'),
      row('grid 30 × 120, again', 'again ours'),
      ['the same grid folded from the raw facts, first', `${cell(gathering.of('grid raw'))}, ours ${showRatio(grid)}`],
      row('one fact more, strict', 'one'),
      row('first card usable, without network, CPU ÷6', 'start'),
      row('a tap: the tile answers, CPU ÷6', 'tap visible'),
      row('a tap: « Enregistré », CPU ÷6', 'tap saved'),
    ],
  };
  return {
    tables: [table],
    verdicts: [
      judge(`grid 30 × 120, first, ${count(facts)} facts ÷ raw fold`, 'ratio', grid, { must: 0.5, aim: 0.15 }),
      judge(`start with ${count(facts)} facts, ÷6`, 's', gathering.of('start')?.median, { must: 3000, aim: 1500 }),
    ],
    figures: gathering.all(),
  };
}

function count(facts: number): string {
  return facts.toLocaleString('en');
}
