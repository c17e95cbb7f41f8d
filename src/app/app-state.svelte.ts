import type { CourseError } from '../curricula/read-course.ts';
import { emptyPerson, type PersonState } from '../domain/facts/person-state.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Learner, Services } from '../features/services.ts';
import type { InterfaceTexts } from '../i18n/interface-texts.svelte.ts';
import type { PackError } from '../i18n/packs.ts';
import type { Speaker } from '../i18n/speaker.svelte.ts';
import type { StorageError } from '../storage/fact-store.ts';
import type { Preferences } from '../storage/preferences.svelte.ts';
import type { StartReader } from '../storage/start-reader.ts';
import { learnersFrom } from './learners.ts';
import { installAndReadCourses, isInstalled, readCourses, type Courses, type Wanted } from './load-courses.ts';
import type { OpenedStorage } from './open-storage.ts';

export type AppParts = {
  readonly texts: InterfaceTexts;
  readonly preferences: Preferences;
  readonly speaker: Speaker;
  /** The store, once it is open; until then nothing is written, and what was tapped waits for it. */
  readonly storage: Promise<OpenedStorage>;
  readonly build: string;
  readonly newId: () => string;
  /** What the address suggests where nobody has decided: a laptop's own address is used by several people. */
  readonly isSharedByDefault: boolean;
  readonly go: (address: string) => void;
  readonly askHelp: () => void;
};

/** What the first screen shows. */
export type FirstSight = {
  readonly courses: Courses;
  readonly learners: readonly Learner[];
  readonly person: PersonState;
};

/**
 * From what is on the device and in the application's files; undefined when only the store can tell what to show.
 *
 * @param learner the person who was there last, or null
 */
export async function firstSightFrom(
  reader: StartReader,
  wanted: Wanted,
  learner: string | null,
  build: string,
): Promise<FirstSight | undefined> {
  const [courses, identities, person] = await Promise.all([
    newestCourses(reader.curricula, wanted, build),
    reader.identities(),
    learner === null ? ok(undefined) : reader.person(learner),
  ]);
  if (!courses?.ok || !identities.ok || !person.ok) return undefined;
  return {
    courses: courses.value,
    learners: learnersFrom(identities.value),
    person: person.value ?? emptyPerson(learner ?? ''),
  };
}

/** An imported course that is to be shown lies in the store only. */
async function newestCourses(
  curricula: StartReader['curricula'],
  wanted: Wanted,
  build: string,
): Promise<Result<Courses, CourseError | PackError> | undefined> {
  if (await isInstalled(curricula, wanted, build)) return readCourses(curricula, wanted);
  const there = await curricula.curriculum(wanted.curriculum);
  if (there.ok && there.value?.source === 'imported') return undefined;
  const { coursesFromFiles } = await import('./courses-from-files.ts');
  return coursesFromFiles(wanted, build);
}

/** Writes what this build brings to the disk, after a first sight that did not wait for it. */
export async function installCourses(
  storage: OpenedStorage,
  parts: AppParts,
): Promise<Result<Courses, CourseError | PackError>> {
  return installAndReadCourses(storage.curricula, wantedOf(parts), parts.build);
}

/** From the open store, installing what this build brings. */
export async function firstSightOf(
  storage: OpenedStorage,
  parts: AppParts,
): Promise<Result<FirstSight, CourseError | PackError>> {
  const { learner } = parts.preferences.values;
  const courses = await installAndReadCourses(storage.curricula, wantedOf(parts), parts.build);
  if (!courses.ok) return courses;
  const identities = await storage.store.records('identity');
  if (!identities.ok) return identities;
  const person = await storage.store.person(learner ?? '');
  if (!person.ok) return person;
  return ok({ courses: courses.value, learners: learnersFrom(identities.value), person: person.value });
}

