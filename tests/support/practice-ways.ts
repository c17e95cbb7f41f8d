import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Gesture } from '../../src/domain/practice.ts';
import { School } from '../../src/domain/school.ts';
import browser from '../../src/simulators/browser/simulator.ts';
import collegePortal from '../../src/simulators/college-portal/simulator.ts';
import type { PracticeState, SimulatorDefinition } from '../../src/simulators/define-simulator.ts';
import desktop from '../../src/simulators/desktop/simulator.ts';
import keyboard from '../../src/simulators/keyboard/simulator.ts';
import mouse from '../../src/simulators/mouse/simulator.ts';
import primaryClass from '../../src/simulators/primary-class/simulator.ts';
import schoolAccount from '../../src/simulators/school-account/simulator.ts';
import webmail from '../../src/simulators/webmail/simulator.ts';
import { readJson, root } from './repository.ts';

/**
 * The gestures of an exercise from its start to its goal, as its hints give them. The rules of a simulator are plain
 * TypeScript, so a journey works them out beside the browser and then does them in it: what the browser shows has to agree.
 */
export function wayThrough(exercise: string): readonly Gesture<unknown>[] {
  const parts = exercise === sequence.exercise ? sequence.parts : [exercise];
  return parts.flatMap((part) => {
    const found = trained.find(({ exercises }) => exercises.includes(part));
    if (found === undefined) throw new Error(`no simulator of the journeys trains ${part}`);
    return found.wayThrough(part);
  });
}

const Sequence = v.object({ exercise: v.string(), parts: v.array(v.string()) });
const sequence = v.parse(Sequence, readJson('src/simulators/whole-way/sequence.json'));

/** In the order in which the application looks through them. */
const folder = 'src/curricula/schools';
const schools = readdirSync(join(root, folder))
  .sort()
  .map((file) => v.parse(School, readJson(`${folder}/${file}`)));

type Trained = {
  readonly exercises: readonly string[];
  readonly wayThrough: (exercise: string) => readonly Gesture<unknown>[];
};

const trained: readonly Trained[] = [
  trainedBy(browser),
  trainedBy(collegePortal),
  trainedBy(desktop),
  trainedBy(keyboard),
  trainedBy(mouse),
  trainedBy(primaryClass),
  trainedBy(schoolAccount),
  trainedBy(webmail),
];

function trainedBy<State extends PracticeState, Action>(simulator: SimulatorDefinition<State, Action>): Trained {
  const { level, exercises, reduce } = simulator;
  return {
    exercises: exercises.map(({ id }) => id),
    wayThrough: (id) => {
      const school = schools.find((one) => level === undefined || one.level === level);
      const exercise = exercises.find((one) => one.id === id);
      if (exercise === undefined || school === undefined) throw new Error(`no exercise ${id}`);
      const gestures: Gesture<Action>[] = [];
      let state = exercise.start(school);
      while (!exercise.isReached(state, school)) {
        const gesture = exercise.nextGesture(state, school);
        if (gesture === undefined || gestures.length > 60) throw new Error(`the hints of ${id} do not arrive`);
        gestures.push(gesture);
        for (const action of gesture.actions) state = reduce(state, action, school);
      }
      return gestures;
    },
  };
}
