import { describe, expect, it } from 'vitest';
import { leaves, readJson } from '../support/repository.ts';
import { longSentences, sentencesOf, wordCount } from '../support/plain-french.ts';
import { parentTexts, readShipped, shippedIds } from '../support/shipped-content.ts';
import { lexicon, synonymsIn } from './lexicon.ts';

/** Everything French that a parent reads, by where it stands. */
const texts = new Map(
  shippedIds.flatMap((id) => [...parentTexts(readShipped(id))].map(([key, text]) => [`${id}: ${key}`, text] as const)),
);
const interfaceTexts = new Map(
  [...leaves(readJson('locales/fr/ui.json'))]
    .filter(([key]) => !key.startsWith('_'))
    .map(([key, text]) => [`ui: ${key}`, text]),
);

describe('the French that a parent reads', () => {
  it('has at most twelve words a sentence', () => {
    expect(findings([...texts, ...interfaceTexts], longSentences)).toEqual([]);
    const long = 'Un deux trois quatre cinq six sept huit neuf dix onze douze treize.';
    expect(longSentences(long)).toHaveLength(1);
    expect(longSentences(`${long.replace(' treize', '')} Encore deux.`)).toEqual([]);
  });

  it('counts an elided word with the next one, and no signs', () => {
    expect(wordCount('L’[[écran]] d’accueil : « Bonjour »')).toBe(3);
    expect(sentencesOf('Tapez a.exemple12. Cliquez !')).toEqual(['Tapez a.exemple12', 'Cliquez']);
  });

  it('says each idea with the one word that was chosen for it', () => {
    expect(findings([...texts, ...interfaceTexts], synonymsIn)).toEqual([]);
  });

  it.each([
    ['Saisissez votre nom.', 'taper'],
    ['Entrez votre code.', 'taper'],
    ['Cliquez dans le champ.', 'case'],
    ['Ouvrez vos mails.', 'e-mail'],
    ['Un courriel arrive.', 'e-mail'],
    ['Sélectionnez une page.', 'choisir'],
    ['Votre login est ici.', 'identifiant'],
    ['Écrivez à l’enseignante.', 'professeur'],
    ['Prenez votre smartphone.', 'téléphone'],
    ['Allumez le PC.', 'ordinateur'],
    ['Ouvrez le site web.', 'site'],
    ['Recherchez le devoir.', 'chercher'],
    ['Appuyez sur le lien.', 'cliquer'],
  ])('would not let « %s » pass', (text, chosen) => {
    expect(synonymsIn(text).join()).toContain(`(${chosen})`);
  });

  it('lets the chosen words pass', () => {
    expect(
      synonymsIn('Tapez votre e-mail dans la case. Entrez dans la classe. Cherchez. Appuyez sur la touche.'),
    ).toEqual([]);
    expect(lexicon.map(({ chosen }) => chosen)).toHaveLength(new Set(lexicon.map(({ chosen }) => chosen)).size);
  });

  it('never begins a definition with the word itself', () => {
    for (const id of shippedIds) {
      for (const [word, { term, definition }] of Object.entries(readShipped(id).french.words)) {
        expect(definition.toLowerCase().startsWith((term ?? '').toLowerCase()), `${word}: ${definition}`).toBe(false);
      }
    }
  });

  it('never uses one French term for two words of the list', () => {
    const terms = Object.values(readShipped('parentalite-numerique').french.words).map(({ term }) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});

function findings(
  all: readonly (readonly [string, string])[],
  rule: (text: string) => readonly string[],
): readonly string[] {
  return all.flatMap(([key, text]) => rule(text).map((finding) => `${key}: ${finding}`));
}
