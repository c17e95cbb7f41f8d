import type { School } from '../../domain/school.ts';
import { filesIn, modelsFor, recipientsFor } from './models.ts';
import { questionOf } from './questions.ts';
import { childOf } from './reduce.ts';
import { isOnSite, sectionsOf, type Action, type State } from './state.ts';

/** For tests: everything that can be pressed or typed in a state. */
export function possible(state: State, school: School): readonly Action[] {
  const answers: readonly Action[] = (questionOf(state, school)?.options ?? []).map((answer) => ({
    kind: 'answer',
    answer,
  }));
  return [...answers, ...(isOnSite(state) ? onSite(state, school) : onComputer(state, school))];
}

function onComputer(state: State, school: School): readonly Action[] {
  if (state.page === 'signed-out') return [{ kind: 'sign-in' }];
  if (state.page === 'file') return [{ kind: 'close' }];
  return [
    { kind: 'close' },
    ...filesIn(school, state.downloads).flatMap(({ id }): readonly Action[] => [
      { kind: 'select', file: id },
      { kind: 'open-file', file: id },
    ]),
  ];
}

function onSite(state: State, school: School): readonly Action[] {
  const isMenuShown = state.page === 'home' || state.isMenuOpen;
  const menu = sectionsOf(school).map(({ part }): Action => ({ kind: 'open', part }));
  return [
    ...(isMenuShown ? menu : []),
    ...(state.page === 'home' ? widgets(state, school) : ([{ kind: 'back' }, { kind: 'menu' }] as const)),
    ...school.children.map(({ id }): Action => ({ kind: 'child', child: id })),
    ...(state.downloads.length > 0 ? [{ kind: 'folder' } as const] : []),
    { kind: 'sign-out' },
    ...onPage(state, school),
  ];
}

function widgets(state: State, school: School): readonly Action[] {
  return [
    ...school.homework
      .filter(({ child }) => child === state.child)
      .map(({ due }): Action => ({ kind: 'open', part: 'homework', item: due })),
    ...school.absences
      .filter(({ child, isJustified }) => child === state.child && !isJustified)
      .map(({ id }): Action => ({ kind: 'open', part: 'absences', item: id })),
    ...school.notices.map(({ id }): Action => ({ kind: 'open', part: 'information', item: id })),
  ];
}

function onPage(state: State, school: School): readonly Action[] {
  const items = (ids: readonly string[]): readonly Action[] => ids.map((item) => ({ kind: 'item', item }));
  switch (state.page) {
    case 'timetable':
      return [1, 2, 3, 4, 5].map((day) => ({ kind: 'day', day }));
    case 'homework': {
      const own = school.homework.filter(({ child }) => child === state.child);
      const shown = own.filter(({ due }) => due === state.item);
      return [...items(own.map(({ due }) => due)), ...shown.map(({ id }): Action => ({ kind: 'tick', homework: id }))];
    }
    case 'report':
      return school.documents
        .filter(({ child }) => child === state.child)
        .map(({ id }) => ({ kind: 'download', document: id }));
    case 'absences':
      if (state.item !== '') return inAbsence(state, school);
      return items(
        school.absences.filter(({ child, isJustified }) => child === state.child && !isJustified).map(({ id }) => id),
      );
    case 'information':
      return [
        ...items(school.notices.map(({ id }) => id)),
        ...(state.item === '' ? [] : [{ kind: 'acknowledge' } as const]),
      ];
    case 'discussion':
      return state.item === '' ? items(['new']) : inMessage(state, school);
    case 'survey':
      return school.surveys.flatMap(({ id, answers }) => [
        ...answers.map((answer): Action => ({ kind: 'choose', survey: id, answer })),
        { kind: 'send-survey', survey: id },
      ]);
    case 'meetings':
      return school.adults.map(({ id }) => ({ kind: 'wish', adult: id }));
    case 'account':
      return [
        { kind: 'alert', alert: 'email' },
        { kind: 'alert', alert: 'phone' },
      ];
    default:
      return [];
  }
}

function inAbsence(state: State, school: School): readonly Action[] {
  return [
    ...school.reasons.map((reason): Action => ({ kind: 'reason', reason })),
    { kind: 'type', field: 'comment', text: 'Il était malade.' },
    { kind: 'type', field: 'comment', text: '' },
    ...models('comment', state, school),
    { kind: 'send-absence' },
  ];
}

function inMessage(state: State, school: School): readonly Action[] {
  return [
    ...recipientsFor(school, state.child).map(({ id }): Action => ({ kind: 'recipient', adult: id })),
    { kind: 'type', field: 'subject', text: 'Rendez-vous' },
    { kind: 'type', field: 'subject', text: ' ' },
    { kind: 'type', field: 'text', text: 'Bonjour' },
    { kind: 'type', field: 'text', text: '' },
    ...models('text', state, school),
    { kind: 'send-message' },
  ];
}

function models(field: 'comment' | 'text', state: State, school: School): readonly Action[] {
  return modelsFor(childOf(state, school))
    .filter((one) => one.field === field)
    .map(({ id }) => ({ kind: 'model', field, model: id }));
}
