import type { Workshop } from '../domain/curriculum.ts';
import { shownOutcome, stepKey, type Outcome, type PersonState } from '../domain/facts/person-state.ts';
import { homeOf } from '../domain/resolve-curriculum.ts';
import type { Course } from './course.ts';

/** What is shown for a step or an « en vrai » item: who speaks loudest about it, or null when nobody has yet. */
export function outcomeOf(course: Course, person: PersonState, id: string): Outcome | null {
  return shownOutcome(person.steps.get(stepKey(homeOf(course.curriculum, id), id)))?.outcome ?? null;
}

/** Steps of a workshop that are still to do: not yet seen, or « pas encore ». In the order of the cards. */
export function stepsToDo(course: Course, person: PersonState, workshop: Workshop): readonly string[] {
  return workshop.steps.filter((step) => {
    const outcome = outcomeOf(course, person, step);
    return outcome === null || outcome === 'not-yet';
  });
}

/** Mark of a whole workshop: null while a step is to do, else « seul·e » only when every step is. */
export function workshopOutcome(course: Course, person: PersonState, workshop: Workshop): 'alone' | 'helped' | null {
  if (stepsToDo(course, person, workshop).length > 0) return null;
  return workshop.steps.every((step) => outcomeOf(course, person, step) === 'alone') ? 'alone' : 'helped';
}

/** The workshop where the person goes on: the first with a step to do; the last one when all are done. */
export function currentWorkshop(course: Course, person: PersonState): Workshop {
  const { workshops } = course.curriculum;
  const found = workshops.find((workshop) => stepsToDo(course, person, workshop).length > 0) ?? workshops.at(-1);
  if (!found) throw new Error('a curriculum has at least one workshop');
  return found;
}

/** The step after this one in its workshop, or undefined at the end. */
export function stepAfter(workshop: Workshop, step: string): string | undefined {
  return workshop.steps[workshop.steps.indexOf(step) + 1];
}

/** The step before this one in its workshop, or undefined at the start. */
export function stepBefore(workshop: Workshop, step: string): string | undefined {
  return workshop.steps[workshop.steps.indexOf(step) - 1];
}
