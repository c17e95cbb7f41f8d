import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';
import { languageOf, type Language } from './languages.ts';

/**
 * A language's pack: the files that only its readers need. They are fetched when the language is chosen and kept by the
 * service worker; on a workshop laptop all packs are kept beforehand.
 */
const interfaceFiles = import.meta.glob('/locales/*/ui.json', { query: '?url', import: 'default', eager: true });
const curriculumFiles = import.meta.glob('/locales/*/curricula/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});
const practiceFiles = import.meta.glob('/locales/*/practice/*.json', { query: '?url', import: 'default', eager: true });
const sourceFiles = import.meta.glob('/locales/*/sources.json', { query: '?url', import: 'default', eager: true });
const clipFiles = import.meta.glob('/locales/*/audio/*.{webm,ogg,m4a}', {
  query: '?url',
  import: 'default',
  eager: true,
});

const Address = v.string();

export type PackError = { readonly kind: 'pack-missing'; readonly tag: string };

/** Nested texts of the interface, as i18next takes them; checked for shape, not for completeness (a test does that). */
type InterfaceTexts = { readonly [key: string]: string | InterfaceTexts };
const InterfaceTexts: v.GenericSchema<InterfaceTexts> = v.record(
  v.string(),
  v.union([v.string(), v.lazy(() => InterfaceTexts)]),
);

/** Texts of the interface in one language; an error when the device does not hold them and cannot fetch them. */
export async function fetchInterface(tag: string): Promise<Result<InterfaceTexts, PackError>> {
  const address = interfaceFiles[`/locales/${tag}/ui.json`];
  if (address === undefined) return err({ kind: 'pack-missing', tag });
  const fetched = await fetchJson(v.parse(Address, address), tag);
  if (!fetched.ok) return fetched;
  const texts = v.safeParse(InterfaceTexts, fetched.value);
  return texts.success ? ok(texts.output) : err({ kind: 'pack-missing', tag });
}

/** Raw texts of one shipped curriculum in one language; the caller validates them. */
export async function fetchCurriculumTexts(curriculum: string, tag: string): Promise<Result<unknown, PackError>> {
  const address = curriculumFiles[`/locales/${tag}/curricula/${curriculum}.json`];
  if (address === undefined) return err({ kind: 'pack-missing', tag });
  return fetchJson(v.parse(Address, address), tag);
}

/** Raw sentences of one simulator in one language; the caller validates them. */
export async function fetchPracticeTexts(simulator: string, tag: string): Promise<Result<unknown, PackError>> {
  const address = practiceFiles[`/locales/${tag}/practice/${simulator}.json`];
  if (address === undefined) return err({ kind: 'pack-missing', tag });
  return fetchJson(v.parse(Address, address), tag);
}

/** Fingerprints of the French that each text of a file was translated from; none when nothing was recorded. */
const Sources = v.record(v.string(), v.record(v.string(), v.object({ french: v.string() })));

/**
 * From which French the texts of a curriculum were translated, by key: see `staleKeys` in domain/freshness.ts.
 */
export async function fetchSources(curriculum: string, tag: string): Promise<Readonly<Record<string, string>>> {
  const address = sourceFiles[`/locales/${tag}/sources.json`];
  if (address === undefined) return {};
  const fetched = await fetchJson(v.parse(Address, address), tag);
  const sources = fetched.ok ? v.safeParse(Sources, fetched.value) : undefined;
  const ofCurriculum = sources?.success ? (sources.output[curriculum] ?? {}) : {};
  return Object.fromEntries(Object.entries(ofCurriculum).map(([key, { french }]) => [key, french]));
}

/** Addresses of the recorded clips of a language, by clip id (`card.turn-on`, `word.mouse`, `greeting`). */
export function clipAddresses(tag: string): ReadonlyMap<string, string> {
  const clips = new Map<string, string>();
  for (const [path, address] of Object.entries(clipFiles)) {
    const [, , fileTag, , file] = path.split('/');
    if (fileTag === tag && file) clips.set(file.replace(/\.[a-z0-9]+$/, ''), v.parse(Address, address));
  }
  return clips;
}

/** Folders under `packs/` whose files a reader of this language needs: the language's own and its script's fonts. */
export function packFolders(language: Language): readonly string[] {
  return language.script === 'Latn' ? [language.tag] : [language.tag, language.script];
}

/** Folders for several languages at once, each once; French belongs to everybody. */
export function packFoldersOf(tags: readonly string[]): readonly string[] {
  return [...new Set(['fr', ...tags].flatMap((tag) => packFolders(languageOf(tag))))];
}

async function fetchJson(address: string, tag: string): Promise<Result<unknown, PackError>> {
  try {
    const response = await fetch(address);
    if (!response.ok) return err({ kind: 'pack-missing', tag });
    return ok(await response.json());
  } catch {
    return err({ kind: 'pack-missing', tag });
  }
}
