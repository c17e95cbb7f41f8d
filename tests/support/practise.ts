import * as v from 'valibot';
import type { Gesture } from '../../src/domain/practice.ts';
import { target, type Hand } from './do-gesture.ts';
import { waitUntilKept, type Outcome } from './journey.ts';
import { expect, type VisitOptions } from './journey-test.ts';
import { wayThrough } from './practice-ways.ts';
import { readJson } from './repository.ts';
import { tabTo } from './tab-to.ts';
import type { AppServer } from './app-server.ts';
import type { BrowserName, Visitor } from './visitor.ts';

/** Practising, as steps that the journeys are put together from. */
const Course = v.object({
  workshops: v.array(v.object({ id: v.string(), steps: v.array(v.string()) })),
  steps: v.array(v.object({ id: v.string(), exercises: v.array(v.string()) })),
});
const course = v.parse(Course, readJson('src/curricula/parentalite-numerique.json'));

/** The first card that leads to an exercise. */
export function cardOf(exercise: string): string {
  const card = course.steps.find(({ exercises }) => exercises[0] === exercise);
  if (card === undefined) throw new Error(`no card leads to ${exercise}`);
  return card.id;
}

/** A browser on a laptop that has everything, the server dead, opened once more. */
export async function visitWithoutServer(
  visit: (browser: BrowserName, options?: VisitOptions) => Promise<Visitor>,
  server: AppServer,
  browser: BrowserName,
): Promise<Visitor> {
  const first = await visit(browser);
  await first.open();
  await waitUntilKept(first);
  await server.stop();
  await first.close();
  const visitor = await visit(browser, { profile: first.profile });
  await visitor.open();
  return visitor;
}

/** « Je m’entraîne » on its card. */
export async function openFromCard(visitor: Visitor, exercise: string): Promise<void> {
  const card = cardOf(exercise);
  await visitor.goTo(`#/step/${card}`);
  await visitor.click(`.bar a[href="#/practise/${exercise}/${card}"]`);
  await visitor.arrive(`#/practise/${exercise}/${card}`);
}

/** The same without a mouse. */
export async function openFromCardByKeyboard(visitor: Visitor, exercise: string): Promise<void> {
  const card = cardOf(exercise);
  await visitor.goTo(`#/step/${card}`);
  await tabTo(visitor, `.bar a[href="#/practise/${exercise}/${card}"]`);
  await visitor.press('Enter');
  await visitor.arrive(`#/practise/${exercise}/${card}`);
}

/** Every gesture of an exercise; the thing that each is for is on the screen, once, when its turn comes. */
export async function walk(
  visitor: Visitor,
  gestures: readonly Gesture<unknown>[],
  hand: Hand,
  onEach: (gesture: Gesture<unknown>) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const gesture of gestures) {
    if (gesture.verb !== 'press') await visitor.shows(target(gesture.target));
    expect(await visitor.count(target(gesture.target)), `things called ${gesture.target}`).toBeLessThan(2);
    await hand(visitor, gesture);
    await onEach(gesture);
  }
}

export async function walkThrough(visitor: Visitor, exercise: string, hand: Hand): Promise<void> {
  await walk(visitor, wayThrough(exercise), hand);
}

/** The panel at the end: how it went, and that it is on the disk. */
export async function finished(visitor: Visitor, outcome: Outcome): Promise<void> {
  await visitor.shows(`dialog[open] [data-finished="${outcome}"]`);
  await visitor.shows('dialog[open] .saved', 'Enregistré');
}

/** Continue, with a click or with the Enter that people press next, leads to the question how it went. */
export async function continueToQuestion(
  visitor: Visitor,
  exercise: string,
  hand: 'mouse' | 'keyboard',
): Promise<void> {
  if (hand === 'mouse') await visitor.click('dialog[open] .main');
  else await visitor.press('Enter');
  await visitor.arrive(`#/step/${cardOf(exercise)}/done`);
}

/** The marks that the cards of some exercises have on the path, in their order, after it was loaded afresh. */
export async function marksAfterReload(visitor: Visitor, exercises: readonly string[]): Promise<readonly string[]> {
  const marks: string[] = [];
  for (const card of exercises.map(cardOf)) {
    const workshop = course.workshops.find(({ steps }) => steps.includes(card))?.id ?? '';
    await visitor.goTo(`#/path/${workshop}`);
    await visitor.reload();
    await visitor.arrive(`#/path/${workshop}`);
    await visitor.shows(`.steps a[href="#/step/${card}"] svg`);
    marks.push(
      await visitor.evaluate((step) => {
        const mark = document.querySelector(`.steps a[href="#/step/${step}"] svg`);
        return ['alone', 'helped', 'not-yet'].find((outcome) => mark?.classList.contains(outcome)) ?? 'no mark';
      }, card),
    );
  }
  return marks;
}
