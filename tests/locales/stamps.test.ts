import { describe, expect, it } from 'vitest';
import { frenchByTranslatedKey, stampFile, type Texts } from '../../locales/stamp-sources.ts';
import { fingerprint, staleKeys } from '../../src/domain/freshness.ts';

const texts = (entries: Readonly<Record<string, string>>): Texts => new Map(Object.entries(entries));

const french = texts({ 'steps.a.text': 'Cliquez.', 'words.key.term': 'touche', 'left_other': '{{count}} étapes' });
const russian = texts({ 'steps.a.text': 'Нажмите.', 'words.key.meaning': 'клавиша', 'left_few': '{{count}} шага' });

describe('the stamps of translations', () => {
  it('remember for every key the French that was translated, also for meanings and for plural forms French does not have', () => {
    const stamps = stampFile(undefined, french, russian);
    expect(stamps.french).toEqual({
      'steps.a.text': fingerprint('Cliquez.'),
      'words.key.meaning': fingerprint('touche'),
      left_few: fingerprint('{{count}} étapes'),
    });
  });

  it('make nothing stale as long as the French stays', () => {
    const stamps = stampFile(undefined, french, russian);
    const source = frenchByTranslatedKey(french, russian.keys());
    expect(staleKeys(source, stamps.french, russian.keys())).toEqual([]);
  });

  it('make a translation stale when its French changes, and stamping again does not hide it', () => {
    const changed = new Map([...french, ['steps.a.text', 'Cliquez une fois.']]);
    const again = stampFile(stampFile(undefined, french, russian), changed, russian);
    expect(staleKeys(frenchByTranslatedKey(changed, russian.keys()), again.french, russian.keys())).toEqual(['steps.a.text']);
  });

  it('make it fresh again when the translation was worked on', () => {
    const changed = new Map([...french, ['steps.a.text', 'Cliquez une fois.']]);
    const mended = new Map([...russian, ['steps.a.text', 'Нажмите один раз.']]);
    const again = stampFile(stampFile(undefined, french, russian), changed, mended);
    expect(staleKeys(frenchByTranslatedKey(changed, mended.keys()), again.french, mended.keys())).toEqual([]);
  });

  it('are dropped with their text, and given to texts that have none', () => {
    const first = stampFile(undefined, french, texts({ 'steps.a.text': 'Нажмите.' }));
    const next = stampFile(first, french, texts({ 'words.key.meaning': 'клавиша' }));
    expect(Object.keys(next.french)).toEqual(['words.key.meaning']);
    expect(Object.keys(next.own)).toEqual(['words.key.meaning']);
  });
});
