import type { School } from '../../domain/school.ts';
import {
  cancelledLesson,
  childInQuestion,
  frenchAverage,
  frenchMarks,
  lessonsOfTuesday,
  mathsLesson,
} from '../../domain/school-practice.ts';
import { numberInFrench, timeInFrench } from '../../domain/school-days.ts';
import { sectionsOf, type Part, type State } from './state.ts';
import { markInWords } from './words.ts';

/** Something that is read on the site and answered by choosing. Answers are French words as they stand on the site. */
export type Question = {
  /** Key of the question in the texts. */
  readonly key: string;
  readonly part: Part;
  readonly right: string;
  readonly options: readonly string[];
  /** Class of the error that an answer is. */
  readonly errorOf: (answer: string) => string;
};

const mostOptions = 4;

/** The question of now; undefined when all are answered or the exercise asks none. */
export function questionOf({ task, found }: State, school: School): Question | undefined {
  if (task === '4.3') return timetableQuestions(school)[found];
  if (task === '4.5') return markQuestions(school)[found];
  return undefined;
}

export function countQuestions({ task }: State, school: School): number {
  if (task === '4.3') return timetableQuestions(school).length;
  return task === '4.5' ? markQuestions(school).length : 0;
}

/** The sections to be found, one after the other: every second one, then the ones between, so that the eye must search. */
export function sectionsToFind(school: School): readonly { readonly part: Part; readonly label: string }[] {
  const sections = sectionsOf(school).filter(({ part }) => part !== 'home');
  const odd = sections.filter((_, index) => index % 2 === 1);
  const even = sections.filter((_, index) => index % 2 === 0);
  return [...odd, ...even].slice(0, 6);
}

function timetableQuestions(school: School): readonly Question[] {
  const lessons = lessonsOfTuesday(school);
  const [maths, cancelled] = [mathsLesson(school), cancelledLesson(school)];
  if (maths === undefined || cancelled === undefined) return [];
  return [
    {
      key: 'maths-hour',
      part: 'timetable',
      right: timeInFrench(maths.start),
      options: options([maths, cancelled, ...lessons].map(({ start }) => timeInFrench(start))),
      errorOf: (answer) => (answer === timeInFrench(cancelled.start) ? 'cancelled-lesson' : 'other-lesson'),
    },
    {
      key: 'maths-room',
      part: 'timetable',
      right: maths.room,
      options: options([maths, cancelled, ...lessons].map(({ room }) => room)),
      errorOf: (answer) => (answer === cancelled.room ? 'cancelled-lesson' : 'other-lesson'),
    },
    {
      key: 'cancelled',
      part: 'timetable',
      right: cancelled.subject,
      options: options([cancelled, maths, ...lessons].map(({ subject }) => subject)),
      errorOf: () => 'ordinary-lesson',
    },
  ];
}

function markQuestions(school: School): readonly Question[] {
  const child = childInQuestion(school).id;
  const [last, ...older] = frenchMarks(school);
  const average = frenchAverage(school);
  if (last === undefined || average === undefined) return [];
  const marks = school.marks.filter((one) => one.child === child);
  const averages = school.averages.filter((one) => one.child === child);
  return [
    {
      key: 'last-mark',
      part: 'marks',
      right: markInWords(last),
      options: options([last, ...older, ...marks].map(markInWords)),
      errorOf: (answer) => (older.some((one) => markInWords(one) === answer) ? 'older-mark' : 'other-subject'),
    },
    {
      key: 'average',
      part: 'marks',
      right: numberInFrench(average.value),
      options: options([average.value, last.value, ...averages.map(({ value }) => value)].map(numberInFrench)),
      errorOf: (answer) => (answer === numberInFrench(last.value) ? 'mark-not-average' : 'other-subject'),
    },
  ];
}

/** The first few, each once, in order: the right one stands first in the list that is given, so it is always among them. */
function options(all: readonly string[]): string[] {
  return [...new Set(all)]
    .slice(0, mostOptions)
    .sort((one, other) => one.localeCompare(other, 'fr', { numeric: true }));
}
