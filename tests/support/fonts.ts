import { join } from 'node:path';
import { openSync } from 'fontkit';
import { readText, root } from './repository.ts';

/** One `@font-face`: a file, and the characters for which a browser may use it. */
export type Face = {
  readonly file: string;
  readonly weight: number;
  readonly ranges: readonly (readonly [from: number, to: number])[];
};

/** Faces of a style sheet; `unicode-range` must be written out in each. */
export function facesOf(css: string): readonly Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => {
    const file = /url\(['"]?([^'")]+)['"]?\)/.exec(rule)?.[1];
    const range = /unicode-range:([^;]*);/.exec(rule)?.[1];
    if (file === undefined || range === undefined) throw new Error(`@font-face without file or unicode-range: ${rule}`);
    return {
      file,
      weight: Number(/font-weight:\s*(\d+)/.exec(rule)?.[1] ?? 400),
      ranges: range.split(',').map((one) => rangeOf(one.trim())),
    };
  });
}

function rangeOf(text: string): readonly [number, number] {
  const parts = /^U\+([0-9A-F]+)(?:-([0-9A-F]+))?$/i.exec(text);
  if (!parts?.[1]) throw new Error(`not a unicode-range: ${text}`);
  const from = Number.parseInt(parts[1], 16);
  return [from, parts[2] === undefined ? from : Number.parseInt(parts[2], 16)];
}

/** Characters that the bundled faces of one weight can draw: in the range and with a glyph in the file. */
export function drawableCharacters(weight: number): ReadonlySet<number> {
  const drawable = new Set<number>();
  for (const face of facesOf(readText('src/ui/fonts.css')).filter((one) => one.weight === weight)) {
    for (const code of openSync(join(root, 'node_modules', face.file)).characterSet) {
      if (face.ranges.some(([from, to]) => code >= from && code <= to)) drawable.add(code);
    }
  }
  return drawable;
}

/** Line breaks, and marks that only steer direction or joining: a browser draws nothing for them. */
const invisible = /[\n\t\p{Cf}\p{Zl}\p{Zp}]/u;

/** Characters of a text that would be drawn as an empty box, each once. */
export function tofuIn(text: string, drawable: ReadonlySet<number>): readonly string[] {
  const missing = [...text].filter((one) => !invisible.test(one) && !drawable.has(one.codePointAt(0) ?? 0));
  return [...new Set(missing)].map(
    (one) => `${one} U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
