import type { School, SchoolPart } from '../../domain/school.ts';
import {
  childInQuestion,
  homeworkForThursday,
  mainTeacher,
  noticeToAcknowledge,
} from '../../domain/school-practice.ts';
import { defineSimulator, type Ask } from '../define-simulator.ts';
import { errorOf } from './error-of.ts';
import { isReached } from './goals.ts';
import { nextGesture } from './next-gesture.ts';
import { questionOf, sectionsToFind } from './questions.ts';
import { reduce } from './reduce.ts';
import { start, State, tasks, type Action, type Task } from './state.ts';

export default defineSimulator<State, Action>({
  id: 'college-portal',
  version: 1,
  level: 'college',
  modelledOn: {
    what: 'Un espace parents de collège, d’après la documentation publique de l’éditeur et des guides d’académies',
    lookedAt: '2026-11',
  },
  differences: [
    'Le vrai site a plus de rubriques, et leur ordre change d’un collège à l’autre.',
    'Le menu du vrai site reste affiché ; ici, il est derrière le bouton « Menu » hors de la page d’accueil.',
    'Sur le vrai site, le destinataire se choisit parfois dans une fenêtre, par métier.',
    'Les modèles de message ne sont pas sur le vrai site : ils viennent des cartes.',
    'Le vrai collège choisit les motifs que les parents peuvent donner.',
    'Le vrai fichier téléchargé s’ouvre dans un autre logiciel.',
  ],
  state: State,
  reduce,
  exercises: tasks.map((task) => ({
    id: task,
    start: (school) => startOf(task, school),
    isReached,
    nextGesture,
    errorOf,
    ask: askOf,
  })),
  view: () => import('./CollegePortal.svelte'),
});

/** The message of the whole way is written from where the homework was left. */
function startOf(task: Task, school: School): State {
  const state = start(task, school);
  const due = homeworkForThursday(school)[0]?.due;
  return task === '6.7.5' && due !== undefined ? { ...state, page: 'homework', item: due } : state;
}

/** Words of the curriculum that say what a part is. */
const wordOf: Readonly<Partial<Record<SchoolPart, string>>> = {
  timetable: 'timetable',
  homework: 'homework-book',
  marks: 'mark',
  report: 'report',
  absences: 'absence',
  information: 'information',
  survey: 'survey',
  discussion: 'message',
  meetings: 'meeting',
  account: 'account',
};

function askOf(state: State, school: School): Ask | undefined {
  switch (state.task) {
    case '4.1': {
      const asked = sectionsToFind(school)[state.found];
      return asked && withWord({ key: 'section', term: asked.label }, wordOf[asked.part]);
    }
    case '4.2': {
      const other = school.children[1];
      if (state.seen.length > 1 || other === undefined) {
        return { key: 'back-to-child', term: childInQuestion(school).firstName };
      }
      return { key: 'other-child', term: other.firstName };
    }
    case '4.3':
    case '4.5': {
      const question = questionOf(state, school);
      return question && { key: question.key };
    }
    case '4.7': {
      const notice = noticeToAcknowledge(school);
      return notice && { key: 'information', term: notice.title };
    }
    case '4.8':
    case '6.7.5': {
      const teacher = mainTeacher(school);
      return teacher && { key: 'recipient', term: teacher.name, word: 'main-teacher' };
    }
    default:
      return undefined;
  }
}

function withWord(ask: Ask, word: string | undefined): Ask {
  return word === undefined ? ask : { ...ask, word };
}
