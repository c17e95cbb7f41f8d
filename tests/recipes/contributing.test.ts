import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyPerson } from '../../src/domain/facts/person-state.ts';
import { languageFaults } from '../support/language-faults.ts';
import { filesUnder } from '../support/repository.ts';
import { missingMediatorTexts, neededKeys, readShipped } from '../support/shipped-content.ts';
import { textsByKey } from '../../src/domain/curriculum-texts.ts';
import { blocksOf, proseOf } from './contributing.ts';
import { makeOverlay, type Overlay } from './overlay.ts';

const recipes = ['A language', 'A curriculum', 'A simulator', 'An export', 'A kind of fact'] as const;

/** How long a whole copy, a Vite server and a type check may take on a slow machine with other work. */
const patience = 180_000;
vi.setConfig({ testTimeout: patience, hookTimeout: patience });

let overlay: Overlay;
let filesBefore: readonly string[] = [];

beforeAll(async () => {
  overlay = await makeOverlay();
  filesBefore = filesUnder(overlay.folder);
  for (const recipe of recipes) {
    for (const block of blocksOf(recipe)) {
      if (block.target === 'stamp') translateAsThoughByHand(join(overlay.folder, 'locales/it'));
      overlay.follow(block);
    }
  }
});

afterAll(async () => {
  await overlay.dispose();
});

const readable = (path: string): string => readFileSync(join(overlay.folder, path), 'utf8');

describe('the five recipes', () => {
  it.each(recipes)('%s: is at most ten lines to read, and has an example to execute', (recipe) => {
    expect(proseOf(recipe).length).toBeLessThanOrEqual(10);
    expect(blocksOf(recipe).length).toBeGreaterThan(0);
  });

  it('touch no file that exists, but the registry of facts', () => {
    const changed = recipes.flatMap((recipe) => blocksOf(recipe).filter((block) => block.kind === 'add'));
    expect(changed.map((block) => block.target)).toEqual(['src/domain/facts/registry.ts']);
    const created = recipes.flatMap((recipe) => blocksOf(recipe).filter((block) => block.kind === 'file'));
    expect(created.filter((block) => filesBefore.includes(block.target))).toEqual([]);
  });

  it('give code that the type checker accepts', () => {
    const files = recipes
      .flatMap((recipe) => blocksOf(recipe))
      .filter((block) => /\.(ts|svelte)$/.test(block.target))
      .map((block) => block.target);
    expect(files).toHaveLength(6);
    expect(overlay.checkTypes(files)).toContain('0 ERRORS 0 WARNINGS');
  });
});

describe('the recipe for a language', () => {
  it('makes a folder that passes the checks of all languages', () => {
    const locales = join(overlay.folder, 'locales');
    expect(
      languageFaults(join(locales, 'it'), join(locales, 'fr'), 'it').filter(
        (fault) => !fault.includes('premiers-clics') && !fault.includes('practice/light-switch'),
      ),
    ).toEqual([]);
  });

  it('makes a language that the application lists', async () => {
    const Module = v.object({ languages: v.array(v.object({ tag: v.string(), name: v.string() })) });
    const { languages } = v.parse(Module, await overlay.load('src/i18n/languages.ts'));
    expect(languages).toContainEqual({ tag: 'it', name: 'italiano' });
  });
});

describe('the recipe for a curriculum', () => {
  it('makes a curriculum that resolves and whose texts are whole', () => {
    const shipped = readShipped('premiers-clics', overlay.folder);
    expect(neededKeys(shipped).filter((key) => !textsByKey(shipped.french).has(key))).toEqual([]);
    expect(missingMediatorTexts(shipped)).toEqual([]);
    expect(shipped.resolved.borrowed).toContain('turn-on');
  });

  it('makes a curriculum that the application lists', async () => {
    const Module = v.object({ shippedCurricula: v.array(v.object({ id: v.string() })) });
    const { shippedCurricula } = v.parse(Module, await overlay.load('src/curricula/find-curricula.ts'));
    expect(shippedCurricula).toContainEqual({ id: 'premiers-clics' });
  });
});

