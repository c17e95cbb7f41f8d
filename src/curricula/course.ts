import type { Step, Word, Workshop } from '../domain/curriculum.ts';
import type { CurriculumTexts, TextState } from '../domain/curriculum-texts.ts';
import type { ResolvedCurriculum } from '../domain/resolve-curriculum.ts';

/** A curriculum with its texts in French and in one other language: what the screens of a parent are drawn from. */
export type Course = {
  readonly curriculum: ResolvedCurriculum;
  readonly french: CurriculumTexts;
  /** Undefined when the learner reads French, or when this course has no texts in her language. */
  readonly mine: CurriculumTexts | undefined;
  /** Keys of `mine` whose French changed since they were translated. */
  readonly stale: ReadonlySet<string>;
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
};

/** A text of the course in both languages, and how far the translation can be trusted. */
export type CourseText = {
  readonly french: string;
  readonly mine: string | undefined;
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** Of `mine`; undefined when there is none. */
  readonly state: (TextState & { readonly stale: boolean }) | undefined;
};

type Group = 'workshops' | 'steps' | 'real' | 'themes' | 'words' | 'skills';

/** Title or label of a workshop. */
export function workshopText(course: Course, id: string, name: 'title' | 'label'): CourseText {
  return text(course, 'workshops', id, name, (texts) => texts.workshops[id]?.[name]);
}

/** Sentence or label of a step card. */
export function stepText(course: Course, id: string, name: 'text' | 'label'): CourseText {
  return text(course, 'steps', id, name, (texts) => texts.steps[id]?.[name]);
}

/** The word itself: the French term, and its meaning in the learner's language. */
export function wordText(course: Course, id: string): CourseText {
  return text(course, 'words', id, 'meaning', (texts) => texts.words[id]?.term ?? texts.words[id]?.meaning);
}

/** What the word means, in a plain sentence. */
export function definitionText(course: Course, id: string): CourseText {
  return text(course, 'words', id, 'definition', (texts) => texts.words[id]?.definition);
}

/** One « en vrai » item. */
export function realText(course: Course, id: string): CourseText {
  return text(course, 'real', id, undefined, (texts) => texts.real[id]);
}

export function workshopOfStep(course: Course, step: string): Workshop | undefined {
  return course.curriculum.workshops.find((workshop) => workshop.steps.includes(step));
}

export function stepOf(course: Course, id: string): Step | undefined {
  return course.curriculum.steps.find((step) => step.id === id);
}

/** Where the drawing of a word stands in `ui/pictures/words`. */
export function wordPicture(course: Course, id: string): string {
  const word = course.curriculum.words.find((one) => one.id === id);
  return word?.picture ?? `${word?.theme ?? ''}/${id}`;
}

/** Number of a workshop as people say it, from 1. */
export function workshopNumber(course: Course, workshop: Workshop): number {
  return course.curriculum.workshops.indexOf(workshop) + 1;
}

/**
 * Words of a workshop: those of its themes, then those its steps use and no theme brought, in the curriculum's order.
 */
export function wordsOfWorkshop(course: Course, workshop: Workshop): readonly Word[] {
  const onCards = new Set(
    course.curriculum.steps.filter((step) => workshop.steps.includes(step.id)).flatMap((step) => step.words),
  );
  const byTheme = course.curriculum.words.filter((word) => workshop.themes.includes(word.theme));
  if (byTheme.length > 0) return byTheme;
  return course.curriculum.words.filter((word) => onCards.has(word.id));
}

function text(
  course: Course,
  group: Group,
  id: string,
  name: string | undefined,
  pick: (texts: CurriculumTexts) => string | undefined,
): CourseText {
  const mine = course.mine && pick(course.mine);
  const key = name === undefined ? `${group}.${id}` : `${group}.${id}.${name}`;
  return {
    french: pick(course.french) ?? id,
    mine,
    tag: course.tag,
    dir: course.dir,
    state:
      mine === undefined || !course.mine
        ? undefined
        : { ...(course.mine.states[key] ?? course.mine.state), stale: course.stale.has(key) },
  };
}
