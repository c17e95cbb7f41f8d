import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawableCharacters, facesOf, tofuIn } from '../support/fonts.ts';
import { filesUnder, readJson, readText, root } from '../support/repository.ts';

const weights = [400, 700] as const;
const locales = join(root, 'locales');
const tags = readdirSync(locales, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the bundled fonts', () => {
  const drawable = new Map(weights.map((weight) => [weight, drawableCharacters(weight)]));
  const missing = (text: string): readonly string[] =>
    weights.flatMap((weight) => tofuIn(text, drawable.get(weight) ?? new Set()).map((one) => `${weight}: ${one}`));

  it.each(tags)('have a glyph for every character of %s', (tag) => {
    const files = filesUnder(join(locales, tag)).filter((path) => path.endsWith('.json') && path !== 'sources.json');
    const findings = files.flatMap((path) =>
      stringsOf(readJson(join(locales, tag, path))).flatMap((text) =>
        missing(text).map((one) => `${path}: ${one} in « ${text} »`),
      ),
    );
    expect(findings).toEqual([]);
  });

  it('have a glyph for every character inside a drawing', () => {
    const pictures = filesUnder(join(root, 'src/ui/pictures')).filter((path) => path.endsWith('.svg'));
    const findings = pictures.flatMap((path) => {
      const text = [...readText(`src/ui/pictures/${path}`).matchAll(/<text[^>]*>([^<]*)</g)].map(
        ([, inner = '']) => inner,
      );
      return missing(text.join('')).map((one) => `${path}: ${one}`);
    });
    expect(findings).toEqual([]);
  });

  it('would miss a character that no file draws, or that no range covers', () => {
    expect(missing('漢')).toEqual(['400: 漢 U+6F22', '700: 漢 U+6F22']);
    expect(missing('Étape 3 · الخطوة · Шаг · ደረጃ')).toEqual([]);
    const css = "@font-face { font-weight: 400; src: url('a.woff2'); unicode-range: U+0041-005A, U+00E9; }";
    expect(facesOf(css)).toEqual([
      {
        file: 'a.woff2',
        weight: 400,
        ranges: [
          [0x41, 0x5a],
          [0xe9, 0xe9],
        ],
      },
    ]);
    expect(() => facesOf("@font-face { src: url('a.woff2'); }")).toThrow('unicode-range');
  });
});

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