/** What the screens use. Shows the first sight at once and follows the store as soon as it is open. */
export function createServices(parts: AppParts, first: FirstSight): Services {
  const { texts, preferences, storage, build } = parts;
  let courses = $state.raw(first.courses);
  let learners = $state.raw(first.learners);
  let person = $state.raw(first.person);
  let stopWatching: () => void = () => undefined;

  void storage.then(({ store }) => {
    store.watch({ kind: 'records', record: 'identity' }, (answer) => {
      if (answer.ok) learners = learnersFrom(answer.value);
    });
    watchPerson(store);
  });

  function watchPerson(store: OpenedStorage['store']): void {
    stopWatching();
    const subject = preferences.values.learner;
    if (subject === null) return;
    stopWatching = store.watch({ kind: 'person', subject }, (answer) => {
      if (answer.ok && subject === preferences.values.learner) person = answer.value;
    });
  }

  async function choose(subject: string): Promise<void> {
    // Whoever sits down after a language was pressed reads that one; who comes back finds her own.
    const picked = preferences.values.learner === null ? preferences.values.language : null;
    preferences.change({ learner: subject });
    // Nothing of the person before may be seen by the next one, not even for a moment.
    person = emptyPerson(subject);
    watchPerson((await storage).store);
    const language = picked ?? preferences.values.language ?? 'fr';
    await bring(language, () => preferences.change({ language }));
  }

  /** The last of several changes of language wins, whichever is fetched first. */
  let bringing = 0;

  /** Fetches and installs everything of a language before anything on the screen changes. */
  async function bring(tag: string, keep: () => void): Promise<Result<null, PackError | StorageError>> {
    const mine = (bringing += 1);
    const loaded = await texts.load(tag);
    if (!loaded.ok) return loaded;
    const installed = await install(tag);
    if (!installed.ok) return installed;
    if (mine !== bringing) return ok(null);
    keep();
    texts.read(tag);
    return reload();
  }

  async function reload(): Promise<Result<null, PackError | StorageError>> {
    const { curricula } = await storage;
    const loaded = await installAndReadCourses(curricula, wantedOf(parts), build);
    if (!loaded.ok)
      return loaded.error.kind === 'course-missing' ? err({ kind: 'unknown', name: '' }) : err(loaded.error);
    courses = loaded.value;
    const { id } = courses.read.curriculum;
    if (id !== preferences.values.curriculum) preferences.change({ curriculum: id });
    return ok(null);
  }

  async function install(tag: string): Promise<Result<null, PackError | StorageError>> {
    const { installLanguage } = await import('./install-curricula.ts');
    return installLanguage((await storage).curricula, tag, build);
  }

  return {
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
    append: async (drafts) => (await storage).store.append(drafts),
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
      const named = firstName === null ? [] : [field('firstName', firstName)];
      const stored = await (await storage).store.append([field('picture', picture), ...named]);
      if (!stored.ok) return stored;
      const learner = { subject, picture, firstName };
      if (!learners.some((one) => one.subject === subject)) learners = [...learners, learner];
      await choose(subject);
      return ok(learner);
    },
    chooseLearner: (subject) => void choose(subject),
    readIn: (tag) => bring(tag, () => preferences.change({ language: tag })),
    sitDown: (tag) =>
      bring(tag, () => {
        stopWatching();
        preferences.begin(tag);
        person = emptyPerson('');
      }),
    async hearIn(tag) {
      const installed = await install(tag);
      if (!installed.ok) return installed;
      preferences.change({ heard: tag === texts.language.tag ? null : tag });
      return reload();
    },
    follow(curriculum) {
      preferences.change({ curriculum });
      return reload();
    },
    async ownSchools() {
      const schools = await (await storage).schools.list();
      return schools.ok ? schools.value : [];
    },
    go: parts.go,
    askHelp: parts.askHelp,
  };
}

function wantedOf({ preferences, texts }: AppParts): Wanted {
  const readTag = texts.language.tag;
  const { curriculum, heard } = preferences.values;
  return { curriculum, readTag, heardTag: heard ?? readTag };
}
