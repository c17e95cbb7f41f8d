import { describe, expect, it } from 'vitest';
import { createPreferences, type KeyValueStorage } from '../../src/storage/preferences.svelte.ts';

/** A place like localStorage, fresh for each test. */
function place(): KeyValueStorage {
  const texts = new Map<string, string>();
  return { getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => void texts.set(key, text) };
}

describe('what a device remembers of how it is used', () => {
  it('belongs to the person who chose it, and comes back with her', () => {
    const preferences = createPreferences(place(), place());
    preferences.change({ learner: 'fatou', language: 'ar', textSize: 'large' });
    preferences.change({ learner: 'olena' });
    expect(preferences.values).toMatchObject({ language: null, textSize: 'normal' });
    preferences.change({ learner: 'fatou' });
    expect(preferences.values).toMatchObject({ language: 'ar', textSize: 'large' });
  });

  it('gives whoever sits down the language that was pressed, and nothing of the person before', () => {
    const preferences = createPreferences(place(), place());
    preferences.change({ learner: 'fatou', language: 'ar', heard: 'tr', textSize: 'largest' });
    preferences.begin('ti');
    expect(preferences.values).toMatchObject({ learner: null, language: 'ti', heard: null, textSize: 'normal' });
    preferences.change({ learner: 'new' });
    expect(preferences.values).toMatchObject({ language: 'ti', heard: null, textSize: 'normal' });
  });

  it('keeps the device’s own settings whoever sits there', () => {
    const preferences = createPreferences(place(), place());
    preferences.change({ groupLanguages: ['ti', 'ar'], usedBy: 'several' });
    preferences.change({ learner: 'fatou' });
    expect(preferences.values).toMatchObject({ groupLanguages: ['ti', 'ar'], usedBy: 'several' });
  });

  it('lets two tabs have two people, and neither overwrites the other', () => {
    const shared = place();
    const [left, right] = [place(), place()];
    const olena = createPreferences(shared, left);
    olena.change({ learner: 'olena', language: 'uk' });
    const fatou = createPreferences(shared, right);
    fatou.change({ learner: 'fatou', language: 'ar' });
    olena.change({ textSize: 'large' });
    expect(createPreferences(shared, left).values).toMatchObject({
      learner: 'olena',
      language: 'uk',
      textSize: 'large',
    });
    expect(createPreferences(shared, right).values).toMatchObject({ learner: 'fatou', language: 'ar' });
  });

  it('begins a new tab with the person who was here last', () => {
    const shared = place();
    createPreferences(shared, place()).change({ learner: 'olena', language: 'uk' });
    expect(createPreferences(shared, place()).values).toMatchObject({ learner: 'olena', language: 'uk' });
  });

  it('falls back member by member when what is stored is damaged', () => {
    const shared = place();
    shared.setItem(
      'ardoise.preferences',
      JSON.stringify({ device: { learner: 'f', usedBy: 'one' }, people: { f: { language: 7, textSize: 'large' } } }),
    );
    expect(createPreferences(shared, place()).values).toMatchObject({
      language: null,
      textSize: 'large',
      usedBy: 'one',
    });
    shared.setItem('ardoise.preferences', 'no json');
    expect(createPreferences(shared, place()).values).toMatchObject({
      learner: null,
      curriculum: 'parentalite-numerique',
    });
  });

  it('works until the page is closed where the browser refuses to keep anything', () => {
    const refusing: KeyValueStorage = {
      getItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    };
    const preferences = createPreferences(refusing, undefined);
    preferences.change({ learner: 'fatou', language: 'ar' });
    expect(preferences.values).toMatchObject({ learner: 'fatou' });
  });
});