describe('the recipe for a simulator', () => {
  const Simulator = v.object({
    default: v.object({
      id: v.literal('light-switch'),
      exercises: v.tuple([v.object({ id: v.string(), start: v.function(), isReached: v.function() })]),
      reduce: v.function(),
      view: v.function(),
    }),
  });

  it('makes a simulator whose goal is false at the start and reachable', async () => {
    const module = v.parse(Simulator, await overlay.load('src/simulators/light-switch/simulator.ts'));
    const { exercises, reduce } = module.default;
    const [{ start, isReached }] = exercises;
    const begin = start();
    expect(isReached(begin)).toBe(false);
    expect(isReached(reduce(begin, { kind: 'press' }))).toBe(true);
    expect(isReached(begin), 'the start itself did not change').toBe(false);
  });

  it('makes a view that loads, texts that are valid, and an exercise that the cards find', async () => {
    const module = v.parse(Simulator, await overlay.load('src/simulators/light-switch/simulator.ts'));
    expect(v.parse(v.object({ default: v.function() }), await module.default.view())).toBeDefined();
    const Texts = v.object({ loadFrenchTexts: v.function() });
    const { loadFrenchTexts } = v.parse(Texts, await overlay.load('src/simulators/practice-texts.ts'));
    expect(await loadFrenchTexts('light-switch')).toMatchObject({ exercises: { '9.1': expect.any(String) } });
    const Finder = v.object({ canBePractised: v.function(), simulatorOf: v.function() });
    const finder = v.parse(Finder, await overlay.load('src/simulators/find-simulators.ts'));
    expect(finder.canBePractised('9.1')).toBe(true);
    expect(finder.simulatorOf('9.1')).toBe('light-switch');
  });

  it('is walked by the tests of every simulator', async () => {
    const Walked = v.object({ everySimulator: v.array(v.object({ folder: v.string() })) });
    const { everySimulator } = v.parse(Walked, await overlay.load('tests/support/simulators.ts'));
    expect(everySimulator).toContainEqual({ folder: 'light-switch' });
  });
});

describe('the recipe for an export', () => {
  it('makes an export that is listed and writes its rows', async () => {
    const Found = v.array(v.object({ id: v.string(), toCsv: v.function() }));
    const { foundExports } = v.parse(
      v.object({ foundExports: Found }),
      await overlay.load('src/exports/find-exports.ts'),
    );
    const made = foundExports.find(({ id }) => id === 'people-seen');
    const file = made?.toCsv({ people: [emptyPerson('p1')], steps: [] });
    expect(file).toBe('\uFEFFParticipant;Étapes vues\r\np1;0\r\n');
  });
});

describe('the recipe for a kind of fact', () => {
  const envelope = {
    id: 'f1',
    device: 'd1',
    n: 1,
    lamport: 1,
    wall: 0,
    wallTrust: 1,
    stream: 'action:a1',
    subject: 'p1',
    kind: 'childcare-asked',
    replaces: [],
    author: 'm1',
  };
  const Module = v.object({ readFact: v.function() });
  const read = async (fact: object): Promise<unknown> => {
    const { readFact } = v.parse(Module, await overlay.load('src/domain/facts/read-fact.ts'));
    return readFact({ ...envelope, ...fact });
  };

  it('makes a kind that is read, with its sample valid', async () => {
    const body = { session: 's1', children: 2 };
    expect(await read({ version: 2, body })).toMatchObject({ ok: true, value: { known: { body } } });
    expect(await read({ version: 2, body: { ...body, names: 'Lina' } })).toMatchObject({ ok: false });
    expect(await read({ version: 2, body, subject: null })).toMatchObject({ ok: false });
  });

  it('makes a kind whose older facts are read in today’s shape', async () => {
    const old = { version: 1, body: { session: 's1' } };
    expect(await read(old)).toMatchObject({
      ok: true,
      value: { known: { version: 2, body: { session: 's1', children: 1 } } },
    });
  });

  it('is needed: before it, the fact is kept and not understood', () => {
    expect(readable('src/domain/facts/registry.ts')).toContain('[childcareAsked, ');
    expect(filesBefore).not.toContain('src/domain/facts/kinds/childcare-asked.ts');
  });
});

/** What the translator does between two commands: every text, here left as it is; `term` to `meaning`; plural forms. */
function translateAsThoughByHand(folder: string): void {
  const edit = (path: string, change: (key: string, value: unknown) => unknown): void => {
    const file: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'), (key, value: unknown) =>
      change(key, value),
    );
    writeFileSync(join(folder, path), JSON.stringify(file, null, 2));
  };
  const Word = v.strictObject({ term: v.string(), definition: v.string() });
  for (const path of filesUnder(folder).filter((one) => one.startsWith('curricula/'))) {
    edit(path, (_, value) => (v.is(Word, value) ? { meaning: value.term, definition: value.definition } : value));
  }
  const forms = new Intl.PluralRules('it').resolvedOptions().pluralCategories;
  edit('ui.json', (_, value) => {
    const Group = v.record(v.string(), v.unknown());
    if (!v.is(Group, value) || Array.isArray(value)) return value;
    const counted = Object.entries(value).filter(([key]) => key.endsWith('_other'));
    const plurals = counted.flatMap(([key, text]) =>
      forms.map((form) => [key.replace(/_other$/, `_${form}`), text] as const),
    );
    return Object.fromEntries([
      ...Object.entries(value).filter(([key]) => !/_(one|many|other)$/.test(key)),
      ...plurals,
    ]);
  });
}
