import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { frenchByTranslatedKey, readLanguageTexts, readSources, type Texts } from '../../locales/stamp-sources.ts';
import { frenchTerms, TextState } from '../../src/domain/curriculum-texts.ts';
import { filesUnder, readJson } from './repository.ts';

/** What can be wrong in a language folder; each function names the faults, one line each, and none is a good answer. */

const LanguageFile = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  dir: v.picklist(['ltr', 'rtl']),
  script: v.picklist(['Latn', 'Arab', 'Cyrl', 'Ethi']),
  greeting: v.pipe(v.string(), v.minLength(1)),
  missing: v.pipe(v.string(), v.minLength(1)),
  french: v.pipe(v.string(), v.regex(/^[^A-Z]+$/)),
});

const rightToLeft = ['Arab'];

/** Tag, description of the language, and that the folder holds nothing else than what belongs there. */
export function languageFileFaults(folder: string, tag: string): readonly string[] {
  const parsed = v.safeParse(LanguageFile, readJson(join(folder, 'language.json')));
  if (!parsed.success)
    return parsed.issues.map((issue) => `language.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  const { dir, script } = parsed.output;
  const known =
    /^(language|ui|sources)\.json$|^(curricula|mediator|practice)\/[a-z0-9.-]+\.json$|^audio\/[A-Za-z0-9.-]+\.(webm|ogg|m4a)$/;
  return [
    ...(canonicalTag(tag) === tag ? [] : [`${tag} is not a language tag in its usual spelling`]),
    ...(rightToLeft.includes(script) === (dir === 'rtl') ? [] : [`language.json: ${script} is not written ${dir}`]),
    ...filesUnder(folder)
      .filter((path) => !known.test(path))
      .map((path) => `${path} belongs to nothing`),
  ];
}

function canonicalTag(tag: string): string | undefined {
  return Intl.PluralRules.supportedLocalesOf([tag])[0];
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** Missing and unknown keys of the interface, with exactly the plural forms that the language counts with. */
export function interfaceKeyFaults(own: Texts, french: Texts, tag: string): readonly string[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const counted = new Set(
    [...french.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(pluralForm, '')),
  );
  const wanted = new Set(
    [...french.keys()].flatMap((key) => {
      const base = key.replace(pluralForm, '');
      return counted.has(base) ? forms.map((form) => `${base}_${form}`) : [key];
    }),
  );
  return keyFaults(own, wanted);
}

/** Missing and unknown keys of a curriculum: the French ones, with `meaning` where French has `term`. */
export function curriculumKeyFaults(own: Texts, french: Texts): readonly string[] {
  return keyFaults(own, new Set([...french.keys()].map((key) => key.replace(/^(words\..+)\.term$/, '$1.meaning'))));
}

function keyFaults(own: Texts, wanted: ReadonlySet<string>): readonly string[] {
  return [
    ...[...wanted].filter((key) => !own.has(key)).map((key) => `${key} is missing`),
    ...[...own.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is unknown`),
    ...[...own].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`),
  ];
}

/** Placeholders and French terms, each exactly as often as in the French text that was translated. */
export function keptPartFaults(own: Texts, french: Texts): readonly string[] {
  const source = frenchByTranslatedKey(french, own.keys());
  return [...own].flatMap(([key, text]) => {
    const from = source.get(key);
    if (from === undefined) return [];
    // « zero », « one » and « two » may be said without the figure, as in Arabic or in « un seul fichier ».
    const mayDropFigure = /_(zero|one|two)$/.test(key);
    const wanted = placeholders(from).filter((one) => !(mayDropFigure && one === '{{count}}' && !text.includes(one)));
    return [
      ...(same(placeholders(text), wanted) ? [] : [`${key}: placeholders ${placeholders(text).join(' ')}`]),
      ...(same(frenchTerms(text), frenchTerms(from)) ? [] : [`${key}: French terms ${frenchTerms(text).join(', ')}`]),
    ];
  });
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([one]) => one.replace(/\s/g, ''));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join('\n') === [...other].sort().join('\n');
}

/** Figures are 0–9 in every language: they are the ones on the keyboard and on the school’s sites. */
export function easternDigitFaults(own: Texts): readonly string[] {
  return [...own].filter(([, text]) => /(?![0-9])\p{Nd}/u.test(text)).map(([key, text]) => `${key}: ${text}`);
}

/** Whether each file says who wrote it and who read it since. */
export function stateFaults(folder: string): readonly string[] {
  const files = filesUnder(folder).filter((path) => path === 'ui.json' || /^(curricula|practice)\//.test(path));
  return files.flatMap((path) => {
    const file = v.parse(v.record(v.string(), v.unknown()), readJson(join(folder, path)));
    const state = v.safeParse(TextState, path === 'ui.json' ? file['_state'] : file['state']);
    return state.success ? [] : [`${path} does not say its origin and review`];
  });
}

/** Keys without a stamp, and stamps without a key: `node locales/stamp-sources.ts <tag>` mends both. */
export function stampFaults(folder: string): readonly string[] {
  const sources = readSources(folder);
  const texts = readLanguageTexts(folder);
  return [
    ...[...texts].flatMap(([file, own]) =>
      [...own.keys()].filter((key) => sources[file]?.[key] === undefined).map((key) => `${file}: ${key} has no stamp`),
    ),
    ...Object.entries(sources).flatMap(([file, stamps]) =>
      Object.keys(stamps)
        .filter((key) => !texts.get(file)?.has(key))
        .map((key) => `${file}: ${key} is stamped and gone`),
    ),
  ];
}

/** Everything that makes a language folder unfit to ship, checked against the French folder. */
export function languageFaults(folder: string, frenchFolder: string, tag: string): readonly string[] {
  const french = readLanguageTexts(frenchFolder);
  const own = readLanguageTexts(folder);
  const files = [...french.keys()].flatMap((file) => {
    const [mine, theirs] = [own.get(file), french.get(file)];
    if (!mine || !theirs) return [`${file} is missing`];
    const keys = file === 'ui' ? interfaceKeyFaults(mine, theirs, tag) : curriculumKeyFaults(mine, theirs);
    return [...keys, ...keptPartFaults(mine, theirs), ...easternDigitFaults(mine)].map((fault) => `${file}: ${fault}`);
  });
  return [
    ...languageFileFaults(folder, tag),
    ...files,
    ...[...own.keys()].filter((file) => !french.has(file)).map((file) => `${file} is unknown`),
    ...stateFaults(folder),
    ...(existsSync(join(folder, 'sources.json')) ? stampFaults(folder) : ['sources.json is missing']),
  ];
}
