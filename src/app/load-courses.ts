import type { Course } from '../curricula/course.ts';
import { readCourse, type CourseError } from '../curricula/read-course.ts';
import { ok, type Result } from '../domain/result.ts';
import { languageOf } from '../i18n/languages.ts';
import type { PackError } from '../i18n/packs.ts';
import type { CurriculumStore } from '../storage/curriculum-store.ts';
import { wholeCourse } from './whole-course.ts';

/** The course as it is read, and as it is heard; the same one when both languages are the same. */
export type Courses = { readonly read: Course; readonly heard: Course };

export type Wanted = { readonly curriculum: string; readonly readTag: string; readonly heardTag: string };

/** Reads both from the device as it is; 'course-missing' when something has to be installed first. */
export async function readCourses(
  store: Pick<CurriculumStore, 'curriculum' | 'texts'>,
  { curriculum, readTag, heardTag }: Wanted,
): Promise<Result<Courses, CourseError>> {
  const read = await readCourse(store, curriculum, readTag, languageOf(readTag).dir);
  if (!read.ok) return read;
  if (heardTag === readTag) return ok({ read: read.value, heard: read.value });
  const heard = await readCourse(store, curriculum, heardTag, languageOf(heardTag).dir);
  return ok({ read: read.value, heard: heard.ok ? heard.value : read.value });
}

/**
 * Whether everything that is wanted was installed by this build. If not, the installer has to run before the course is
 * shown, or a new version would go on showing old cards.
 */
export async function isInstalled(
  store: Pick<CurriculumStore, 'curriculum' | 'texts'>,
  { curriculum, readTag, heardTag }: Wanted,
  build: string,
): Promise<boolean> {
  const installed = await store.curriculum(curriculum);
  if (!installed.ok || installed.value === null) return false;
  const owner = installed.value.source === 'imported' ? wholeCourse : curriculum;
  const texts = await Promise.all(['fr', readTag, heardTag].map((tag) => store.texts(owner, tag)));
  const builds = texts.map((one) => (one.ok ? one.value?.build : undefined));
  return (
    builds.every((one) => one === build) && (installed.value.source === 'imported' || installed.value.build === build)
  );
}

/** Installs what is missing, then reads. A course that is gone gives way to the whole one. */
export async function installAndReadCourses(
  store: CurriculumStore,
  wanted: Wanted,
  build: string,
): Promise<Result<Courses, CourseError | PackError>> {
  if (!(await isInstalled(store, wanted, build))) {
    const { installLanguage, installShippedCurricula } = await import('./install-curricula.ts');
    const shipped = await installShippedCurricula(store, build);
    if (!shipped.ok) return shipped;
    for (const tag of new Set([wanted.readTag, wanted.heardTag])) {
      const language = await installLanguage(store, tag, build);
      // Without its texts the course is shown in French, marked as not translated: better than no course.
      if (!language.ok && language.error.kind !== 'pack-missing') return language;
    }
  }
  const courses = await readCourses(store, wanted);
  const isGone = !courses.ok && courses.error.kind === 'course-missing';
  return isGone && wanted.curriculum !== wholeCourse
    ? installAndReadCourses(store, { ...wanted, curriculum: wholeCourse }, build)
    : courses;
}
