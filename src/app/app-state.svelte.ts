import { readCourse, type CourseError } from '../curricula/read-course.ts';
import type { Course } from '../curricula/course.ts';
import { shownField } from '../domain/facts/heads.ts';
import type { RecordState } from '../domain/facts/heads.ts';
import { emptyPerson, type PersonState } from '../domain/facts/person-state.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Learner, Services } from '../features/services.ts';
import type { InterfaceTexts } from '../i18n/interface-texts.svelte.ts';
import { languageOf } from '../i18n/languages.ts';
import type { PackError } from '../i18n/packs.ts';
import type { Speaker } from '../i18n/speaker.svelte.ts';
import type { StorageError } from '../storage/fact-store.ts';
import type { Preferences } from '../storage/preferences.svelte.ts';
import { installLanguage, installShippedCurricula } from './install-curricula.ts';
import type { OpenedStorage } from './open-storage.ts';

export type AppParts = {
  readonly texts: InterfaceTexts;
  readonly preferences: Preferences;
  readonly speaker: Speaker;
  readonly storage: OpenedStorage;
  readonly build: string;
  readonly newId: () => string;
  /** What the address suggests where nobody has decided: a laptop's own address is used by several people. */
  readonly isSharedByDefault: boolean;
  readonly go: (address: string) => void;
  readonly askHelp: () => void;
};

/** Builds what the screens use, once the storage is open; installs the curricula when this build has not yet. */
export async function createAppState(parts: AppParts): Promise<Result<Services, CourseError | PackError>> {
  const { texts, preferences, storage, build } = parts;
  const installed = await installShippedCurricula(storage.curricula, build);
  if (!installed.ok) return installed;

  const first = await loadCourses(parts, preferences.values.curriculum);
  if (!first.ok) return first;
  let courses = $state.raw(first.value);
  let learners = $state.raw<readonly Learner[]>([]);
  let person = $state.raw<PersonState>(emptyPerson(''));
  let stopWatching: () => void = () => undefined;

  /** Answers when the people of this device are known for the first time: screens never flash an empty list. */
  const known = new Promise<void>((resolve) => {
    storage.store.watch({ kind: 'records', record: 'identity' }, (answer) => {
      if (answer.ok) learners = answer.value.flatMap(learnerOf).sort(byArrival).map(({ learner }) => learner);
      resolve();
    });
  });

  function watchPerson(subject: string | null): Promise<void> {
    stopWatching();
    person = emptyPerson(subject ?? '');
    if (subject === null) return Promise.resolve();
    return new Promise((resolve) => {
      stopWatching = storage.store.watch({ kind: 'person', subject }, (answer) => {
        if (answer.ok) person = answer.value;
        resolve();
      });
    });
  }

  async function reload(curriculum: string): Promise<Result<null, StorageError>> {
    const loaded = await loadCourses(parts, curriculum);
    if (!loaded.ok) return loaded.error.kind === 'course-missing' || loaded.error.kind === 'pack-missing' ? ok(null) : err(loaded.error);
    courses = loaded.value;
    return ok(null);
  }

  async function install(tag: string): Promise<Result<null, PackError | StorageError>> {
    return installLanguage(storage.curricula, tag, build);
  }

  await Promise.all([known, watchPerson(preferences.values.learner)]);

  return ok({
    texts,
    preferences,
    speaker: parts.speaker,
    get course() {
      return courses.read;
    },
    get heardCourse() {
      return courses.heard;
    },
    get learners() {
      return learners;
    },
    get learner() {
      return learners.find((one) => one.subject === preferences.values.learner) ?? null;
    },
    get person() {
      return person;
    },
    get isShared() {
      const { usedBy } = preferences.values;
      return usedBy === null ? parts.isSharedByDefault : usedBy === 'several';
    },
    append: (drafts) => storage.store.append(drafts),
    async addLearner(picture, firstName) {
      const subject = parts.newId();
      const field = (name: string, value: string) =>
        ({
          kind: 'set',
          stream: `learner:${subject}`,
          subject,
          author: subject,
          body: { record: 'identity', id: subject, field: name, value },
        }) as const;
      const stored = await storage.store.append([
        field('picture', picture),
        ...(firstName === null ? [] : [field('firstName', firstName)]),
      ]);
      if (!stored.ok) return stored;
      const learner = { subject, picture, firstName };
      if (!learners.some((one) => one.subject === subject)) learners = [...learners, learner];
      preferences.change({ learner: subject });
      await watchPerson(subject);
      return ok(learner);
    },
    chooseLearner(subject) {
      preferences.change({ learner: subject });
      void watchPerson(subject);
    },
    async readIn(tag) {
      const read = await texts.read(tag);
      if (!read.ok) return read;
      const texted = await install(tag);
      if (!texted.ok) return texted;
      preferences.change({ language: tag });
      return reload(courses.read.curriculum.id);
    },
    async hearIn(tag) {
      const texted = await install(tag);
      if (!texted.ok) return texted;
      preferences.change({ heard: tag === texts.language.tag ? null : tag });
      return reload(courses.read.curriculum.id);
    },
    async follow(curriculum) {
      preferences.change({ curriculum });
      return reload(curriculum);
    },
    go: parts.go,
    askHelp: parts.askHelp,
  });
}

/** The course as it is read and as it is heard; a course that is gone gives way to the whole one. */
async function loadCourses(
  parts: AppParts,
  wanted: string,
): Promise<Result<{ readonly read: Course; readonly heard: Course }, CourseError | PackError>> {
  const { texts, preferences, storage, build } = parts;
  const readTag = texts.language.tag;
  const heardTag = preferences.values.heard ?? readTag;
  for (const tag of new Set([readTag, heardTag])) {
    const installed = await installLanguage(storage.curricula, tag, build);
    // Without its texts the course is shown in French, marked as not translated: better than no course.
    if (!installed.ok && installed.error.kind !== 'pack-missing') return installed;
  }
  const course = (id: string, tag: string) => readCourse(storage.curricula, id, tag, languageOf(tag).dir);
  const read = await course(wanted, readTag);
  if (!read.ok && read.error.kind === 'course-missing' && wanted !== 'parentalite-numerique') {
    preferences.change({ curriculum: 'parentalite-numerique' });
    return loadCourses(parts, 'parentalite-numerique');
  }
  if (!read.ok) return read;
  if (heardTag === readTag) return ok({ read: read.value, heard: read.value });
  const heard = await course(wanted, heardTag);
  return ok({ read: read.value, heard: heard.ok ? heard.value : read.value });
}

type Arrived = { readonly learner: Learner; readonly lamport: number };

function learnerOf(record: RecordState): readonly Arrived[] {
  const picture = shownField(record, 'picture');
  const firstName = shownField(record, 'firstName');
  if (picture.kind === 'empty' || typeof picture.value !== 'string') return [];
  const lamport = Math.min(...[...record.fields.values()].flatMap((field) => field.heads.map((head) => head.lamport)));
  const name = firstName.kind === 'empty' || typeof firstName.value !== 'string' ? null : firstName.value;
  return [{ learner: { subject: record.id, picture: picture.value, firstName: name }, lamport }];
}

function byArrival(a: Arrived, b: Arrived): number {
  return a.lamport - b.lamport || (a.learner.subject < b.learner.subject ? -1 : 1);
}
