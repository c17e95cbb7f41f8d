import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLanguageTexts } from '../../locales/stamp-sources.ts';
import {
  curriculumKeyFaults,
  easternDigitFaults,
  interfaceKeyFaults,
  keptPartFaults,
  languageFaults,
  languageFileFaults,
  stateFaults,
} from '../support/language-faults.ts';
import { root } from '../support/repository.ts';

const locales = join(root, 'locales');
const frenchFolder = join(locales, 'fr');
const tags = readdirSync(locales, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const translated = tags.filter((tag) => tag !== 'fr');

/** The languages that every release brings. */
const launchSet = ['ar', 'en', 'es', 'fa-AF', 'fr', 'ps', 'pt-PT', 'ro', 'ru', 'ti', 'tr', 'uk'];

const texts = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries));

describe('the languages', () => {
  it('are at least the twelve of the launch set', () => {
    expect(launchSet.filter((tag) => !tags.includes(tag))).toEqual([]);
  });

  it.each(translated)('%s says everything that French says, and nothing else', (tag) => {
    expect(languageFaults(join(locales, tag), frenchFolder, tag)).toEqual([]);
  });

  it('include French itself, described like the others', () => {
    expect(languageFileFaults(frenchFolder, 'fr')).toEqual([]);
    expect(stateFaults(frenchFolder)).toEqual([]);
    const french = readLanguageTexts(frenchFolder).get('ui') ?? new Map<string, string>();
    expect(interfaceKeyFaults(french, french, 'fr')).toEqual([]);
    expect([...readLanguageTexts(frenchFolder).values()].flatMap(easternDigitFaults)).toEqual([]);
  });
});

describe('the rules for a translation', () => {
  const french = texts({
    'a.title': 'Titre {{number}}',
    'a.left_one': '{{count}} reste',
    'a.left_many': '',
    'a.left_other': '',
  });

  it('ask for exactly the plural forms that the language counts with', () => {
    const six = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const arabic = texts({ 'a.title': 'x', ...Object.fromEntries(six.map((form) => [`a.left_${form}`, 'x'])) });
    expect(interfaceKeyFaults(arabic, french, 'ar')).toEqual([]);
    expect(interfaceKeyFaults(arabic, french, 'tr')).toHaveLength(4);
    const two = texts({ 'a.title': 'x', 'a.left_one': 'x', 'a.left_other': 'x' });
    expect(interfaceKeyFaults(two, french, 'ar')).toHaveLength(4);
    expect(interfaceKeyFaults(two, french, 'tr')).toEqual([]);
  });

  it('find missing, unknown and empty texts', () => {
    const own = texts({ 'a.title': ' ', 'a.more': 'x', 'a.left_one': 'x', 'a.left_other': 'x' });
    expect(interfaceKeyFaults(own, french, 'tr')).toEqual(['a.more is unknown', 'a.title is empty']);
    const words = texts({ 'words.key.term': 'touche', 'words.key.definition': 'x' });
    expect(curriculumKeyFaults(texts({ 'words.key.meaning': 'x', 'words.key.definition': 'x' }), words)).toEqual([]);
    expect(curriculumKeyFaults(words, words)).toEqual(['words.key.meaning is missing', 'words.key.term is unknown']);
  });

  it('keep every placeholder, though a language with a form for one or two may say it without the figure', () => {
    expect(keptPartFaults(texts({ 'a.title': 'x {{number}}' }), french)).toEqual([]);
    expect(keptPartFaults(texts({ 'a.title': 'x {{nombre}}' }), french)).toHaveLength(1);
    const left = texts({ 'a.left_other': '{{count}} restent' });
    expect(keptPartFaults(texts({ 'a.left_one': 'x', 'a.left_two': 'x' }), left)).toEqual([]);
    expect(keptPartFaults(texts({ 'a.left_few': 'x' }), left)).toHaveLength(1);
  });

  it('keep every French term as it stands, once', () => {
    const step = texts({ 'steps.a.text': 'Tapez votre [[identifiant]].' });
    const kept = (text: string): readonly string[] => keptPartFaults(texts({ 'steps.a.text': text }), step);
    expect(kept('Type your username ([[identifiant]]).')).toEqual([]);
    expect(kept('Type your username.')).toHaveLength(1);
    expect(kept('Type your [[username]].')).toHaveLength(1);
    expect(kept('[[identifiant]] [[identifiant]]')).toHaveLength(1);
  });

  it('refuse figures that are not on the keyboard', () => {
    expect(easternDigitFaults(texts({ a: 'الخطوة 3', b: 'الخطوة ٣', c: 'گام ۳' }))).toHaveLength(2);
  });
});
