import type { School } from '../../domain/school.ts';
import type { Gesture } from '../../domain/practice.ts';
import type { ExerciseDefinition } from '../define-simulator.ts';
import { imageRight, labelOf, lessonForMonday, noticeToSign, photosOf } from './class-content.ts';
import { family, inside, outside, permission, type Action, type Says, type State } from './class-state.ts';
import { frenchDay } from './french-date.ts';
import { reduce } from './reduce.ts';

type Next = Gesture<Action> | undefined;
type Exercise = ExerciseDefinition<State, Action>;

/** What the site says when a gesture has to be done again. */
const mendable: readonly Says[] = [
  'other-account',
  'nothing-typed',
  'other-username',
  'other-password',
  'conditions',
  'read-first',
  'no-choice',
];

/** Goal of an exercise that is done in one part of the site. */
type Goal = {
  readonly id: string;
  readonly section: string;
  readonly isReached: Exercise['isReached'];
  /** Only asked while the section is open. */
  readonly next: (state: State, school: School) => Next;
  readonly errorOf: Exercise['errorOf'];
  readonly ask?: NonNullable<Exercise['ask']>;
};

export const entering: Exercise = {
  id: '5.1',
  start: () => outside,
  isReached: (state) => state.page === 'inside' && state.section === 'home',
  nextGesture: (state, school) =>
    state.page !== 'inside'
      ? nextAtDoor(state, school)
      : state.section === 'home'
        ? undefined
        : toSection('home', school),
  errorOf: answered,
  card: ['username', 'password'],
};

/** An exercise that starts inside; who went out finds the way in again. */
function exerciseInside(goal: Goal): Exercise {
  return {
    id: goal.id,
    start: () => inside,
    isReached: goal.isReached,
    nextGesture: (state, school) => {
      if (goal.isReached(state, school)) return undefined;
      if (state.page !== 'inside') return nextAtDoor(state, school);
      if (state.section === goal.section) return goal.next(state, school);
      return toSection(state.section === 'home' ? goal.section : 'home', school);
    },
    errorOf: (state, action, school) => {
      const isAstray =
        state.page === 'inside' &&
        action.kind === 'open-section' &&
        action.section !== 'home' &&
        action.section !== goal.section;
      return isAstray ? 'other-section' : (answered(state, action, school) ?? goal.errorOf(state, action, school));
    },
    card: ['username', 'password'],
    ...(goal.ask ? { ask: goal.ask } : {}),
  };
}

export const signing = exerciseInside({
  id: '5.2',
  section: 'notebook',
  isReached: (state, school) => state.signed.some((id) => id === noticeToSign(school)?.id),
  next: (state, school) => {
    const note = noticeToSign(school);
    if (note === undefined) return undefined;
    if (state.opened === '') return open(`note-${note.id}`, note.title, note.id);
    if (state.opened !== note.id) return goBack;
    if (state.readWhole.includes(note.id)) return click('sign', 'Signer', { kind: 'sign' });
    return { verb: 'scroll', target: 'note-text', actions: [{ kind: 'read-whole' }] };
  },
  errorOf: (state, action, school) =>
    action.kind === 'open-item' && state.section === 'notebook' && action.item !== noticeToSign(school)?.id
      ? 'other-note'
      : undefined,
  ask: (state, school) => {
    const note = noticeToSign(school);
    if (note === undefined || state.opened !== note.id) return { key: 'note', term: note?.title ?? '' };
    return state.readWhole.includes(note.id) ? { key: 'sign' } : { key: 'read' };
  },
});

export const findingLesson = exerciseInside({
  id: '5.3',
  section: 'homework',
  isReached: (state, school) => state.section === 'homework' && state.opened === lessonForMonday(school)?.id,
  next: (state, school) => {
    const lesson = lessonForMonday(school);
    if (lesson === undefined) return undefined;
    if (state.day !== lesson.due) {
      return click(`day-${lesson.due}`, frenchDay(lesson.due), { kind: 'open-day', day: lesson.due });
    }
    return state.opened === '' ? open(`lesson-${lesson.id}`, lesson.subject, lesson.id) : goBack;
  },
  errorOf: (state, action, school) => {
    const lesson = lessonForMonday(school);
    if (action.kind === 'open-day') return action.day === lesson?.due ? undefined : 'other-day';
    const isOther = action.kind === 'open-item' && state.section === 'homework' && action.item !== lesson?.id;
    return isOther ? 'other-lesson' : undefined;
  },
});

export const lookingAtPhotos = exerciseInside({
  id: '5.4',
  section: 'blog',
  isReached: (state, school) => state.savedChoice >= 0 && hasLooked(state, school),
  next: (state, school) => {
    const [photo] = photosOf(school);
    if (!hasLooked(state, school) && photo) {
      return state.opened === '' ? open(photo.id, photo.title, photo.id) : goBack;
    }
    if (state.opened === '') return open(permission, 'Autorisation de photo', permission);
    if (state.opened !== permission) return goBack;
    if (state.choice >= 0) return click('save-choice', 'Valider', { kind: 'save-choice' });
    // Either answer is right. A hand has to show one: the last, « non », gives nothing away for anybody.
    const answers = imageRight(school)?.answers ?? [];
    const last = answers.length - 1;
    return {
      verb: 'choose',
      target: `answer-${last}`,
      words: answers[last] ?? '',
      actions: [{ kind: 'choose', answer: last }],
    };
  },
  errorOf: () => undefined,
});

function hasLooked(state: State, school: School): boolean {
  const photos = photosOf(school);
  return photos.length === 0 || photos.some(({ id }) => state.seen.includes(id));
}

function nextAtDoor(state: State, school: School): Next {
  if (state.page === 'welcome') {
    return click('door-own', 'Avec mon identifiant', { kind: 'open-door', door: 'own' });
  }
  if (state.page === 'conditions') {
    if (state.isTicked) return click('confirm-conditions', 'Valider', { kind: 'confirm-conditions' });
    return click('accept', 'J’accepte les conditions', { kind: 'tick' });
  }
  const isTyped = (field: 'username' | 'password'): boolean =>
    answered({ ...state, typed: { ...family, [field]: state.typed[field] ?? '' } }, { kind: 'log-in' }, school) ===
    undefined;
  if (!isTyped('username')) return type('username');
  if (!isTyped('password')) return type('password');
  return click('log-in', 'Se connecter', { kind: 'log-in' });
}

/** What the site answers to a gesture, when that has to be done again. */
function answered(state: State, action: Action, school: School): string | undefined {
  const tries: readonly Action['kind'][] = ['open-door', 'log-in', 'confirm-conditions', 'sign', 'save-choice'];
  if (!tries.includes(action.kind)) return undefined;
  const after = reduce(state, action, school);
  return after !== state && mendable.includes(after.says) ? after.says : undefined;
}

function toSection(section: string, school: School): Next {
  const target = section === 'home' ? 'to-home' : `tile-${section}`;
  const words = section === 'home' ? 'Accueil' : labelOf(school, section);
  return click(target, words, { kind: 'open-section', section });
}

const goBack: Next = click('back', 'Retour', { kind: 'back' });

function open(target: string, words: string, item: string): Next {
  return click(target, words, { kind: 'open-item', item });
}

function type(field: 'username' | 'password'): Next {
  return { verb: 'type', target: field, words: family[field], actions: [{ kind: 'type', field, text: family[field] }] };
}

function click(target: string, words: string, action: Action): Gesture<Action> {
  return { verb: 'click', target, words, actions: [action] };
}
