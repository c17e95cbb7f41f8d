import { join } from 'node:path';
import * as v from 'valibot';
import { CurriculumTexts, textsByKey } from '../../src/domain/curriculum-texts.ts';
import { Curriculum } from '../../src/domain/curriculum.ts';
import { resolveCurriculum, type ResolvedCurriculum } from '../../src/domain/resolve-curriculum.ts';
import { filesUnder, readJson, root } from './repository.ts';

const Activity = v.strictObject({ title: v.string(), note: v.string() });
/** `source`: where a fact about somebody else's screen comes from. */
const StepNotes = v.strictObject({ say: v.string(), watch: v.string(), source: v.optional(v.string()) });
const Exercise = v.strictObject({
  title: v.string(),
  goal: v.string(),
  given: v.string(),
  success: v.string(),
  steps: v.array(v.string()),
});

/** French texts for the mediator, beside those of the learner: `locales/fr/mediator/<id>.json`. */
export const MediatorTexts = v.strictObject({
  workshops: v.record(v.string(), v.strictObject({ aim: v.string(), activities: v.array(Activity) })),
  steps: v.optional(v.record(v.string(), StepNotes), {}),
  exercises: v.optional(v.record(v.string(), Exercise), {}),
});

export type MediatorTexts = v.InferOutput<typeof MediatorTexts>;

export type Shipped = {
  readonly id: string;
  /** As it stands in its file, before it borrows anything. */
  readonly own: Curriculum;
  readonly resolved: ResolvedCurriculum;
  readonly french: CurriculumTexts;
  readonly mediator: MediatorTexts;
};

/** Ids of the curricula in `src/curricula`. */
export const shippedIds: readonly string[] = filesUnder(`${root}src/curricula`)
  .filter((path) => path.endsWith('.json') && !path.includes('/'))
  .map((path) => path.slice(0, -'.json'.length));

/**
 * A shipped curriculum with everything French about it; throws where a file is missing or has another shape.
 *
 * @param folder of the repository or of a copy, absolute
 */
export function readShipped(id: string, folder: string = root): Shipped {
  const own = v.parse(Curriculum, readJson(join(folder, `src/curricula/${id}.json`)));
  const base =
    own.uses === undefined ? undefined : v.parse(Curriculum, readJson(join(folder, `src/curricula/${own.uses}.json`)));
  const resolved = resolveCurriculum(readJson(join(folder, `src/curricula/${id}.json`)), base);
  if (!resolved.ok) throw new Error(`${id}: ${JSON.stringify(resolved.error)}`);
  return {
    id,
    own,
    resolved: resolved.value,
    french: v.parse(CurriculumTexts, readJson(join(folder, `locales/fr/curricula/${id}.json`))),
    mediator: v.parse(MediatorTexts, readJson(join(folder, `locales/fr/mediator/${id}.json`))),
  };
}

/** Everything French that a parent reads in a curriculum, by key. */
export function parentTexts({ french, mediator }: Shipped): ReadonlyMap<string, string> {
  const exercises = Object.entries(mediator.exercises).flatMap(([id, exercise]) => [
    [`exercises.${id}.title`, exercise.title] as const,
    [`exercises.${id}.goal`, exercise.goal] as const,
    [`exercises.${id}.success`, exercise.success] as const,
    ...exercise.steps.map((text, index) => [`exercises.${id}.steps.${index}`, text] as const),
  ]);
  return new Map([...textsByKey(french), ...exercises]);
}

/** Keys of the French texts that a curriculum needs, for what is its own. */
export function neededKeys({ own }: Shipped): readonly string[] {
  return [
    'title',
    'summary',
    ...own.workshops.flatMap(({ id }) => [`workshops.${id}.title`, `workshops.${id}.label`]),
    ...own.steps.flatMap(({ id }) => [`steps.${id}.label`, `steps.${id}.text`]),
    ...own.words.flatMap(({ id }) => [`words.${id}.term`, `words.${id}.definition`]),
    ...own.skills.map(({ id }) => `skills.${id}`),
    ...[...new Set(own.words.map(({ theme }) => theme))].map((theme) => `themes.${theme}`),
    ...(own.uses === undefined ? own.workshops.flatMap(({ real }) => real).map((id) => `real.${id}`) : []),
  ];
}

/** Texts that the mediator needs and does not have: an activity, a step or an exercise without its words. */
export function missingMediatorTexts({ own, mediator }: Shipped): readonly string[] {
  const isEmpty = (values: readonly string[]): boolean =>
    values.length === 0 || values.some((value) => value.trim() === '');
  return [
    ...own.workshops.flatMap((workshop) => {
      const said = mediator.workshops[workshop.id];
      if (!said || isEmpty([said.aim])) return [`workshops.${workshop.id}.aim`];
      return workshop.activities.flatMap((activity, index) => {
        const text = said.activities[index];
        return text && !isEmpty([text.title, text.note])
          ? []
          : [`workshops.${workshop.id}.activities.${index} (${activity.kind})`];
      });
    }),
    ...own.steps.flatMap(({ id }) => {
      const text = mediator.steps[id];
      return text && !isEmpty([text.say, text.watch]) ? [] : [`steps.${id}`];
    }),
    ...own.exercises.flatMap(({ id }) => {
      const text = mediator.exercises[id];
      const isWhole = text && !isEmpty([text.title, text.goal, text.given, text.success]) && !isEmpty(text.steps);
      return isWhole ? [] : [`exercises.${id}`];
    }),
  ];
}
