import * as v from 'valibot';
import { shippedCurricula } from '../curricula/find-curricula.ts';
import type { Curriculum } from '../domain/curriculum.ts';
import { CurriculumTexts, textsByKey } from '../domain/curriculum-texts.ts';
import { staleKeys } from '../domain/freshness.ts';
import { resolveCurriculum } from '../domain/resolve-curriculum.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fetchCurriculumTexts, fetchSources, type PackError } from '../i18n/packs.ts';
import { wholeCourse } from './whole-course.ts';
import type { CurriculumStore, InstalledCurriculum, InstalledTexts } from '../storage/curriculum-store.ts';
import type { StorageError } from '../storage/fact-store.ts';

/**
 * Puts the shipped curricula and their French texts on the device: at the first start, and again at each new build.
 * Those of the same build are left alone, so an ordinary start only reads one row.
 */
export async function installShippedCurricula(
  store: CurriculumStore,
  build: string,
): Promise<Result<null, StorageError | PackError>> {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const shipped = listed.value.filter((one) => one.source === 'shipped' && one.build === build);
  if (shipped.length === shippedCurricula.length) return ok(null);
  const curricula = await resolveShipped(build);
  const texts: InstalledTexts[] = [];
  for (const { id } of curricula) {
    const french = await textsOf(id, 'fr', build, undefined);
    if (!french.ok) return french;
    if (french.value) texts.push(french.value);
  }
  return store.install(curricula, texts);
}

/** Puts one language of every shipped curriculum on the device, unless this build's texts are there already. */
export async function installLanguage(
  store: CurriculumStore,
  tag: string,
  build: string,
): Promise<Result<null, StorageError | PackError>> {
  if (tag === 'fr') return ok(null);
  const texts: InstalledTexts[] = [];
  for (const { id } of shippedCurricula) {
    const there = await store.texts(id, tag);
    if (!there.ok) return there;
    if (there.value?.build === build) continue;
    const french = await store.texts(id, 'fr');
    if (!french.ok) return french;
    const fetched = await textsOf(id, tag, build, french.value?.texts);
    // A course without texts in this language is shown in French; a language without any text is missing.
    if (fetched.ok && fetched.value) texts.push(fetched.value);
    if (!fetched.ok && id === wholeCourse && there.value === null) return fetched;
  }
  return texts.length === 0 ? ok(null) : store.install([], texts);
}

/** Those that borrow come after what they borrow from. A fault in a shipped curriculum is our own bug: tests see it. */
async function resolveShipped(build: string): Promise<readonly InstalledCurriculum[]> {
  const structures = await Promise.all(shippedCurricula.map(({ load }) => load()));
  const bases = new Map<string, Curriculum>();
  const installed: InstalledCurriculum[] = [];
  const usesOther = (structure: unknown): boolean => v.is(v.object({ uses: v.string() }), structure);
  const ordered = [...structures].sort((a, b) => Number(usesOther(a)) - Number(usesOther(b)));
  for (const structure of ordered) {
    const base = v.is(v.object({ uses: v.string() }), structure) ? bases.get(structure.uses) : undefined;
    const resolved = resolveCurriculum(structure, base);
    if (!resolved.ok) throw new Error(`a shipped curriculum has a fault: ${JSON.stringify(resolved.error[0])}`);
    bases.set(resolved.value.id, resolved.value);
    installed.push({ id: resolved.value.id, source: 'shipped', build, curriculum: resolved.value });
  }
  return installed;
}

async function textsOf(
  curriculum: string,
  tag: string,
  build: string,
  french: CurriculumTexts | undefined,
): Promise<Result<InstalledTexts | null, PackError>> {
  const fetched = await fetchCurriculumTexts(curriculum, tag);
  if (!fetched.ok) return fetched;
  const texts = v.safeParse(CurriculumTexts, fetched.value);
  if (!texts.success) return err({ kind: 'pack-missing', tag });
  const stale = french
    ? staleKeys(textsByKey(french), await fetchSources(curriculum, tag), textsByKey(texts.output).keys())
    : [];
  return ok({ curriculum, language: tag, build, texts: texts.output, stale });
}
