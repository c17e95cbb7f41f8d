import type { School } from '../../domain/school.ts';
import { filesIn, modelsFor, recipientsFor } from './models.ts';
import { questionOf, sectionsToFind } from './questions.ts';
import { isOnSite, sectionsOf, type Action, type Field, type Notice, type State } from './state.ts';

/** What a gesture makes of the site. What the site answered to the gesture before is gone. */
export function reduce(now: State, action: Action, school: School): State {
  if (action.kind === 'answer') return answer(now, action.answer, school);
  if (!isOnSite(now)) return onComputer(now, action, school);
  const state: State = now.notice === 'none' ? now : { ...now, notice: 'none' };
  const next = onSite(state, action, school);
  return next === state ? now : next;
}

function onSite(state: State, action: Action, school: School): State {
  switch (action.kind) {
    case 'open':
      return open(state, action.part, action.item ?? '', school);
    case 'menu':
      return state.page === 'home' ? state : { ...state, isMenuOpen: !state.isMenuOpen };
    case 'back':
      return back(state);
    case 'child':
      return changeChild(state, action.child, school);
    case 'day':
      return state.page === 'timetable' ? { ...state, day: action.day } : state;
    case 'folder':
      return state.downloads.length === 0 ? state : { ...state, page: 'downloads', item: '', isMenuOpen: false };
    case 'sign-out':
      return { ...state, page: 'signed-out', item: '', isMenuOpen: false, typed: {} };
    default:
      return onPage(state, action, school);
  }
}

function onPage(state: State, action: Action, school: School): State {
  switch (action.kind) {
    case 'item':
      return openItem(state, action.item, school);
    case 'tick':
      return state.page === 'homework' ? { ...state, done: toggled(state.done, action.homework) } : state;
    case 'acknowledge':
      return state.page === 'information' && state.item !== ''
        ? { ...state, acknowledged: toggled(state.acknowledged, state.item) }
        : state;
    case 'type':
      return type(state, action.field, action.text);
    case 'model': {
      const models = modelsFor(childOf(state, school));
      const model = models.find(({ id, field }) => id === action.model && field === action.field);
      return model === undefined ? state : type(state, action.field, model.text);
    }
    case 'reason':
      return state.page === 'absences' && state.item !== '' && school.reasons.includes(action.reason)
        ? { ...state, reason: action.reason }
        : state;
    case 'send-absence':
      return sendAbsence(state);
    case 'recipient':
      return state.item === 'new' && recipientsFor(school, state.child).some(({ id }) => id === action.adult)
        ? { ...state, recipient: action.adult }
        : state;
    case 'send-message':
      return sendMessage(state);
    case 'download':
      return state.page === 'report' && school.documents.some(({ id }) => id === action.document)
        ? { ...state, downloads: added(state.downloads, action.document) }
        : state;
    default:
      return onOtherPage(state, action, school);
  }
}

/** Parts that no exercise asks about, but that are there to be looked at. */
function onOtherPage(state: State, action: Action, school: School): State {
  switch (action.kind) {
    case 'choose':
      return state.page === 'survey' && !state.surveys.includes(action.survey)
        ? { ...state, chosen: { ...state.chosen, [action.survey]: action.answer } }
        : state;
    case 'send-survey':
      if (state.page !== 'survey' || !school.surveys.some(({ id }) => id === action.survey)) return state;
      return state.chosen[action.survey] === undefined
        ? { ...state, notice: 'no-answer' }
        : { ...state, surveys: added(state.surveys, action.survey), notice: 'survey-sent' };
    case 'wish':
      return state.page === 'meetings' ? { ...state, wishes: toggled(state.wishes, action.adult) } : state;
    case 'alert':
      return state.page === 'account' ? { ...state, alerts: toggled(state.alerts, action.alert) } : state;
    default:
      return state;
  }
}

/** The folder of downloads, an open file, and the page after signing out. */
function onComputer(state: State, action: Action, school: School): State {
  const hasFile = (file: string): boolean => filesIn(school, state.downloads).some(({ id }) => id === file);
  switch (action.kind) {
    case 'sign-in':
      return state.page === 'signed-out' ? { ...state, page: 'home' } : state;
    case 'select':
      return state.page === 'downloads' && hasFile(action.file) ? { ...state, file: action.file } : state;
    case 'open-file':
      return state.page === 'downloads' && hasFile(action.file) ? { ...state, page: 'file', file: action.file } : state;
    case 'close':
      if (state.page === 'file') return { ...state, page: 'downloads', file: '' };
      return state.page === 'downloads' ? { ...state, page: 'report', file: '' } : state;
    default:
      return state;
  }
}

