import type { Workshop } from '../domain/curriculum.ts';
import { stepKey, type PersonState } from '../domain/facts/person-state.ts';
import { homeOf } from '../domain/resolve-curriculum.ts';
import type { Course } from './course.ts';

export type Recalled = { readonly step: string; readonly exercise: string };

/**
 * What a person does again in the first ten minutes of a workshop: one exercise of the workshop before, then one of the
 * one before that, each among those that were done with help. The one that lies back longest comes first, so that the
 * same one is not chosen every time. A workshop where nothing was done with help gives none.
 *
 * @param canBePractised whether a simulator exists for an exercise
 */
export function recallFor(
  course: Course,
  person: PersonState,
  workshop: Workshop,
  canBePractised: (exercise: string) => boolean,
): readonly Recalled[] {
  const { workshops } = course.curriculum;
  const at = workshops.indexOf(workshop);
  return [workshops[at - 1], workshops[at - 2]].flatMap((before) =>
    before === undefined ? [] : helpedIn(course, person, before, canBePractised).slice(0, 1),
  );
}

function helpedIn(
  course: Course,
  person: PersonState,
  workshop: Workshop,
  canBePractised: (exercise: string) => boolean,
): readonly Recalled[] {
  return workshop.steps
    .flatMap((step) => {
      const exercise = course.curriculum.steps.find((one) => one.id === step)?.exercises.find(canBePractised);
      const known = person.steps.get(stepKey(homeOf(course.curriculum, step), step));
      const marks = [known?.mediator, known?.self, known?.simulator].filter((mark) => mark?.outcome === 'helped');
      const lamport = Math.max(0, ...marks.map((mark) => mark?.lamport ?? 0));
      return exercise === undefined || marks.length === 0 ? [] : [{ step, exercise, lamport }];
    })
    .sort((one, other) => one.lamport - other.lamport)
    .map(({ step, exercise }) => ({ step, exercise }));
}
