import type { School } from '../../domain/school.ts';
import {
  absenceToJustify,
  childInQuestion,
  homeworkForThursday,
  mainTeacher,
  noticeToAcknowledge,
  reasonOfIllness,
  reportsToDownload,
} from '../../domain/school-practice.ts';
import { countQuestions, sectionsToFind } from './questions.ts';
import type { Part, State, Task } from './state.ts';

/** Parts to which exercises lead. The others ask for no part, or for several. */
export const partOf: Readonly<Partial<Record<Task, Part>>> = {
  '4.3': 'timetable',
  '4.4': 'homework',
  '4.5': 'marks',
  '4.6': 'absences',
  '4.7': 'information',
  '4.8': 'discussion',
  '4.9': 'report',
  '6.7.4': 'homework',
  '6.7.5': 'discussion',
};

export function isReached(state: State, school: School): boolean {
  switch (state.task) {
    case '4.1':
      return state.found >= sectionsToFind(school).length;
    case '4.2':
      return state.seen.length > 1 && state.child === childInQuestion(school).id;
    case '4.3':
    case '4.5':
      return state.found >= countQuestions(state, school);
    case '4.4':
    case '6.7.4':
      return homeworkForThursday(school).some(({ id }) => state.done.includes(id));
    case '4.6':
      return state.sentAbsences.some((one) => isRightAbsence(one, school));
    case '4.7':
      return state.acknowledged.includes(noticeToAcknowledge(school)?.id ?? '');
    case '4.8':
    case '6.7.5':
      return state.sentTo.includes(mainTeacher(school)?.id ?? '');
    case '4.9':
      return state.page === 'file' && reportsToDownload(school).some(({ id }) => id === state.file);
  }
}

function isRightAbsence({ absence, reason }: State['sentAbsences'][number], school: School): boolean {
  return absence === absenceToJustify(school)?.id && reason === reasonOfIllness(school);
}
