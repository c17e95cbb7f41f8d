import { dirname, join, normalize } from 'node:path';
import { parse } from 'svelte/compiler';

/** A file of ours and what it says. */
export type Source = { readonly path: string; readonly text: string };

const commentOrString =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(^|[^:\\[])\/\/[^\n]*/gm;

/** The code without its comments; strings and line breaks stay. */
export function withoutComments(text: string): string {
  return text.replace(commentOrString, (all, quoted: string | undefined, before: string | undefined) =>
    quoted === undefined ? (before ?? '') + all.replace(/[^\n]/g, '') : quoted,
  );
}

/** The code without comments and without what stands inside quotes. */
export function withoutText(text: string): string {
  return withoutComments(text).replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, "''");
}

const importForms = [
  /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /@import\s+(?:url\()?['"]([^'"]+)['"]/g,
] as const;

/** What a file imports, types included: our own files as paths from `src`, packages by their name. */
export function importsOf({ path, text }: Source): readonly string[] {
  const code = withoutComments(text);
  const found = importForms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
  return [...new Set(found)].map((name) => {
    const plain = name.replace(/\?.*$/, '');
    return plain.startsWith('.')
      ? normalize(join(dirname(path), plain))
          .split('\\')
          .join('/')
      : plain;
  });
}

/** Style rules of a file: all of a .css, the `<style>` of a component. */
export function stylesOf({ path, text }: Source): string {
  if (path.endsWith('.css')) return withoutComments(text);
  const block = /<style[^>]*>([\s\S]*?)<\/style>/.exec(text);
  return withoutComments(block?.[1] ?? '');
}

export type MarkupFinding = { readonly kind: 'text' | 'label' | 'style'; readonly text: string };

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'alt',
  'placeholder',
  'label',
]);

/** Literal texts, literal labels and style attributes in the markup of a component. */
export function markupFindings(text: string): readonly MarkupFinding[] {
  const found: MarkupFinding[] = [];
  const visit = (node: unknown, attribute: string | undefined): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, attribute);
      return;
    }
    if (!isRecord(node)) return;
    if (node['type'] === 'Attribute') {
      const name = String(node['name']);
      if (name === 'style') found.push({ kind: 'style', text: name });
      visit(node['value'], name);
      return;
    }
    if (node['type'] === 'Text') {
      const said = String(node['data']).trim();
      if (said === '') return;
      if (attribute === undefined) found.push({ kind: 'text', text: said });
      else if (spoken.has(attribute)) found.push({ kind: 'label', text: said });
      return;
    }
    if (node['type'] === 'Comment') return;
    for (const [key, value] of Object.entries(node)) {
      // Expressions hold code, not markup; only the parts of a block that draw are followed.
      if (!['expression', 'test', 'context', 'metadata'].includes(key)) visit(value, attribute);
    }
  };
  visit(parse(text, { modern: true }).fragment, undefined);
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
