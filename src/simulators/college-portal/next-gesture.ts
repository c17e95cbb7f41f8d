import type { Gesture } from '../../domain/practice.ts';
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
import { isReached, partOf } from './goals.ts';
import { modelsFor, subjectOfMeeting } from './models.ts';
import { questionOf, sectionsToFind } from './questions.ts';
import { isEmpty } from './reduce.ts';
import { isOnSite, labelOf, type Action, type Field, type Part, type State } from './state.ts';
import { adultInWords } from './words.ts';

type Next = Gesture<Action> | undefined;

/** From wherever somebody is, the next right gesture. */
export function nextGesture(state: State, school: School): Next {
  if (isReached(state, school)) return undefined;
  if (state.page === 'signed-out') return click('sign-in', 'Se connecter', { kind: 'sign-in' });
  if (state.task === '4.9') return towardsReport(state, school);
  if (!isOnSite(state)) return close;
  if (state.task === '4.1') return towardsSection(state, school);
  if (state.task === '4.2') return towardsChild(state, school);
  return towardsChild(state, school) ?? towardsPart(state, school, partOf[state.task]) ?? onRightPage(state, school);
}

function onRightPage(state: State, school: School): Next {
  switch (state.task) {
    case '4.3':
    case '4.5':
      return towardsAnswer(state, school);
    case '4.4':
    case '6.7.4':
      return towardsHomework(state, school);
    case '4.6':
      return towardsAbsence(state, school);
    case '4.7':
      return towardsNotice(state, school);
    case '4.8':
    case '6.7.5':
      return towardsMessage(state, school);
    default:
      return undefined;
  }
}

function towardsSection(state: State, school: School): Next {
  const asked = sectionsToFind(school)[state.found];
  return asked && (towardsPart(state, school, asked.part) ?? goBack);
}

/** In « changer d’enfant », the other child first; everywhere else, the child in question. */
function towardsChild(state: State, school: School): Next {
  const first = childInQuestion(school);
  const wanted = state.task === '4.2' && state.seen.length < 2 ? school.children[1] : first;
  if (wanted === undefined || state.child === wanted.id) return undefined;
  return click(`child-${wanted.id}`, wanted.firstName, { kind: 'child', child: wanted.id });
}

/** Undefined when the part is shown. */
function towardsPart(state: State, school: School, part: Part | undefined): Next {
  if (part === undefined || state.page === part) return undefined;
  const isMenuShown = state.page === 'home' || state.isMenuOpen;
  return isMenuShown ? click(`menu-${part}`, labelOf(school, part), { kind: 'open', part }) : goBack;
}

function towardsAnswer(state: State, school: School): Next {
  const question = questionOf(state, school);
  if (question === undefined) return undefined;
  if (question.part === 'timetable' && state.day !== tuesday) {
    return click(`day-${tuesday}`, 'mardi', { kind: 'day', day: tuesday });
  }
  const place = question.options.indexOf(question.right);
  return click(`answer-${place}`, question.right, { kind: 'answer', answer: question.right });
}

function towardsHomework(state: State, school: School): Next {
  const homework = homeworkForThursday(school)[0];
  if (homework === undefined) return undefined;
  if (state.item !== homework.due) return click(`item-${homework.due}`, 'jeudi', { kind: 'item', item: homework.due });
  return click(`done-${homework.id}`, 'Fait', { kind: 'tick', homework: homework.id });
}

function towardsAbsence(state: State, school: School): Next {
  const absence = absenceToJustify(school);
  const reason = reasonOfIllness(school);
  if (absence === undefined || reason === undefined) return undefined;
  if (state.item === '') {
    const isSent = state.sentAbsences.some((one) => one.absence === absence.id);
    const words = isSent ? 'Modifier' : 'Justifier';
    return click(`item-${absence.id}`, words, { kind: 'item', item: absence.id });
  }
  if (state.item !== absence.id) return goBack;
  if (state.reason !== reason) {
    return { verb: 'choose', target: 'reason', words: reason, actions: [{ kind: 'reason', reason }] };
  }
  if (isEmpty(state, 'comment')) return useModel(school, 'comment');
  return click('send-absence', 'Valider', { kind: 'send-absence' });
}

function towardsNotice(state: State, school: School): Next {
  const notice = noticeToAcknowledge(school);
  if (notice === undefined) return undefined;
  if (state.item === '') return click(`item-${notice.id}`, notice.title, { kind: 'item', item: notice.id });
  if (state.item !== notice.id) return goBack;
  return click('acknowledge', 'J’ai pris connaissance', { kind: 'acknowledge' });
}

function towardsMessage(state: State, school: School): Next {
  const teacher = mainTeacher(school);
  if (teacher === undefined) return undefined;
  if (state.item === '') return click('item-new', 'Nouvelle discussion', { kind: 'item', item: 'new' });
  if (state.recipient !== teacher.id) {
    const actions: readonly Action[] = [{ kind: 'recipient', adult: teacher.id }];
    return { verb: 'choose', target: 'recipient', words: adultInWords(teacher), actions };
  }
  if (isEmpty(state, 'subject')) {
    const actions: readonly Action[] = [{ kind: 'type', field: 'subject', text: subjectOfMeeting }];
    return { verb: 'type', target: 'subject', words: subjectOfMeeting, actions };
  }
  if (isEmpty(state, 'text')) return useModel(school, 'text');
  return click('send-message', 'Envoyer', { kind: 'send-message' });
}

/** The way goes over the site, then over the folder of the computer. */
function towardsReport(state: State, school: School): Next {
  const reports = reportsToDownload(school);
  const [wanted = reports[0]] = reports.filter(({ id }) => state.downloads.includes(id));
  if (wanted === undefined) return undefined;
  const isDownloaded = state.downloads.includes(wanted.id);
  if (state.page === 'downloads' && isDownloaded) {
    const actions: readonly Action[] = [
      { kind: 'select', file: wanted.id },
      { kind: 'open-file', file: wanted.id },
    ];
    return { verb: 'double-click', target: `file-${wanted.id}`, words: wanted.file, actions };
  }
  if (!isOnSite(state)) return close;
  if (isDownloaded) return click('folder', 'Téléchargements', { kind: 'folder' });
  const download = click(`download-${wanted.id}`, 'Télécharger', { kind: 'download', document: wanted.id });
  return towardsChild(state, school) ?? towardsPart(state, school, 'report') ?? download;
}

function useModel(school: School, field: Field): Next {
  const model = modelsFor(childInQuestion(school)).find((one) => one.field === field);
  return model && click(`model-${model.id}`, model.title, { kind: 'model', field, model: model.id });
}

function click(target: string, words: string, action: Action): Gesture<Action> {
  return { verb: 'click', target, words, actions: [action] };
}

const tuesday = 2;
const close = click('close', 'Fermer', { kind: 'close' });
const goBack = click('back', 'Retour', { kind: 'back' });