function open(state: State, part: State['page'], item: string, school: School): State {
  const section = sectionsOf(school).find((one) => one.part === part);
  if (section === undefined) return state;
  const asked = state.task === '4.1' ? sectionsToFind(school)[state.found] : undefined;
  const found = asked?.part === section.part ? state.found + 1 : state.found;
  const opened: State = { ...state, ...blankForm, found, page: section.part, item: '', isMenuOpen: false };
  return item === '' ? opened : openItem(opened, item, school);
}

function openItem(state: State, item: string, school: School): State {
  const isThere =
    (state.page === 'homework' && school.homework.some(({ due, child }) => due === item && child === state.child)) ||
    (state.page === 'information' && school.notices.some(({ id }) => id === item)) ||
    (state.page === 'discussion' && item === 'new') ||
    (state.page === 'absences' &&
      school.absences.some(({ id, child, isJustified }) => id === item && child === state.child && !isJustified));
  if (!isThere) return state;
  const read = state.page === 'information' ? added(state.read, item) : state.read;
  return { ...state, ...blankForm, item, read };
}

/** One thing nearer to the home page. */
function back(state: State): State {
  if (state.page === 'home') return state;
  if (state.isMenuOpen) return { ...state, isMenuOpen: false };
  const isInside = state.item !== '' && state.page !== 'homework';
  return isInside ? { ...state, ...blankForm, item: '' } : { ...state, ...blankForm, item: '', page: 'home' };
}

function changeChild(state: State, child: string, school: School): State {
  if (!school.children.some(({ id }) => id === child) || child === state.child) return state;
  const item = state.page === 'information' ? state.item : '';
  return { ...state, ...blankForm, child, item, seen: added(state.seen, child) };
}

function type(state: State, field: Field, text: string): State {
  const isThere = field === 'comment' ? state.page === 'absences' && state.item !== '' : state.item === 'new';
  return isThere ? { ...state, typed: { ...state.typed, [field]: text } } : state;
}

function sendAbsence(state: State): State {
  if (state.page !== 'absences' || state.item === '') return state;
  const refuse = (notice: Notice): State => ({ ...state, notice });
  if (state.reason === '') return refuse('no-reason');
  if (isEmpty(state, 'comment')) return refuse('no-comment');
  const others = state.sentAbsences.filter(({ absence }) => absence !== state.item);
  const sentAbsences = [...others, { absence: state.item, reason: state.reason }];
  return { ...state, ...blankForm, sentAbsences, item: '', notice: 'absence-sent' };
}

function sendMessage(state: State): State {
  if (state.page !== 'discussion' || state.item !== 'new') return state;
  const refuse = (notice: Notice): State => ({ ...state, notice });
  if (state.recipient === '') return refuse('no-recipient');
  if (isEmpty(state, 'subject')) return refuse('no-subject');
  if (isEmpty(state, 'text')) return refuse('no-text');
  const sentTo = added(state.sentTo, state.recipient);
  return { ...state, ...blankForm, sentTo, item: '', notice: 'message-sent' };
}

function answer(state: State, text: string, school: School): State {
  const question = questionOf(state, school);
  if (question === undefined || !question.options.includes(text)) return state;
  if (text === question.right) return { ...state, found: state.found + 1, tried: [] };
  return { ...state, tried: added(state.tried, text) };
}

export function isEmpty(state: State, field: Field): boolean {
  return (state.typed[field] ?? '').trim() === '';
}

export function childOf(state: State, school: School): School['children'][number] {
  const child = school.children.find(({ id }) => id === state.child);
  return child ?? { id: state.child, firstName: '', className: '', mainTeacher: undefined };
}

/** A form that nothing was put into. */
const blankForm = { typed: {}, reason: '', recipient: '' } as const;

function added(list: readonly string[], one: string): string[] {
  return list.includes(one) ? [...list] : [...list, one];
}

function toggled(list: readonly string[], one: string): string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
