import { getContext, setContext } from 'svelte';
import type { Course } from '../curricula/course.ts';
import type { FactDraft } from '../domain/facts/new-fact.ts';
import type { Fact } from '../domain/facts/fact.ts';
import type { PersonState } from '../domain/facts/person-state.ts';
import type { InterfaceTexts } from '../i18n/interface-texts.svelte.ts';
import type { PackError } from '../i18n/packs.ts';
import type { Speaker } from '../i18n/speaker.svelte.ts';
import type { Result } from '../domain/result.ts';
import type { School } from '../domain/school.ts';
import type { StorageError } from '../storage/fact-store.ts';
import type { Preferences } from '../storage/preferences.svelte.ts';

/** A person who uses the cards on this device. */
export type Learner = {
  readonly subject: string;
  /** As she wrote it, or null: a picture is enough. */
  readonly firstName: string | null;
  /** Name of a drawing in `ui/pictures/people`. */
  readonly picture: string;
};

/** Everything a parent's screen may use. Filled by `app`; the only thing that screens share besides tools. */
export type Services = {
  readonly texts: InterfaceTexts;
  readonly preferences: Preferences;
  readonly speaker: Speaker;
  /** Reactive: the course in the learner's language. */
  readonly course: Course;
  /** Reactive: the course's texts in the language that is heard, when it is another one than is read. */
  readonly heardCourse: Course;
  /** Reactive: people of this device, in the order in which they came. */
  readonly learners: readonly Learner[];
  /** Reactive: the person in front of the cards; null before she said who she is. */
  readonly learner: Learner | null;
  /** Reactive: what is known of her; empty before she said who she is. */
  readonly person: PersonState;
  /** True when several people use this device one after the other. */
  readonly isShared: boolean;
  /** Stores facts; ok means that they are on the disk. */
  readonly append: (drafts: readonly FactDraft[]) => Promise<Result<readonly Fact[], StorageError>>;
  /** Adds a person to this device and makes her the learner. */
  readonly addLearner: (picture: string, firstName: string | null) => Promise<Result<Learner, StorageError>>;
  readonly chooseLearner: (subject: string) => void;
  /** On a shared device: somebody new sits down and has pressed her language. Then she says who she is. */
  readonly sitDown: (tag: string) => Promise<Result<null, PackError | StorageError>>;
  /** Switches the language that this person reads; the course follows. On an error nothing changes. */
  readonly readIn: (tag: string) => Promise<Result<null, PackError | StorageError>>;
  readonly hearIn: (tag: string) => Promise<Result<null, PackError | StorageError>>;
  /** Another curriculum of this device. */
  readonly follow: (curriculum: string) => Promise<Result<null, PackError | StorageError>>;
  /** Schools that the mediator brought to this device; none when they cannot be read, so that the shipped ones are shown. */
  readonly ownSchools: () => Promise<readonly School[]>;
  readonly go: (address: string) => void;
  readonly askHelp: () => void;
};

const key = Symbol('services');

export function provideServices(services: Services): void {
  setContext(key, services);
}

/** Services of the screen that calls; only while a component is set up. */
export function services(): Services {
  return getContext<Services>(key);
}
