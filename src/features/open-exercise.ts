import { shippedSchools } from '../curricula/find-schools.ts';
import type { Practice } from '../domain/practice.ts';
import type { School } from '../domain/school.ts';
import type { ExerciseDefinition, PracticeState, SimulatorDefinition } from '../simulators/define-simulator.ts';
import { loadSimulator, partsOf, simulatorOf } from '../simulators/find-simulators.ts';
import { loadFrenchTexts, loadTranslatedTexts, type PracticeTexts } from '../simulators/practice-texts.ts';

type Simulator = SimulatorDefinition<PracticeState, unknown>;
export type View = Awaited<ReturnType<Simulator['view']>>['default'];

/** One exercise, loaded, for one school and one reader. */
export type OpenedPart = {
  readonly exercise: string;
  readonly simulator: Simulator;
  readonly definition: ExerciseDefinition<PracticeState, unknown>;
  readonly practice: Practice<PracticeState, unknown>;
  readonly school: School;
  readonly View: View;
  readonly french: PracticeTexts;
  readonly mine: PracticeTexts | undefined;
};

export type OpenedExercise = { readonly parts: readonly OpenedPart[]; readonly hints: boolean };

/**
 * Loads an exercise with its parts and texts.
 *
 * @param tag language that is read beside French
 * @param own schools that the mediator brought; they win over the shipped ones
 * @throws when a file is not on this device, or nothing can be practised under this id
 */
export async function openExercise(exercise: string, tag: string, own: readonly School[]): Promise<OpenedExercise> {
  const { parts, hints } = partsOf(exercise);
  return { parts: await Promise.all(parts.map((part) => openPart(part, tag, own))), hints };
}

async function openPart(exercise: string, tag: string, own: readonly School[]): Promise<OpenedPart> {
  const id = simulatorOf(exercise);
  if (id === undefined) throw new Error(`no simulator for exercise ${exercise}`);
  const [simulator, french, mine] = await Promise.all([
    loadSimulator(id),
    loadFrenchTexts(id),
    tag === 'fr' ? undefined : loadTranslatedTexts(id, tag),
  ]);
  const { default: View } = await simulator.view();
  const definition = simulator.exercises.find((one) => one.id === exercise);
  const school = schoolFor(simulator.level, own);
  if (definition === undefined || school === undefined) throw new Error(`exercise ${exercise} is not in ${id}`);
  return { exercise, simulator, definition, practice: bind(simulator, definition, school), school, View, french, mine };
}

/** The mediator's own where its level fits, else the first that is shipped. */
function schoolFor(level: Simulator['level'], own: readonly School[]): School | undefined {
  return [...own, ...shippedSchools].find((school) => level === undefined || school.level === level);
}

function bind(
  simulator: Simulator,
  definition: OpenedPart['definition'],
  school: School,
): Practice<PracticeState, unknown> {
  return {
    start: definition.start(school),
    reduce: (state, action) => simulator.reduce(state, action, school),
    isReached: (state) => definition.isReached(state, school),
    nextGesture: (state) => definition.nextGesture(state, school),
    errorOf: (state, action) => definition.errorOf(state, action, school),
  };
}
