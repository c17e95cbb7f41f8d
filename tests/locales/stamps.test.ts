import { describe, expect, it } from 'vitest';
import { frenchByTranslatedKey, stampFile, type FileStamps, type Texts } from '../../locales/stamp-sources.ts';
import { fingerprint, staleKeys } from '../../src/domain/freshness.ts';

const texts = (entries: Readonly<Record<string, string>>): Texts => new Map(Object.entries(entries));

const french = texts({ 'steps.a.text': 'Cliquez.', 'words.key.term': 'touche', left_other: '{{count}} étapes' });
const russian = texts({ 'steps.a.text': 'Нажмите.', 'words.key.meaning': 'клавиша', left_few: '{{count}} шага' });

describe('the stamps of translations', () => {
  it('remember for every key the French that was translated, also for meanings and for plural forms French does not have', () => {
    const stamps = stampFile({}, french, russian);
    expect(stamps).toEqual({
      'steps.a.text': { french: fingerprint('Cliquez.'), own: fingerprint('Нажмите.') },
      'words.key.meaning': { french: fingerprint('touche'), own: fingerprint('клавиша') },
      left_few: { french: fingerprint('{{count}} étapes'), own: fingerprint('{{count}} шага') },
    });
  });

  it('make nothing stale as long as the French stays', () => {
    const stamps = stampFile({}, french, russian);
    expect(stale(french, stamps, russian)).toEqual([]);
  });

  it('make a translation stale when its French changes, and stamping again does not hide it', () => {
    const changed = new Map([...french, ['steps.a.text', 'Cliquez une fois.']]);
    const again = stampFile(stampFile({}, french, russian), changed, russian);
    expect(stale(changed, again, russian)).toEqual(['steps.a.text']);
  });

  it('make it fresh again when the translation was worked on', () => {
    const changed = new Map([...french, ['steps.a.text', 'Cliquez une fois.']]);
    const mended = new Map([...russian, ['steps.a.text', 'Нажмите один раз.']]);
    const again = stampFile(stampFile({}, french, russian), changed, mended);
    expect(stale(changed, again, mended)).toEqual([]);
  });

  it('are dropped with their text, and given to texts that have none', () => {
    const first = stampFile({}, french, texts({ 'steps.a.text': 'Нажмите.' }));
    const next = stampFile(first, french, texts({ 'words.key.meaning': 'клавиша' }));
    expect(Object.keys(next)).toEqual(['words.key.meaning']);
  });
});

/** Keys that the application would mark as stale; the plural forms that French lacks are told where to look. */
function stale(today: Texts, stamps: FileStamps, own: Texts): readonly string[] {
  const sources = Object.fromEntries(Object.entries(stamps).map(([key, { french: source }]) => [key, source]));
  return staleKeys(new Map([...today, ...frenchByTranslatedKey(today, own.keys())]), sources, own.keys());
}
