import type { School } from '../../domain/school.ts';
import {
  absenceToJustify,
  homeworkForThursday,
  mainTeacher,
  noticeToAcknowledge,
  reasonOfIllness,
  reportsToDownload,
} from '../../domain/school-practice.ts';
import { defineProof, type ExerciseProof } from '../define-proof.ts';
import { possible } from './possible.ts';
import { countQuestions, questionOf, sectionsToFind } from './questions.ts';
import { start, type Action, type Part, type State, type Task } from './state.ts';

type Way = readonly Action[];

const open = (part: Part, item?: string): Action =>
  item === undefined ? { kind: 'open', part } : { kind: 'open', part, item };
const back: Action = { kind: 'back' };
const child = (school: School, place: number): Action => ({ kind: 'child', child: school.children[place]?.id ?? '' });
const signOut: Action = { kind: 'sign-out' };

/** What everybody can do wrong anywhere; `wrong` is a part that the exercise does not ask for. */
const anywhere = (school: School, wrong: Part): Readonly<Record<string, Way>> => ({
  'wrong-section': [open(wrong)],
  'wrong-child': [child(school, 1)],
  'signed-out': [signOut],
});

/** The right answers, one after the other, and by class of error the answers up to the first one of that class. */
function answers(task: Task, school: School): { readonly right: Way; readonly wrong: Readonly<Record<string, Way>> } {
  const right: Action[] = [];
  const wrong: Record<string, Way> = {};
  for (let found = 0; found < countQuestions(start(task, school), school); found += 1) {
    const question = questionOf({ ...start(task, school), found }, school);
    if (question === undefined) break;
    for (const answer of question.options.filter((one) => one !== question.right)) {
      wrong[question.errorOf(answer)] ??= [...right, { kind: 'answer', answer }];
    }
    right.push({ kind: 'answer', answer: question.right });
  }
  return { right, wrong };
}

const reading = (task: Task, part: Part): ExerciseProof<Action> => ({
  ways: (school) => {
    const { right } = answers(task, school);
    return [[open(part), ...right], [open('account'), { kind: 'menu' }, open(part), ...right], right];
  },
  errors: (school) => ({ ...anywhere(school, 'account'), ...answers(task, school).wrong }),
});

const homework: ExerciseProof<Action> = {
  ways: (school) => {
    const [asked] = homeworkForThursday(school);
    if (asked === undefined) return [];
    const tick: Action = { kind: 'tick', homework: asked.id };
    const item: Action = { kind: 'item', item: asked.due };
    return [
      [open('homework'), item, tick],
      [open('homework', asked.due), tick],
      [open('marks'), { kind: 'menu' }, open('homework'), item, tick],
    ];
  },
  errors: (school) => {
    const [asked] = homeworkForThursday(school);
    const other = school.homework.find((one) => one.child === asked?.child && one.due !== asked.due);
    return {
      ...anywhere(school, 'timetable'),
      'wrong-day': [open('homework'), { kind: 'item', item: other?.due ?? '' }],
    };
  },
};

const type = (field: 'comment' | 'subject' | 'text', text: string): Action => ({ kind: 'type', field, text });
const model = (field: 'comment' | 'text', id: string): Action => ({ kind: 'model', field, model: id });

const message: ExerciseProof<Action> = {
  ways: (school) => {
    const to: Action = { kind: 'recipient', adult: mainTeacher(school)?.id ?? '' };
    const begin: Way = [open('discussion'), { kind: 'item', item: 'new' }];
    const send: Action = { kind: 'send-message' };
    return [
      [...begin, to, type('subject', 'Rendez-vous'), model('text', 'meeting'), send],
      [...begin, model('text', 'meeting'), type('subject', 'Yanis'), to, send],
      [...begin, to, type('subject', 'Question'), type('text', 'Bonjour. Un rendez-vous, merci.'), send],
    ];
  },
  errors: (school) => {
    const teacher = mainTeacher(school)?.id ?? '';
    const other = school.adults.find(({ id }) => id !== teacher)?.id ?? '';
    const begin: Way = [open('discussion'), { kind: 'item', item: 'new' }];
    const to: Action = { kind: 'recipient', adult: teacher };
    const send: Action = { kind: 'send-message' };
    return {
      ...anywhere(school, 'information'),
      'wrong-recipient': [...begin, { kind: 'recipient', adult: other }],
      'no-recipient': [...begin, send],
      'no-subject': [...begin, to, send],
      'nothing-written': [...begin, to, type('subject', 'Rendez-vous'), send],
    };
  },
};

