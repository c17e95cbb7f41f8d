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
 * From what is on the device as it is; undefined when something has to be installed or is missing.
 *
 * @param learner the person who was there last, or null
 */
export async function firstSightFrom(
  reader: StartReader,
  wanted: Wanted,
  learner: string | null,
  build: string,
): Promise<FirstSight | undefined> {
  const [isCurrent, courses, identities, person] = await Promise.all([
    isInstalled(reader.curricula, wanted, build),
    readCourses(reader.curricula, wanted),
    reader.identities(),
    learner === null ? ok(undefined) : reader.person(learner),
  ]);
  if (!isCurrent || !courses.ok || !identities.ok || !person.ok) return undefined;
  return {
    courses: courses.value,
    learners: learnersFrom(identities.value),
    person: person.value ?? emptyPerson(learner ?? ''),
  };
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
    preferences.change({ learner: subject });
    // Nothing of the person before may be seen by the next one, not even for a moment.
    person = emptyPerson(subject);
    watchPerson((await storage).store);
  }

  async function reload(change: Parameters<Preferences['change']>[0]): Promise<Result<null, PackError | StorageError>> {
    const { curricula } = await storage;
    preferences.change(change);
    const loaded = await installAndReadCourses(curricula, wantedOf(parts), build);
    if (!loaded.ok) return loaded.error.kind === 'course-missing' ? ok(null) : err(loaded.error);
    courses = loaded.value;
    preferences.change({ curriculum: courses.read.curriculum.id });
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
    async readIn(tag) {
      const read = await texts.read(tag);
      if (!read.ok) return read;
      const installed = await install(tag);
      return installed.ok ? reload({ language: tag }) : installed;
    },
    async hearIn(tag) {
      const installed = await install(tag);
      return installed.ok ? reload({ heard: tag === texts.language.tag ? null : tag }) : installed;
    },
    async follow(curriculum) {
      return reload({ curriculum });
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
