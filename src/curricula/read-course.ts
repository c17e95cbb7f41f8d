import type { CurriculumTexts } from '../domain/curriculum-texts.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CurriculumStore, InstalledTexts } from '../storage/curriculum-store.ts';
import type { StorageError } from '../storage/fact-store.ts';
import type { Course } from './course.ts';

export type CourseError = StorageError | { readonly kind: 'course-missing'; readonly id: string };

/**
 * Reads a course for one reader from the device: structure, French, and her language.
 *
 * @param dir direction of the reader's language
 * @returns 'course-missing' when the curriculum or its French texts are not installed
 */
export async function readCourse(
  store: Pick<CurriculumStore, 'curriculum' | 'texts'>,
  id: string,
  tag: string,
  dir: 'ltr' | 'rtl',
): Promise<Result<Course, CourseError>> {
  const [installed, french, mine] = await Promise.all([
    store.curriculum(id),
    store.texts(id, 'fr'),
    tag === 'fr' ? ok(null) : store.texts(id, tag),
  ]);
  if (!installed.ok) return installed;
  if (!french.ok) return french;
  if (!mine.ok) return mine;
  if (installed.value === null || french.value === null) return err({ kind: 'course-missing', id });
  const { curriculum } = installed.value;
  const [baseFrench, baseMine] = await readBase(store, curriculum.uses, tag);
  const merged = withBorrowed(mine.value, baseMine);
  return ok({
    curriculum,
    french: withBorrowed(french.value, baseFrench)?.texts ?? french.value.texts,
    mine: merged?.texts,
    stale: new Set(merged?.stale ?? []),
    tag,
    dir,
  });
}

async function readBase(
  store: Pick<CurriculumStore, 'texts'>,
  base: string | undefined,
  tag: string,
): Promise<readonly [InstalledTexts | null, InstalledTexts | null]> {
  if (base === undefined) return [null, null];
  const [french, mine] = await Promise.all([store.texts(base, 'fr'), tag === 'fr' ? ok(null) : store.texts(base, tag)]);
  return [french.ok ? french.value : null, mine.ok ? mine.value : null];
}

/** What the curriculum says itself wins over what it borrows. */
function withBorrowed(own: InstalledTexts | null, base: InstalledTexts | null): InstalledTexts | null {
  if (own === null || base === null) return own ?? base;
  const texts: CurriculumTexts = {
    ...own.texts,
    states: { ...base.texts.states, ...own.texts.states },
    workshops: { ...base.texts.workshops, ...own.texts.workshops },
    steps: { ...base.texts.steps, ...own.texts.steps },
    real: { ...base.texts.real, ...own.texts.real },
    themes: { ...base.texts.themes, ...own.texts.themes },
    words: { ...base.texts.words, ...own.texts.words },
    skills: { ...base.texts.skills, ...own.texts.skills },
  };
  return { ...own, texts, stale: [...base.stale, ...own.stale] };
}
