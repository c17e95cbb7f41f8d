import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { CurriculumTexts, textsByKey } from '../src/domain/curriculum-texts.ts';
import { fingerprint } from '../src/domain/freshness.ts';

/**
 * Writes `locales/<tag>/sources.json`: from which French text each translation was made.
 *
 *     node locales/stamp-sources.ts [tag…]      all languages when no tag is given
 *
 * A key is stamped when it has no stamp yet, or when the translation itself changed since: somebody then looked at it.
 * It is never stamped only because the French changed: that is what makes a translation stale.
 */

const Fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));

/** `french`: fingerprint of the French text that was translated; `own`: of the translation at that moment. */
const Stamp = v.strictObject({ french: Fingerprint, own: Fingerprint });

/** By key. */
const FileStamps = v.record(v.string(), Stamp);

/** By file: `ui`, the id of a curriculum, or `practice/` with the id of a simulator. */
const Sources = v.record(v.string(), FileStamps);

export type FileStamps = v.InferOutput<typeof FileStamps>;
export type Sources = v.InferOutput<typeof Sources>;

export type Texts = ReadonlyMap<string, string>;

/** Texts by file name (`ui`, a curriculum's id, `practice/<simulator>`), each by key. */
export type LanguageTexts = ReadonlyMap<string, Texts>;

const pluralForm = /_(zero|one|two|few|many|other)$/;

/**
 * The French text behind each key of a translation. A word's `meaning` is made from its `term`; a plural form that French
 * does not have is made from `_other`.
 *
 * @returns the French by the translation's keys; keys that French does not know are left out
 */
export function frenchByTranslatedKey(french: Texts, keys: Iterable<string>): Texts {
  const found = new Map<string, string>();
  for (const key of keys) {
    const text =
      french.get(key) ??
      french.get(key.replace(/^(words\..+)\.meaning$/, '$1.term')) ??
      french.get(key.replace(pluralForm, '_other'));
    if (text !== undefined) found.set(key, text);
  }
  return found;
}

/** Stamps of one file after a look at today's texts; stamps of keys that are gone are dropped. */
export function stampFile(before: FileStamps, french: Texts, own: Texts): FileStamps {
  const source = frenchByTranslatedKey(french, own.keys());
  const after: FileStamps = {};
  for (const [key, text] of own) {
    const frenchText = source.get(key);
    if (frenchText === undefined) continue;
    const [kept, mine] = [before[key], fingerprint(text)];
    after[key] = kept?.own === mine ? kept : { french: fingerprint(frenchText), own: mine };
  }
  return after;
}

/** Every text of a language folder by file and key; `_state` members are about texts, not texts. */
export function readLanguageTexts(folder: string): LanguageTexts {
  const found = new Map<string, Texts>();
  const interfaceFile = join(folder, 'ui.json');
  if (existsSync(interfaceFile)) found.set('ui', interfaceTexts(readJson(interfaceFile)));
  const curricula = join(folder, 'curricula');
  for (const file of existsSync(curricula) ? readdirSync(curricula).sort() : []) {
    if (!file.endsWith('.json')) continue;
    found.set(file.slice(0, -'.json'.length), textsByKey(v.parse(CurriculumTexts, readJson(join(curricula, file)))));
  }
  for (const [simulator, file] of practiceFiles(folder)) {
    found.set(`practice/${simulator}`, practiceTexts(readJson(file)));
  }
  return found;
}

/** A simulator brings its French; a translation stands in the language's folder. */
function practiceFiles(folder: string): ReadonlyMap<string, string> {
  const isFrench = basename(folder) === 'fr';
  const parent = isFrench ? join(folder, '..', '..', 'src', 'simulators') : join(folder, 'practice');
  const found = new Map<string, string>();
  for (const entry of existsSync(parent) ? readdirSync(parent).sort() : []) {
    const file = isFrench ? join(parent, entry, 'fr.json') : join(parent, entry);
    if (existsSync(file)) found.set(basename(entry, '.json'), file);
  }
  return found;
}

/** Sentences of a simulator by dotted key; `state` is about them, not one of them. */
function practiceTexts(value: unknown): Texts {
  const Group = v.record(v.string(), v.string());
  const groups = v.parse(v.record(v.string(), Group), value);
  return new Map(
    Object.entries(groups).flatMap(([group, texts]) =>
      group === 'state' ? [] : Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const),
    ),
  );
}

/** The stamps of a language folder; none yet is an empty record. */
export function readSources(folder: string): Sources {
  const file = join(folder, 'sources.json');
  return existsSync(file) ? v.parse(Sources, readJson(file)) : {};
}

/** Texts of `ui.json` by dotted key, without `_state`. */
export function interfaceTexts(value: unknown): Texts {
  const found = new Map<string, string>();
  const visit = (tree: unknown, prefix: string): void => {
    for (const [key, inner] of Object.entries(v.parse(v.record(v.string(), v.unknown()), tree))) {
      if (typeof inner === 'string') found.set(prefix + key, inner);
      else if (!(prefix === '' && key.startsWith('_'))) visit(inner, `${prefix}${key}.`);
    }
  };
  visit(value, '');
  return found;
}

/**
 * Stamps one language folder on disk.
 *
 * @returns number of keys that got a new stamp
 */
export function stampLanguage(folder: string, frenchFolder: string): number {
  const french = readLanguageTexts(frenchFolder);
  const before = readSources(folder);
  const after: Sources = {};
  let stamped = 0;
  for (const [file, own] of readLanguageTexts(folder)) {
    const [old, stamps] = [before[file] ?? {}, stampFile(before[file] ?? {}, french.get(file) ?? new Map(), own)];
    stamped += Object.entries(stamps).filter(([key, stamp]) => old[key] !== stamp).length;
    after[file] = stamps;
  }
  writeFileSync(join(folder, 'sources.json'), sourcesAsText(after));
  return stamped;
}

/** One line a key, so that a change of one text is a change of one line. */
function sourcesAsText(sources: Sources): string {
  const files = Object.entries(sources).map(([file, stamps]) => {
    const lines = Object.entries(stamps).map(
      ([key, { french, own }]) => `    ${JSON.stringify(key)}: { "french": "${french}", "own": "${own}" }`,
    );
    return `  ${JSON.stringify(file)}: {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${files.join(',\n')}\n}\n`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (import.meta.main) {
  const locales = fileURLToPath(new URL('.', import.meta.url));
  const asked = process.argv.slice(2);
  const tags = readdirSync(locales, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'fr')
    .map((entry) => entry.name)
    .filter((tag) => asked.length === 0 || asked.includes(tag));
  for (const tag of tags) {
    const stamped = stampLanguage(join(locales, tag), join(locales, 'fr'));
    process.stdout.write(`${tag}: ${stamped === 0 ? 'nothing changed' : `${stamped} texts stamped`}\n`);
  }
  const unknown = asked.filter((tag) => !tags.includes(tag));
  if (unknown.length > 0) {
    process.stdout.write(`No folder for: ${unknown.join(', ')}\n`);
    process.exitCode = 1;
  }
}
