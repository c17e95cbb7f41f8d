import type { School } from '../../domain/school.ts';
import { defineProof } from '../define-proof.ts';
import { homeworkDays, imageRight, itemsOf, lessonForMonday, noticeToSign, photosOf } from './class-content.ts';
import { family, permission, type Action, type State } from './class-state.ts';

const own: Action = { kind: 'open-door', door: 'own' };
const account: Action = { kind: 'open-door', door: 'account' };
const username: Action = { kind: 'type', field: 'username', text: family.username };
const password: Action = { kind: 'type', field: 'password', text: family.password };
const logIn: Action = { kind: 'log-in' };
const tick: Action = { kind: 'tick' };
const confirm: Action = { kind: 'confirm-conditions' };
const back: Action = { kind: 'back' };
const readWhole: Action = { kind: 'read-whole' };
const sign: Action = { kind: 'sign' };
const save: Action = { kind: 'save-choice' };
const home: Action = { kind: 'open-section', section: 'home' };
const logOut: Action = { kind: 'log-out' };
const enter = (section: string): Action => ({ kind: 'open-section', section });
const open = (item: string): Action => ({ kind: 'open-item', item });
const choose = (answer: number): Action => ({ kind: 'choose', answer });
const day = (due: string): Action => ({ kind: 'open-day', day: due });

function possible(state: State, school: School): readonly Action[] {
  if (state.page === 'welcome') return [own, account];
  if (state.page === 'conditions') return [tick, confirm, back];
  if (state.page !== 'inside') {
    const wrong: readonly Action[] = [
      { kind: 'type', field: 'username', text: 'amina@courrier.example' },
      { kind: 'type', field: 'username', text: '' },
      { kind: 'type', field: 'password', text: 'soleil-2024!' },
    ];
    return [username, password, ...wrong, { kind: 'show-password' }, logIn, back];
  }
  const always = [home, back, logOut];
  if (state.section === 'home') return [logOut, ...school.sections.map(({ part }) => enter(part))];
  if (state.opened === permission)
    return [...always, save, ...(imageRight(school)?.answers ?? []).map((_, i) => choose(i))];
  if (state.opened !== '') return [...always, readWhole, sign];
  const ofDay = school.homework.filter(({ due }) => due === state.day).map(({ id }) => id);
  const items = (state.section === 'homework' ? ofDay : itemsOf(school, state.section)).map(open);
  const days = state.section === 'homework' ? homeworkDays(school).map(day) : [];
  return [...always, ...items, ...days, ...(state.section === 'blog' ? [open(permission)] : [])];
}

const noteId = (school: School): string => noticeToSign(school)?.id ?? '';
const otherNote = (school: School): string => itemsOf(school, 'notebook').find((id) => id !== noteId(school)) ?? '';
const photo = (school: School, place: number): string => photosOf(school)[place]?.id ?? '';

export default defineProof<State, Action>({
  possible,
  exercises: {
    '5.1': {
      ways: (school) => [
        [own, username, password, logIn, tick, confirm],
        [own, password, username, { kind: 'show-password' }, logIn, tick, confirm],
        [own, back, own, username, password, logIn, tick, confirm],
        ...(school.login === 'own-account' ? [] : [[account, username, password, logIn, tick, confirm]]),
      ],
      errors: (school) => ({
        ...(school.login === 'own-account' ? { 'other-account': [account] } : {}),
        'nothing-typed': [own, username, logIn],
        'other-username': [own, { kind: 'type', field: 'username', text: 'amina@courrier.example' }, password, logIn],
        'other-password': [own, username, { kind: 'type', field: 'password', text: 'soleil-2024!' }, logIn],
        conditions: [own, username, password, logIn, confirm],
      }),
    },
    '5.2': {
      ways: (school) => [
        [enter('notebook'), open(noteId(school)), readWhole, sign],
        [enter('notebook'), open(otherNote(school)), back, open(noteId(school)), readWhole, sign],
        [logOut, own, username, password, logIn, enter('notebook'), open(noteId(school)), readWhole, sign],
      ],
      errors: (school) => ({
        'other-section': [enter('messages')],
        'other-note': [enter('notebook'), open(otherNote(school))],
        'read-first': [enter('notebook'), open(noteId(school)), sign],
      }),
    },
    '5.3': {
      ways: (school) => {
        const lesson = lessonForMonday(school);
        const [first = ''] = homeworkDays(school);
        const [id, due] = [lesson?.id ?? '', lesson?.due ?? ''];
        return [
          [enter('homework'), day(due), open(id)],
          [enter('homework'), day(first), day(due), open(id)],
        ];
      },
      errors: (school) => {
        const lesson = lessonForMonday(school);
        const due = lesson?.due ?? '';
        const other = school.homework.find((one) => one.due === due && one.id !== lesson?.id)?.id ?? '';
        return {
          'other-section': [enter('notebook')],
          'other-day': [enter('homework'), day(homeworkDays(school)[0] ?? '')],
          'other-lesson': [enter('homework'), day(due), open(other)],
        };
      },
    },
    '5.4': {
      ways: (school) => [
        [enter('blog'), open(photo(school, 0)), back, open(permission), choose(0), save],
        [enter('blog'), open(photo(school, 1)), back, open(permission), choose(1), save],
        [enter('blog'), open(permission), choose(1), save, choose(0), save, back, open(photo(school, 0))],
      ],
      errors: () => ({
        'other-section': [enter('messages')],
        'no-choice': [enter('blog'), open(permission), save],
      }),
    },
  },
});
