import type { School } from '../../domain/school.ts';
import {
  childInQuestion,
  homeworkForThursday,
  mainTeacher,
  noticeToAcknowledge,
  reasonOfIllness,
  reportsToDownload,
} from '../../domain/school-practice.ts';
import { partOf } from './goals.ts';
import { questionOf, sectionsToFind } from './questions.ts';
import { isEmpty } from './reduce.ts';
import type { Action, Part, State } from './state.ts';

/** The class of error that a gesture is; undefined for a right one, and for one that only looks around. */
export function errorOf(state: State, action: Action, school: School): string | undefined {
  switch (action.kind) {
    case 'open':
      return openError(state, action.part, action.item, school);
    case 'child':
      return childError(state, action.child, school);
    case 'sign-out':
      return 'signed-out';
    case 'answer': {
      const question = questionOf(state, school);
      if (question === undefined || action.answer === question.right) return undefined;
      return question.errorOf(action.answer);
    }
    case 'item':
      return itemError(state, action.item, school);
    default:
      return formError(state, action, school);
  }
}

function formError(state: State, action: Action, school: School): string | undefined {
  const isWriting = state.task === '4.8' || state.task === '6.7.5';
  switch (action.kind) {
    case 'tick':
      return isHomework(state) && !homeworkForThursday(school).some(({ id }) => id === action.homework)
        ? 'wrong-day'
        : undefined;
    case 'reason':
      return state.task === '4.6' && action.reason !== reasonOfIllness(school) ? 'wrong-reason' : undefined;
    case 'send-absence':
      if (state.task !== '4.6' || state.item === '') return undefined;
      if (state.reason === '') return 'no-reason';
      if (isEmpty(state, 'comment')) return 'nothing-written';
      return state.reason === reasonOfIllness(school) ? undefined : 'wrong-reason';
    case 'recipient':
      return isWriting && action.adult !== mainTeacher(school)?.id ? 'wrong-recipient' : undefined;
    case 'send-message':
      if (!isWriting || state.item === '') return undefined;
      if (state.recipient === '') return 'no-recipient';
      if (isEmpty(state, 'subject')) return 'no-subject';
      if (isEmpty(state, 'text')) return 'nothing-written';
      return state.recipient === mainTeacher(school)?.id ? undefined : 'wrong-recipient';
    case 'download':
      return state.task === '4.9' && !isReport(school, action.document) ? 'wrong-document' : undefined;
    case 'open-file':
      return state.task === '4.9' && !isReport(school, action.file) ? 'wrong-file' : undefined;
    default:
      return undefined;
  }
}

function openError(state: State, part: Part, item: string | undefined, school: School): string | undefined {
  const asked = state.task === '4.1' ? sectionsToFind(school)[state.found]?.part : partOf[state.task];
  if (part !== 'home' && part !== asked) return 'wrong-section';
  return item === undefined ? undefined : itemError({ ...state, page: part }, item, school);
}

function childError(state: State, child: string, school: School): string | undefined {
  if (state.task !== '4.2') return child === childInQuestion(school).id ? undefined : 'wrong-child';
  return child === state.child ? 'same-child' : undefined;
}

/** The wrong one of several of a kind was opened. */
function itemError(state: State, item: string, school: School): string | undefined {
  if (isHomework(state) && state.page === 'homework') {
    return item === homeworkForThursday(school)[0]?.due ? undefined : 'wrong-day';
  }
  if (state.task === '4.7' && state.page === 'information') {
    return item === noticeToAcknowledge(school)?.id ? undefined : 'other-information';
  }
  return undefined;
}

function isHomework({ task }: State): boolean {
  return task === '4.4' || task === '6.7.4';
}

function isReport(school: School, document: string): boolean {
  return reportsToDownload(school).some(({ id }) => id === document);
}