const absence: ExerciseProof<Action> = {
  ways: (school) => {
    const id = absenceToJustify(school)?.id ?? '';
    const ill: Action = { kind: 'reason', reason: reasonOfIllness(school) ?? '' };
    const send: Action = { kind: 'send-absence' };
    return [
      [open('absences'), { kind: 'item', item: id }, ill, model('comment', 'was-ill'), send],
      [open('absences', id), type('comment', 'Yanis était malade.'), ill, send],
    ];
  },
  errors: (school) => {
    const illness = reasonOfIllness(school) ?? '';
    const other = school.reasons.find((reason) => reason !== illness) ?? '';
    const begin: Way = [open('absences', absenceToJustify(school)?.id ?? '')];
    const send: Action = { kind: 'send-absence' };
    return {
      ...anywhere(school, 'information'),
      'wrong-reason': [...begin, { kind: 'reason', reason: other }, model('comment', 'was-ill'), send],
      'no-reason': [...begin, send],
      'nothing-written': [...begin, { kind: 'reason', reason: illness }, send],
    };
  },
};

const information: ExerciseProof<Action> = {
  ways: (school) => {
    const id = noticeToAcknowledge(school)?.id ?? '';
    return [
      [open('information'), { kind: 'item', item: id }, { kind: 'acknowledge' }],
      [open('information', id), { kind: 'acknowledge' }],
    ];
  },
  errors: (school) => {
    const other = school.notices.find(({ id }) => id !== noticeToAcknowledge(school)?.id)?.id ?? '';
    return { ...anywhere(school, 'discussion'), 'other-information': [open('information', other)] };
  },
};

const report: ExerciseProof<Action> = {
  ways: (school) => {
    const id = reportsToDownload(school)[0]?.id ?? '';
    const end: Way = [{ kind: 'folder' }, { kind: 'open-file', file: id }];
    const download: Action = { kind: 'download', document: id };
    return [
      [open('report'), download, ...end],
      [open('marks'), back, open('report'), download, back, ...end],
    ];
  },
  errors: (school) => {
    const id = reportsToDownload(school)[0]?.id ?? '';
    const other = school.documents.find(({ kind }) => kind === 'other')?.id ?? '';
    const downloaded: Way = [open('report'), { kind: 'download', document: id }, { kind: 'folder' }];
    return {
      ...anywhere(school, 'marks'),
      'wrong-document': [open('report'), { kind: 'download', document: other }],
      'wrong-file': [...downloaded, { kind: 'open-file', file: 'old-recipe' }],
    };
  },
};

export default defineProof<State, Action>({
  possible,
  exercises: {
    '4.1': {
      ways: (school) => {
        const asked = sectionsToFind(school).map(({ part }) => open(part));
        return [
          asked,
          asked.flatMap((one) => [one, back]).slice(0, -1),
          asked.flatMap((one) => [one, { kind: 'menu' }]),
        ];
      },
      errors: (school) => {
        const { 'signed-out': out = [], 'wrong-child': otherChild = [] } = anywhere(school, 'account');
        return {
          'wrong-section': [open(sectionsToFind(school)[1]?.part ?? 'account')],
          'wrong-child': otherChild,
          'signed-out': out,
        };
      },
    },
    '4.2': {
      ways: (school) => [
        [child(school, 1), child(school, 0)],
        [child(school, 1), open('timetable'), child(school, 0)],
      ],
      errors: (school) => ({
        'same-child': [child(school, 0)],
        'wrong-section': [open('account')],
        'signed-out': [signOut],
      }),
    },
    '4.3': reading('4.3', 'timetable'),
    '4.4': homework,
    '4.5': reading('4.5', 'marks'),
    '4.6': absence,
    '4.7': information,
    '4.8': message,
    '4.9': report,
    '6.7.4': homework,
    '6.7.5': message,
  },
});
