import * as v from 'valibot';

/** One language of the interface, as its folder `locales/<tag>/language.json` describes it. */
const LanguageFile = v.object({
  /** In the language itself and in its own script: what a person recognises. */
  name: v.pipe(v.string(), v.minLength(1)),
  dir: v.picklist(['ltr', 'rtl']),
  /** ISO 15924; decides which font files belong to the language's pack. */
  script: v.picklist(['Latn', 'Arab', 'Cyrl', 'Ethi']),
  /** “Hello. I speak …”, said when the person presses the speaker of the tile. */
  greeting: v.string(),
  /** “This language is not on this device yet…”, for whom its own texts could not be loaded. */
  missing: v.fallback(v.string(), ''),
  /** Name in French, for the mediator. */
  french: v.string(),
});

export type Language = v.InferOutput<typeof LanguageFile> & { readonly tag: string };

const files = import.meta.glob('/locales/*/language.json', { eager: true, import: 'default' });

/** Every language that has a folder in `locales/`; French last, the others by tag. Adding a folder adds a language. */
export const languages: readonly Language[] = Object.entries(files)
  .map(([path, file]) => ({ ...v.parse(LanguageFile, file), tag: tagOfPath(path) }))
  .sort((a, b) => Number(a.tag === 'fr') - Number(b.tag === 'fr') || (a.tag < b.tag ? -1 : 1));

/** The language with this tag, or French when the tag is unknown (a preference of a newer or older version). */
export function languageOf(tag: string): Language {
  const found =
    languages.find((language) => language.tag === tag) ?? languages.find((language) => language.tag === 'fr');
  if (!found) throw new Error('locales/fr/language.json is missing');
  return found;
}

/**
 * Languages in the order of the picker: the group's languages first, as the mediator chose them, then the rest.
 *
 * @param groupLanguages tags; unknown ones are skipped
 */
export function languagesInOrder(groupLanguages: readonly string[]): readonly Language[] {
  const first = groupLanguages.flatMap((tag) => languages.filter((language) => language.tag === tag));
  return [...first, ...languages.filter((language) => !first.includes(language))];
}

function tagOfPath(path: string): string {
  return path.split('/')[2] ?? '';
}
