import { byMouse, target } from '../support/do-gesture.ts';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { cardOf, continueToQuestion, finished, marksAfterReload, openFromCard, walk } from '../support/practise.ts';
import { wayThrough } from '../support/practice-ways.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const exercise = '3.7';
const place = `#/practise/${exercise}/${cardOf(exercise)}`;
const way = wayThrough(exercise);
const [first] = way;
/** Before the button that ends it: what was typed stands in the fields. */
const untilTyped = way.slice(0, -1);

for (const browser of browserNames) {
  test(`${browser}: a reload in the middle comes back to the same page with empty fields`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await openFromCard(visitor, exercise);
    await walk(visitor, untilTyped, byMouse);
    expect(await fieldTexts(visitor)).toEqual(['a.exemple12', 'Soleil-2024!']);

    await visitor.reload();
    await visitor.arrive(place);
    await visitor.shows(target('password'));
    expect(await fieldTexts(visitor)).toEqual(['', '']);
    expect(await visitor.count(target('school-account-tile')), 'it did not start again').toBe(0);
    expect(await visitor.count(restarted), 'and does not say so').toBe(0);

    const typing = way.findIndex(({ verb }) => verb === 'type');
    await walk(visitor, way.slice(typing), byMouse);
    await finished(visitor, 'alone');
    await visitor.reload();
    await visitor.shows(target(first?.target ?? ''));
    expect(await visitor.count(restarted), 'what is finished is not taken up again').toBe(0);
  });

  test(`${browser}: what an older Ardoise left open starts again, and says so`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    for (const spoil of [anotherVersion, anotherShape, noJson]) {
      await openFromCard(visitor, exercise);
      await walk(visitor, way.slice(0, 2), byMouse);
      await visitor.shows(target('password'));
      await visitor.evaluate(spoil, null);
      await visitor.reload();
      await visitor.arrive(place);
      await visitor.shows(target(first?.target ?? ''));
      await visitor.shows(restarted, 'Ardoise a changé. L’exercice reprend au début.');
      await walk(visitor, way, byMouse);
      await finished(visitor, 'alone');
      await continueToQuestion(visitor, exercise, 'mouse');
    }
  });

  test(`${browser}: the hints alone lead to the end, rung by rung`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await openFromCard(visitor, exercise);
    for (const { target: name } of way) {
      await visitor.shows(target(name));
      for (const rung of [1, 2, 3] as const) {
        await visitor.click('.bar .hint');
        await visitor.shows('.bar .hint .count', `${rung}/4`);
        if (rung >= 2) await ringLiesAround(visitor, target(name));
        if (rung === 3) await visitor.shows('.stage .hand');
      }
      await visitor.click('.bar .hint');
      await visitor.shows('.bar .hint .count', '4/4');
      // The gesture is done together; the next one starts without a hint.
      await visitor.waitFor(
        `${name} was done together`,
        () => document.querySelector('.bar .hint .count')?.textContent?.startsWith('0') ?? false,
        null,
      );
    }
    await finished(visitor, 'helped');
    await continueToQuestion(visitor, exercise, 'mouse');
    expect(await marksAfterReload(visitor, [exercise])).toEqual(['helped']);
  });
}

/** Beside the task, where hints and words after an error stand too. */
const restarted = '.task .advice > p:not(.together)';

async function fieldTexts(visitor: Visitor): Promise<readonly string[]> {
  return visitor.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const field = document.querySelector(selector);
        return field instanceof HTMLInputElement ? field.value : 'no field';
      }),
    [target('username'), target('password')],
  );
}

async function ringLiesAround(visitor: Visitor, selector: string): Promise<void> {
  await visitor.waitFor(
    `the ring lies around ${selector}`,
    (wanted) => {
      const [ring, thing] = ['.stage .ring', wanted].map((one) => document.querySelector(one)?.getBoundingClientRect());
      if (!ring || !thing || ring.width === 0) return false;
      const isAcross = ring.left < thing.left && ring.right > thing.right;
      return isAcross && ring.top < thing.top && ring.bottom > thing.bottom;
    },
    selector,
  );
}

// What follows runs inside the page: the ways in which something of before can lie there.

function anotherVersion(): void {
  const kept: unknown = JSON.parse(sessionStorage.getItem('ardoise.practice') ?? '');
  if (typeof kept !== 'object' || kept === null || !('version' in kept)) throw new Error('nothing was kept');
  sessionStorage.setItem('ardoise.practice', JSON.stringify({ ...kept, version: 0 }));
}

function anotherShape(): void {
  const kept: unknown = JSON.parse(sessionStorage.getItem('ardoise.practice') ?? '');
  if (typeof kept !== 'object' || kept === null || !('state' in kept)) throw new Error('nothing was kept');
  sessionStorage.setItem('ardoise.practice', JSON.stringify({ ...kept, state: { typed: {}, step: 7 } }));
}

function noJson(): void {
  sessionStorage.setItem('ardoise.practice', '{"exercise":');
}
