import { describe, expect, it } from 'vitest';
import {
  addresses,
  bagFolders,
  barrels,
  climbingImports,
  cycles,
  foreignPackages,
  literalTexts,
  longFiles,
  physicalSides,
  strayCode,
  styleAttributes,
  unusedPlaces,
  type Confined,
  type Layers,
} from './support/architecture-rules.ts';
import { filesUnder, readText, root } from './support/repository.ts';
import type { Source } from './support/source-code.ts';

/** What each folder of `src` may import. Arrows go down and stop at `domain`; nothing imports `server`. */
const layers: Layers = {
  app: ['service-worker', 'features', 'simulators', 'exports', 'curricula', 'i18n', 'ui', 'storage', 'sync', 'domain'],
  'service-worker': ['simulators', 'exports', 'curricula', 'i18n', 'ui', 'storage', 'sync', 'domain'],
  features: ['simulators', 'exports', 'curricula', 'i18n', 'ui', 'storage', 'sync', 'domain'],
  simulators: ['i18n', 'ui', 'domain'],
  exports: ['i18n', 'domain'],
  curricula: ['i18n', 'storage', 'domain'],
  // The French interface comes with the first screen; the other languages are packs.
  i18n: ['../locales/fr', 'domain'],
  ui: ['domain'],
  storage: ['domain'],
  sync: ['storage/fact-store.ts', 'domain'],
  server: ['sync/protocol.ts', 'domain'],
  domain: [],
};

/** One folder per job, simulator or export: they never import each other, only what stands directly above them. */
const parted = ['features', 'simulators', 'exports'];

/** Packages of the layers that must run everywhere. */
const packages: Layers = { domain: ['valibot'], simulators: ['valibot', 'svelte'], exports: ['valibot', 'papaparse'] };

