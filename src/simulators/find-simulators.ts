import * as v from 'valibot';
import type { PracticeState, SimulatorDefinition } from './define-simulator.ts';

/** Every folder beside this file that has a `simulator.ts` is a simulator; none is loaded before somebody practises. */
const definitions = import.meta.glob<SimulatorDefinition<PracticeState, unknown>>('./*/simulator.ts', {
  import: 'default',
});

/** Which exercises a folder trains, without its code: cards ask. */
const lists = import.meta.glob('./*/exercises.json', { eager: true, import: 'default' });

/** Exercises that are several others, one after the other, on whatever simulators these have. */
const sequences = import.meta.glob('./*/sequence.json', { eager: true, import: 'default' });

const List = v.array(v.string());

const Sequence = v.strictObject({
  exercise: v.string(),
  parts: v.pipe(v.array(v.string()), v.minLength(2)),
  /** False: the whole is done without hints; the hand can still be raised. */
  hints: v.boolean(),
});
export type Sequence = v.InferOutput<typeof Sequence>;

const folderByExercise: ReadonlyMap<string, string> = new Map(
  Object.entries(lists).flatMap(([path, list]) => v.parse(List, list).map((id) => [id, folderOf(path)])),
);

const sequenceByExercise: ReadonlyMap<string, Sequence> = new Map(
  Object.values(sequences).map((module) => {
    const sequence = v.parse(Sequence, module);
    return [sequence.exercise, sequence];
  }),
);

/** True when a card may offer to practise it. */
export function canBePractised(exercise: string): boolean {
  return folderByExercise.has(exercise) || sequenceByExercise.has(exercise);
}

/** The exercises that one consists of, in order: itself, or the parts of a sequence. */
export function partsOf(exercise: string): Pick<Sequence, 'parts' | 'hints'> {
  return sequenceByExercise.get(exercise) ?? { parts: [exercise], hints: true };
}

/** Name of the folder that trains an exercise, or undefined; a sequence has none. */
export function simulatorOf(exercise: string): string | undefined {
  return folderByExercise.get(exercise);
}

/** The simulator itself. @throws when its files are not on the device */
export function loadSimulator(id: string): Promise<SimulatorDefinition<PracticeState, unknown>> {
  const load = definitions[`./${id}/simulator.ts`];
  if (load === undefined) return Promise.reject(new Error(`no simulator ${id}`));
  return load();
}

/** Ids of all simulators. */
export const simulatorIds: readonly string[] = Object.keys(definitions).map(folderOf);

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}
