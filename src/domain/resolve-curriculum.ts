import * as v from 'valibot';
import { Curriculum } from './curriculum.ts';
import { err, ok, type Result } from './result.ts';

/** What is wrong with a curriculum, in terms that its author can act on. Ids are quoted as they stand in the file. */
export type CurriculumFault =
  | { readonly kind: 'wrong-shape'; readonly path: string }
  | {
      readonly kind: 'duplicate-id';
      readonly id: string;
      readonly among: 'workshops' | 'steps' | 'words' | 'skills' | 'exercises' | 'real';
    }
  | {
      readonly kind: 'unknown-reference';
      readonly id: string;
      readonly from: string;
      readonly to: 'step' | 'word' | 'skill' | 'exercise' | 'theme';
    }
  | { readonly kind: 'unknown-base'; readonly id: string };

/** A curriculum that can be followed: what it borrows is filled in, every reference leads somewhere. */
export type ResolvedCurriculum = Curriculum & {
  /** Steps and « en vrai » items that belong to the curriculum named by `uses`: progress in them counts there too. */
  readonly borrowed: readonly string[];
};

/**
 * Reads a curriculum from foreign JSON and checks that every reference in it leads somewhere.
 *
 * @param value parsed JSON of a curriculum
 * @param base the curriculum named by `uses`, or undefined when there is none or it is not installed
 * @returns the curriculum with the borrowed steps, words, skills and exercises filled in, or every fault found
 */
export function resolveCurriculum(
  value: unknown,
  base?: Curriculum,
): Result<ResolvedCurriculum, readonly CurriculumFault[]> {
  const parsed = v.safeParse(Curriculum, value);
  if (!parsed.success) {
    return err(parsed.issues.map((issue) => ({ kind: 'wrong-shape', path: v.getDotPath(issue) ?? '' })));
  }
  const own = parsed.output;
  if (own.uses !== undefined && base?.id !== own.uses) return err([{ kind: 'unknown-base', id: own.uses }]);
  const curriculum = base && own.uses !== undefined ? withBase(own, base) : { ...own, borrowed: [] };
  const faults = [...duplicates(curriculum), ...brokenReferences(curriculum)];
  return faults.length > 0 ? err(faults) : ok(curriculum);
}

/** What a curriculum declares itself wins over what it borrows: an adapted step keeps its id. */
function withBase(own: Curriculum, base: Curriculum): ResolvedCurriculum {
  const add = <T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[]): T[] => {
    const ids = new Set(mine.map((one) => one.id));
    return [...mine, ...theirs.filter((one) => !ids.has(one.id))];
  };
  const ownSteps = new Set(own.steps.map((step) => step.id));
  const baseReal = new Set(base.workshops.flatMap((workshop) => workshop.real));
  return {
    ...own,
    borrowed: [
      ...base.steps.map((step) => step.id).filter((id) => !ownSteps.has(id)),
      ...own.workshops.flatMap((workshop) => workshop.real).filter((id) => baseReal.has(id)),
    ],
    steps: add(own.steps, base.steps),
    words: add(own.words, base.words),
    skills: add(own.skills, base.skills),
    exercises: add(own.exercises, base.exercises),
  };
}

function duplicates(curriculum: Curriculum): CurriculumFault[] {
  const lists = {
    workshops: curriculum.workshops.map((one) => one.id),
    steps: curriculum.steps.map((one) => one.id),
    words: curriculum.words.map((one) => one.id),
    skills: curriculum.skills.map((one) => one.id),
    exercises: curriculum.exercises.map((one) => one.id),
    real: curriculum.workshops.flatMap((workshop) => workshop.real),
  } as const;
  const among = ['workshops', 'steps', 'words', 'skills', 'exercises', 'real'] as const;
  return among.flatMap((name) => {
    const seen = new Set<string>();
    return lists[name].flatMap((id): CurriculumFault[] => {
      if (seen.has(id)) return [{ kind: 'duplicate-id', id, among: name }];
      seen.add(id);
      return [];
    });
  });
}

function brokenReferences(curriculum: Curriculum): CurriculumFault[] {
  const known = {
    step: new Set(curriculum.steps.map((one) => one.id)),
    word: new Set(curriculum.words.map((one) => one.id)),
    skill: new Set(curriculum.skills.map((one) => one.id)),
    exercise: new Set(curriculum.exercises.map((one) => one.id)),
    theme: new Set(curriculum.words.map((one) => one.theme)),
  } as const;
  const missing = (from: string, to: keyof typeof known, ids: readonly string[]): CurriculumFault[] =>
    ids.filter((id) => !known[to].has(id)).map((id) => ({ kind: 'unknown-reference', id, from, to }));
  return [
    ...curriculum.workshops.flatMap((workshop) => [
      ...missing(workshop.id, 'step', workshop.steps),
      ...missing(
        workshop.id,
        'step',
        workshop.activities.flatMap((activity) => activity.steps),
      ),
      ...missing(workshop.id, 'theme', workshop.themes),
    ]),
    ...curriculum.steps.flatMap((step) => [
      ...missing(step.id, 'word', step.words),
      ...missing(step.id, 'skill', step.skills),
      // What a card shows `frozen` may be a part of an exercise, which no curriculum lists; unknown, the drawing stands.
      ...missing(step.id, 'exercise', step.exercises),
    ]),
    ...curriculum.exercises.flatMap((exercise) => [
      ...missing(exercise.id, 'word', exercise.words),
      ...missing(exercise.id, 'skill', exercise.skill === null ? [] : [exercise.skill]),
    ]),
  ];
}

/**
 * Id of the curriculum under which progress in a step or « en vrai » item is written: a borrowed step that was learnt in
 * a short course is learnt in the whole course as well.
 */
export function homeOf(curriculum: ResolvedCurriculum, id: string): string {
  return curriculum.uses !== undefined && curriculum.borrowed.includes(id) ? curriculum.uses : curriculum.id;
}
