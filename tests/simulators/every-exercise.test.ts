import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PracticeTexts } from '../../src/simulators/practice-texts.ts';
import type { PracticeState } from '../../src/simulators/define-simulator.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { everyExercise, everySimulator } from '../support/simulators.ts';

/** More gestures than any exercise needs: hints that lead in a circle are found by it. */
const mostGestures = 150;

const follow = (practice: Practice<PracticeState, unknown>, from: PracticeState): PracticeState => {
  let state = from;
  for (let gestures = 0; !practice.isReached(state); gestures += 1) {
    const gesture = practice.nextGesture(state);
    if (gesture === undefined) throw new Error(`no hint in ${JSON.stringify(state)}`);
    if (gestures === mostGestures) throw new Error(`hints lead in a circle at ${JSON.stringify(gesture)}`);
    state = gesture.actions.reduce(practice.reduce, state);
  }
  return state;
};

/** Small enough to stay alive in every value. */
const canary = 'mot-que-personne-ne-garde';

describe.each(everySimulator)('the simulator $folder', ({ folder, simulator, exercises, french, proof }) => {
  it('says what it is', () => {
    expect(simulator.id).toBe(folder);
    expect(simulator.exercises.map(({ id }) => id)).toEqual(exercises);
    expect(Object.keys(proof.exercises)).toEqual(exercises);
    expect(simulator.modelledOn.lookedAt).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
  });

  it('has a French sentence for each task, question and error, and none too many', () => {
    const texts = v.parse(PracticeTexts, french);
    expect(Object.keys(texts.exercises)).toEqual(exercises);
    const proven = everyExercise.filter(({ walked }) => walked.folder === folder);
    const classes = proven.flatMap(({ proof: own, school }) => Object.keys(own?.errors(school) ?? {}));
    expect(Object.keys(texts.errors).sort()).toEqual([...new Set(classes)].sort());
  });
});

describe.each(everyExercise)('$name', ({ walked, exercise, school, practice, proof }) => {
  it('is not reached at the start', () => {
    expect(practice.isReached(practice.start)).toBe(false);
    expect(v.is(walked.simulator.state, practice.start), 'its start is a state').toBe(true);
  });

  it('is reached by every correct way', () => {
    const ways = proof?.ways(school) ?? [];
    expect(ways.length).toBeGreaterThanOrEqual(1);
    expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(ways.length);
    for (const [index, way] of ways.entries()) {
      expect(practice.isReached(way.reduce(practice.reduce, practice.start)), `way ${index + 1}`).toBe(true);
    }
  });

  it('is reached by its hints, with a question known to the texts at every state', () => {
    const texts = v.parse(PracticeTexts, walked.french);
    let state = practice.start;
    for (let gestures = 0; !practice.isReached(state) && gestures < mostGestures; gestures += 1) {
      const ask = exercise.ask?.(state, school);
      if (ask) expect(texts.asks).toHaveProperty([ask.key]);
      state = (practice.nextGesture(state)?.actions ?? []).reduce(practice.reduce, state);
    }
    expect(practice.isReached(state)).toBe(true);
  });

  it('knows each of its errors', () => {
    for (const [name, actions] of Object.entries(proof?.errors(school) ?? {})) {
      const before = actions.slice(0, -1).reduce(practice.reduce, practice.start);
      expect(practice.errorOf(before, actions.at(-1)), name).toBe(name);
      const after = practice.reduce(before, actions.at(-1));
      expect(practice.isReached(follow(practice, after)), `${name} can be mended`).toBe(true);
    }
  });

  it('never leads to a dead end, however one wanders', () => {
    const random = seededRandom(exercise.id);
    const texts = v.parse(PracticeTexts, walked.french);
    let state = practice.start;
    for (let steps = 0; steps < 1000; steps += 1) {
      const possible = walked.proof.possible(state, school);
      expect(possible.length, `something can be done in ${JSON.stringify(state)}`).toBeGreaterThan(0);
      const action = possible[Math.floor(random() * possible.length)];
      const error = practice.errorOf(state, action);
      if (error !== undefined) expect(texts.errors).toHaveProperty([error]);
      const ask = exercise.ask?.(state, school);
      if (ask) expect(texts.asks).toHaveProperty([ask.key]);
      state = practice.reduce(state, action);
      expect(v.is(walked.simulator.state, state), JSON.stringify(state)).toBe(true);
      if (steps % 40 === 0) follow(practice, state);
      if (practice.isReached(state)) state = practice.start;
      else expect(practice.nextGesture(state), JSON.stringify(state)).toBeDefined();
    }
    // A thousand steps of a whole portal take seconds on a laptop that does other things too.
  }, 60_000);

  it('keeps typed text in one place only, and can be taken up again without it', () => {
    let state = practice.start;
    const random = seededRandom(`${exercise.id} typed`);
    for (let steps = 0; steps < 300; steps += 1) {
      const possible = walked.proof.possible(state, school).map(withCanary);
      state = practice.reduce(state, possible[Math.floor(random() * possible.length)]);
      const kept = { ...state, typed: {} };
      expect(JSON.stringify(kept)).not.toContain(canary);
      expect(v.is(walked.simulator.state, kept), 'without typed text it is still a state').toBe(true);
      if (steps % 40 === 0) follow(practice, kept);
    }
  });
});

/** The same action with another text typed. */
function withCanary(action: unknown): unknown {
  const Typing = v.looseObject({ text: v.string() });
  return v.is(Typing, action) ? { ...action, text: canary } : action;
}
