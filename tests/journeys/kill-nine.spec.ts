import { setTimeout as moment } from 'node:timers/promises';
import {
  addPerson,
  chooseLanguage,
  firstWorkshop,
  marksOnPath,
  pickPerson,
  shownAsSaved,
  waitUntilKept,
  type Outcome,
} from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

/**
 * When the battery is pulled: after so many taps were shown as saved, either at once, or so many milliseconds after one
 * more tap whose answer nobody waits for.
 */
const rounds = [
  { taps: 3, inFlight: undefined },
  { taps: 5, inFlight: 0 },
  { taps: 4, inFlight: 4 },
  { taps: 6, inFlight: undefined },
  { taps: 2, inFlight: 12 },
  { taps: 5, inFlight: 30 },
] as const;

/** What the screen promised about one step, and what may stand there as well because it was on its way. */
type Promised = { readonly saved: Outcome; readonly onItsWay?: Outcome };

for (const browser of browserNames) {
  test(`${browser}: killed in the middle of taps, nothing that was shown as saved is missing`, async ({ visit }) => {
    test.setTimeout(240_000);
    let visitor = await visit(browser);
    await visitor.open();
    await waitUntilKept(visitor);
    await visitor.goTo('#/');
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    const promised = new Map<string, Promised>();

    for (const [number, round] of rounds.entries()) {
      await tapUntilKilled(visitor, round, number, promised);
      visitor = await visit(browser, { profile: visitor.profile });
      await visitor.open();
      await pickPerson(visitor, 0);
      const marks = await marksOnPath(visitor);
      for (const [step, { saved, onItsWay }] of promised) {
        const mark = marks[firstWorkshop.steps.indexOf(step)];
        expect([saved, onItsWay], `round ${number}: ${step} was shown as ${saved}`).toContain(mark);
        // From now on what the screen shows is the promise.
        promised.set(step, { saved: mark === onItsWay && onItsWay !== undefined ? onItsWay : saved });
      }
    }
    expect(promised.size, 'taps were really made').toBeGreaterThan(4);
  });
}

/** Each round says something else of a step than the round before: an old mark is then a lost tap. */
async function tapUntilKilled(
  visitor: Visitor,
  { taps, inFlight }: (typeof rounds)[number],
  number: number,
  promised: Map<string, Promised>,
): Promise<void> {
  const outcome: Outcome = number % 2 === 0 ? 'alone' : 'helped';
  const other: Outcome = number % 2 === 0 ? 'helped' : 'alone';
  for (let tap = 0; tap < taps; tap += 1) {
    const step = firstWorkshop.steps[tap] ?? '';
    await visitor.goTo(`#/step/${step}/done`);
    for (const said of [other, outcome]) {
      await visitor.click(`[data-outcome="${said}"]`);
      await shownAsSaved(visitor, said);
      promised.set(step, { saved: said });
    }
  }
  if (inFlight !== undefined) {
    const last = firstWorkshop.steps[taps - 1] ?? '';
    await visitor.click(`[data-outcome="${other}"]`);
    promised.set(last, { saved: outcome, onItsWay: other });
    // The moment at which it is killed is what varies here; nothing waits for it.
    await moment(inFlight);
  }
  await visitor.kill9();
}
