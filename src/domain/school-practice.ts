import type { Adult, Child, Lesson, School, SchoolPart } from './school.ts';
import { weekdayOf } from './school-days.ts';

/**
 * What exercises on a collège's site ask about, found in a school's data. Each is about the first child; a school that
 * has not one of them cannot be practised on, which `readSchool` says.
 */
const tuesday = 2;
const thursday = 4;

/** The child whom exercises are about. The schema sees to it that there is one. */
export function childInQuestion(school: School): Child {
  return school.children[0] ?? { id: '', firstName: '', className: '', mainTeacher: undefined };
}

export function lessonsOfTuesday(school: School): readonly Lesson[] {
  const child = childInQuestion(school).id;
  return school.timetable
    .filter((lesson) => lesson.child === child && lesson.day === tuesday)
    .sort((one, other) => one.start.localeCompare(other.start));
}

/** The one that takes place. */
export function mathsLesson(school: School): Lesson | undefined {
  return lessonsOfTuesday(school).find(({ subject, isCancelled }) => /^math/i.test(subject) && !isCancelled);
}

export function cancelledLesson(school: School): Lesson | undefined {
  return lessonsOfTuesday(school).find(({ isCancelled }) => isCancelled);
}

/** Due on the first Thursday from today. */
export function homeworkForThursday(school: School): School['homework'] {
  const child = childInQuestion(school).id;
  const due = school.homework
    .filter((one) => one.child === child && one.due >= school.today && weekdayOf(one.due) === thursday)
    .sort((one, other) => one.due.localeCompare(other.due));
  return due.filter((one) => one.due === due[0]?.due);
}

/** Marks of the first child in French, the newest first. */
export function frenchMarks(school: School): School['marks'] {
  const child = childInQuestion(school).id;
  return school.marks
    .filter((one) => one.child === child && isFrench(one.subject))
    .sort((one, other) => other.on.localeCompare(one.on));
}

export function frenchAverage(school: School): School['averages'][number] | undefined {
  const child = childInQuestion(school).id;
  return school.averages.find((one) => one.child === child && isFrench(one.subject));
}

export function absenceToJustify(school: School): School['absences'][number] | undefined {
  const child = childInQuestion(school).id;
  return school.absences.find((one) => one.child === child && one.kind === 'absence' && !one.isJustified);
}

/** The reason of the list that stands for an illness. */
export function reasonOfIllness(school: School): string | undefined {
  return school.reasons.find((reason) => /malad/i.test(reason));
}

export function noticeToAcknowledge(school: School): School['notices'][number] | undefined {
  return school.notices.find(({ answer }) => answer === 'acknowledge');
}

export function mainTeacher(school: School): Adult | undefined {
  return school.adults.find(({ id }) => id === childInQuestion(school).mainTeacher);
}

export function reportsToDownload(school: School): School['documents'] {
  const child = childInQuestion(school).id;
  return school.documents.filter((one) => one.child === child && one.kind === 'report');
}

/** Something that the exercises need and that a collège's file has not. */
export type Lack = { readonly path: keyof School; readonly what: string };

const neededParts: readonly SchoolPart[] = [
  'home',
  'timetable',
  'homework',
  'marks',
  'report',
  'absences',
  'information',
  'discussion',
];

/** What is missing for the exercises of a collège; nothing for other schools. */
export function lacksOf(school: School): readonly Lack[] {
  if (school.level !== 'college') return [];
  const parts = new Set(school.sections.map(({ part }) => part));
  const maths = mathsLesson(school);
  const cancelled = cancelledLesson(school);
  const needs: readonly (Lack & { readonly isThere: boolean })[] = [
    ...neededParts.map(
      (part) => ({ path: 'sections', what: `the part « ${part} »`, isThere: parts.has(part) }) as const,
    ),
    { path: 'children', what: 'a second child', isThere: school.children.length > 1 },
    { path: 'children', what: 'the main teacher of the first child', isThere: mainTeacher(school) !== undefined },
    { path: 'timetable', what: 'a maths lesson on Tuesday', isThere: maths !== undefined },
    { path: 'timetable', what: 'a cancelled lesson on Tuesday', isThere: cancelled !== undefined },
    {
      path: 'timetable',
      what: 'two rooms on Tuesday',
      isThere: new Set(lessonsOfTuesday(school).map(({ room }) => room)).size > 1,
    },
    {
      path: 'timetable',
      what: 'a cancelled lesson of another subject and hour than maths',
      isThere: maths?.subject !== cancelled?.subject && maths?.start !== cancelled?.start,
    },
    { path: 'homework', what: 'homework for Thursday', isThere: homeworkForThursday(school).length > 0 },
    {
      path: 'marks',
      what: 'two different marks in French',
      isThere: new Set(frenchMarks(school).map(({ value }) => value)).size > 1,
    },
    { path: 'averages', what: 'the average in French', isThere: frenchAverage(school) !== undefined },
    { path: 'absences', what: 'an absence to justify', isThere: absenceToJustify(school) !== undefined },
    { path: 'reasons', what: 'a reason with « maladie »', isThere: reasonOfIllness(school) !== undefined },
    { path: 'reasons', what: 'a second reason', isThere: school.reasons.length > 1 },
    { path: 'notices', what: 'an information to acknowledge', isThere: noticeToAcknowledge(school) !== undefined },
    { path: 'documents', what: 'a report', isThere: reportsToDownload(school).length > 0 },
  ];
  return needs.filter(({ isThere }) => !isThere).map(({ path, what }) => ({ path, what }));
}

function isFrench(subject: string): boolean {
  return /^fran[cç]ais/i.test(subject);
}