const catches: Confined = {
  what: 'catch',
  form: /\bcatch\s*[({]/,
  places: {
    'storage/': 'IndexedDB throws; the exception becomes a StorageError',
    'sync/': 'networks and files throw; the exception becomes a SyncError',
    'i18n/packs.ts': 'fetch throws where there is no network',
    'i18n/speaker.svelte.ts': 'audio.play() rejects where the browser or the sound card refuses',
    'ui/pictures/find-picture.ts': 'a picture may not be on this device',
    'app/': 'the last net: what nobody expected is shown, not swallowed',
    'server/': 'a request must not end the process',
  },
};

const surroundings: Confined = {
  what: 'clock, randomness, network or database',
  form: /\bDate\.now\b|\bnew Date\(\s*\)|\bcrypto\.(randomUUID|getRandomValues)\b|\bMath\.random\b|\bfetch\(|\bindexedDB\b/,
  places: {
    'app/': 'decides which clock, randomness and storage everybody else is given',
    'storage/': 'IndexedDB stands behind its interface here',
    'sync/*transport*': 'the network stands behind its interface here',
    'i18n/packs.ts': 'language packs are fetched from our own origin',
    'server/': 'composition root of the endpoint',
    'service-worker/': 'answers requests',
  },
};

/** Their screens are for mediators, who read French. */
const frenchScreens = [
  'features/prepare-laptop/',
  'features/recover/',
  'features/practise/IdentityCard.svelte',
  'simulators/',
  'ui/practice/',
];
const literalsOfEveryLanguage = ['Ardoise', 'A+', 'A−'];

/** Names of vocabularies, and our own computer; nothing is fetched from elsewhere. */
const ownAddresses = ['http://www.w3.org/', 'http://localhost', 'http://${config.value.host}'];

const written = /\.(ts|svelte|css)$/;
const src = sourcesIn('src', written);
const code = src.filter(({ path }) => /\.(ts|svelte)$/.test(path));

describe('the source tree', () => {
  it('holds files, so that the rules below are about something', () => {
    expect(code.length).toBeGreaterThan(50);
  });

  it('has arrows that go down and stop at domain', () => {
    expect(climbingImports(src, layers, parted)).toEqual([]);
    expect(climbingImports([file('domain/a.ts', "import { b } from '../ui/b.ts';")], layers, parted)).toHaveLength(1);
    expect(climbingImports([file('app/a.ts', "import '../server/main.ts';")], layers, parted)).toHaveLength(1);
    expect(
      climbingImports([file('ui/A.svelte', "<script>import { t } from '../i18n/t.ts';</script>")], layers, parted),
    ).toHaveLength(1);
    expect(
      climbingImports([file('features/a/b.ts', "import type { X } from '../c/d.ts';")], layers, parted),
    ).toHaveLength(1);
    expect(
      climbingImports([file('features/a/b.ts', "import type { X } from '../services.ts';")], layers, parted),
    ).toEqual([]);
    expect(climbingImports([file('simulators/a/b.ts', "import('../c/d.ts')")], layers, parted)).toHaveLength(1);
    expect(climbingImports([file('simulators/a/b.ts', "import '../../exports/d.ts'")], layers, parted)).toHaveLength(1);
    expect(climbingImports([file('sync/a.ts', "import '../storage/database.ts'")], layers, parted)).toHaveLength(1);
    expect(climbingImports([file('sync/a.ts', "import '../storage/fact-store.ts'")], layers, parted)).toEqual([]);
    expect(climbingImports([file('tools/a.ts', '')], layers, parted)).toHaveLength(1);
  });

  it('keeps the layers that run everywhere free of other packages', () => {
    expect(foreignPackages(src, packages)).toEqual([]);
    expect(foreignPackages([file('domain/a.ts', "import Dexie from 'dexie';")], packages)).toHaveLength(1);
  });

  it('has no circle of imports', () => {
    expect(cycles(src)).toEqual([]);
    const circle = [file('domain/a.ts', "import './b.ts'"), file('domain/b.ts', "export * from './a.ts'")];
    expect(cycles(circle)).toEqual(['domain/a.ts -> domain/b.ts -> domain/a.ts']);
  });

  it('has no folder that is a bag', () => {
    const folders = ['src', 'tests', 'locales', 'public'];
    expect(bagFolders(folders.flatMap((folder) => filesUnder(`${root}${folder}`)))).toEqual([]);
    expect(bagFolders(['src/ui/helpers/a.ts'])).toHaveLength(1);
  });

  it('has no index.ts that only re-exports', () => {
    expect(barrels(src)).toEqual([]);
    expect(barrels([file('ui/index.ts', "export { a } from './a.ts';\nexport * from './b.ts';\n")])).toHaveLength(1);
    expect(barrels([file('ui/index.ts', 'export const a = 1;')])).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    expect(longFiles([...src, ...sourcesIn('locales', written)], 300)).toEqual([]);
    expect(longFiles([file('ui/a.css', 'a{}\n'.repeat(301))], 300)).toEqual(['ui/a.css: 301 lines']);
    expect(longFiles([file('ui/a.css', 'a{}\n'.repeat(300))], 300)).toEqual([]);
  });

  it('turns exceptions into values only at the edges', () => {
    expect(strayCode(code, catches)).toEqual([]);
    expect(unusedPlaces(code, catches)).toEqual([]);
    expect(strayCode([file('domain/a.ts', 'try { b(); } catch { c(); }')], catches)).toHaveLength(1);
    expect(strayCode([file('features/a/b.ts', 'save().catch(() => undefined);')], catches)).toHaveLength(1);
    expect(strayCode([file('domain/a.ts', '// catch { is only talked about')], catches)).toEqual([]);
    expect(unusedPlaces([file('i18n/packs.ts', '')], catches)).toEqual(['i18n/packs.ts']);
  });

  it('takes time, randomness, network and storage as arguments', () => {
    expect(strayCode(code, surroundings)).toEqual([]);
    for (const use of [
      'Date.now()',
      'new Date()',
      'crypto.randomUUID()',
      'fetch(a)',
      'indexedDB.open(a)',
      'Math.random()',
    ]) {
      expect(strayCode([file('features/a/b.ts', `const x = ${use};`)], surroundings), use).toHaveLength(1);
    }
    expect(strayCode([file('domain/a.ts', 'new Date(wall); // not Date.now')], surroundings)).toEqual([]);
    expect(strayCode([file('sync/http-transport.ts', 'fetch(a)')], surroundings)).toEqual([]);
    expect(strayCode([file('sync/loop.ts', 'fetch(a)')], surroundings)).toHaveLength(1);
  });

  it('lets no type go', () => {
    const lettingGo: Confined = { what: 'any', form: /:\s*any\b|\bas any\b|[<,]\s*any\s*[>,]|\bany\[\]/, places: {} };
    expect(strayCode(code, lettingGo)).toEqual([]);
    expect(strayCode([file('domain/a.ts', 'const a: any = 1;')], lettingGo)).toHaveLength(1);
    expect(strayCode([file('domain/a.ts', 'new Map<string, any>()')], lettingGo)).toHaveLength(1);
  });
});

describe('the screens', () => {
  it('hold no text of their own, except those that only mediators see', () => {
    expect(literalTexts(src, frenchScreens, literalsOfEveryLanguage)).toEqual([]);
    const both = '<h1>Bonjour</h1><button aria-label="Fermer">{x}</button>';
    expect(literalTexts([file('ui/A.svelte', both)], frenchScreens, literalsOfEveryLanguage)).toHaveLength(2);
    const nested = '{#if a}<p class="x">{a} · 12</p>{:else}<p>non</p>{/if}';
    expect(literalTexts([file('ui/A.svelte', nested)], frenchScreens, literalsOfEveryLanguage)).toEqual([
      'ui/A.svelte: « non »',
    ]);
    expect(literalTexts([file('features/recover/A.svelte', both)], frenchScreens, literalsOfEveryLanguage)).toEqual([]);
    expect(literalTexts([file('ui/A.svelte', '<b>A+</b>')], frenchScreens, literalsOfEveryLanguage)).toEqual([]);
  });

  it('turn round in languages that are read from the right', () => {
    expect(physicalSides(src)).toEqual([]);
    const declarations = [
      'margin-left: 0',
      'padding-right:1px',
      'left: 0',
      'text-align: right',
      'border-left: 0',
      'float: left',
    ];
    for (const one of [...declarations, 'border-top-left-radius: 0']) {
      expect(physicalSides([file('ui/a.css', `p { ${one}; }`)]), one).toHaveLength(1);
    }
    expect(physicalSides([file('ui/A.svelte', '<style>p {\n  right: 0;\n}</style>')])).toHaveLength(1);
    expect(physicalSides([file('ui/a.css', '/* left: */ p { margin-inline-start: 0; text-align: start; }')])).toEqual(
      [],
    );
  });

  it('carry no style attribute, which the content policy refuses', () => {
    expect(styleAttributes(src)).toEqual([]);
    expect(
      styleAttributes([file('ui/A.svelte', '{#each a as b (b)}<p style="color: red">{b}</p>{/each}')]),
    ).toHaveLength(1);
  });

  it('name no address outside the device', () => {
    expect(addresses([...src, ...sourcesIn('src', /\.(svg|html)$/)], ownAddresses)).toEqual([]);
    expect(addresses([file('ui/a.css', "@import url('https://fonts.example/a.css');")], ownAddresses)).toHaveLength(1);
    expect(addresses([file('ui/a.ts', '// see https://example.org\n/* http://example.org */')], ownAddresses)).toEqual(
      [],
    );
  });
});

function sourcesIn(folder: string, kind: RegExp): readonly Source[] {
  return filesUnder(`${root}${folder}`)
    .filter((path) => kind.test(path))
    .map((path) => ({ path, text: readText(`${folder}/${path}`) }));
}

function file(path: string, text: string): Source {
  return { path, text };
}
