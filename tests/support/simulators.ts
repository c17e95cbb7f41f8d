import type { PracticeState, SimulatorDefinition } from '../../src/simulators/define-simulator.ts';
import type { Proof } from '../../src/simulators/define-proof.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { School } from '../../src/domain/school.ts';
import { shippedSchools } from '../../src/curricula/find-schools.ts';

/** A simulator as tests walk it, with the proof of who wrote it and the lists beside it. */
export type Walked = {
  readonly folder: string;
  readonly simulator: SimulatorDefinition<PracticeState, unknown>;
  readonly proof: Proof<PracticeState, unknown>;
  readonly exercises: readonly string[];
  readonly french: unknown;
};

const definitions = import.meta.glob<Walked['simulator']>('../../src/simulators/*/simulator.ts', {
  eager: true,
  import: 'default',
});
const proofs = import.meta.glob<Walked['proof']>('../../src/simulators/*/proof.ts', { eager: true, import: 'default' });
const lists = import.meta.glob<readonly string[]>('../../src/simulators/*/exercises.json', {
  eager: true,
  import: 'default',
});
const french = import.meta.glob('../../src/simulators/*/fr.json', { eager: true, import: 'default' });

/** Every folder of `src/simulators` that holds a simulator. */
export const everySimulator: readonly Walked[] = Object.entries(definitions).map(([path, simulator]) => {
  const beside = (file: string): string => path.replace('simulator.ts', file);
  const proof = proofs[beside('proof.ts')];
  if (proof === undefined) throw new Error(`${path} has no proof.ts beside it`);
  return {
    folder: path.split('/').at(-2) ?? '',
    simulator,
    proof,
    exercises: lists[beside('exercises.json')] ?? [],
    french: french[beside('fr.json')],
  };
});

/** Every exercise in every shipped school. */
export const everyExercise = everySimulator.flatMap((walked) =>
  walked.simulator.exercises.flatMap((exercise) =>
    schoolsFor(walked.simulator).map((school) => ({
      name: `${walked.folder} ${exercise.id} in ${school.name}`,
      walked,
      exercise,
      school,
      practice: practiceOf(walked.simulator, exercise, school),
      proof: walked.proof.exercises[exercise.id],
    })),
  ),
);

function schoolsFor({ level }: Walked['simulator']): readonly School[] {
  return level === undefined ? shippedSchools.slice(0, 1) : shippedSchools.filter((school) => school.level === level);
}

function practiceOf(
  simulator: Walked['simulator'],
  exercise: Walked['simulator']['exercises'][number],
  school: School,
): Practice<PracticeState, unknown> {
  return {
    start: exercise.start(school),
    reduce: (state, action) => simulator.reduce(state, action, school),
    isReached: (state) => exercise.isReached(state, school),
    nextGesture: (state) => exercise.nextGesture(state, school),
    errorOf: (state, action) => exercise.errorOf(state, action, school),
  };
}
