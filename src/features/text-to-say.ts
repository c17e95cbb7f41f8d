import type { CourseText } from '../curricula/course.ts';
import { spokenText } from '../domain/curriculum-texts.ts';
import type { Utterance } from '../i18n/speaker.svelte.ts';

/** A text of the course as it is said in the learner's language, or in French when it has none. */
export function textToSay(text: CourseText, clip: string): Utterance {
  return text.mine === undefined ? frenchToSay(text, clip) : { tag: text.tag, clip, text: spokenText(text.mine) };
}

/** The French of a text of the course, as it is said. */
export function frenchToSay(text: CourseText, clip: string): Utterance {
  return { tag: 'fr', clip, text: spokenText(text.french) };
}
