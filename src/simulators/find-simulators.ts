import * as v from 'valibot';

/** Every folder beside this file that has a `simulator.ts` is a simulator. */
const modules = import.meta.glob('./*/simulator.ts', { eager: true, import: 'default' });

const Listed = v.object({ id: v.string(), exercises: v.array(v.object({ id: v.string() })) });

export type FoundSimulator = { readonly simulator: string; readonly exercise: string; readonly address: string };

const byExercise: ReadonlyMap<string, FoundSimulator> = new Map(
  Object.values(modules).flatMap((module) => {
    const { id, exercises } = v.parse(Listed, module);
    return exercises.map((exercise) => [
      exercise.id,
      { simulator: id, exercise: exercise.id, address: `#/practise/${exercise.id}` },
    ]);
  }),
);

/** Where an exercise of the curriculum can be practised, or undefined: then no card offers to practise it. */
export function findSimulator(exercise: string): FoundSimulator | undefined {
  return byExercise.get(exercise);
}
