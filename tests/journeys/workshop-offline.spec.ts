import {
  addPerson,
  answerKeepQuestion,
  chooseLanguage,
  firstWorkshop,
  followFirstWorkshop,
  marksOnPath,
  pickPerson,
  sideScroll,
  waitUntilKept,
  type Outcome,
} from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

/** What each person says of the twelve steps: no two alike, so that a mark of another person is seen. */
const cycle: readonly Outcome[] = ['alone', 'helped', 'not-yet'];
const saysFrom =
  (start: number) =>
  (position: number): Outcome =>
    cycle[(position + start) % cycle.length] ?? 'alone';
const saidFrom = (start: number) => firstWorkshop.steps.map((_, position) => saysFrom(start)(position));
const nothingSaid = firstWorkshop.steps.map(() => 'not-yet');
const middle = firstWorkshop.steps[6] ?? '';

for (const browser of browserNames) {
  test(`${browser}: with the server dead, three people follow workshop 1 in Dari`, async ({ server, visit }) => {
    test.setTimeout(300_000);
    const first = await visit(browser);
    await first.open();
    await waitUntilKept(first);
    await server.stop();
    await first.close();

    const visitor = await visit(browser, { profile: first.profile });
    await visitor.open();
    await chooseLanguage(visitor, 'fa-AF');

    for (const index of [0, 1, 2]) {
      await addPerson(visitor);
      expect(await marksOnPath(visitor), 'a new person starts with nothing').toEqual(nothingSaid);
      const before = index === 1 ? { [middle]: () => reloadInTheMiddle(visitor, index) } : {};
      await followFirstWorkshop(visitor, { says: saysFrom(index), before });
      if (index === 0) await answerKeepQuestion(visitor);
      expect(await marksOnPath(visitor)).toEqual(saidFrom(index));
    }

    await visitor.close();
    const again = await visit(browser, { profile: first.profile });
    await again.open();
    for (const index of [0, 1, 2]) {
      await pickPerson(again, index);
      expect(await marksOnPath(again), `person ${index} after the browser was closed`).toEqual(saidFrom(index));
    }
  });

  test(`${browser}: the same in Arabic on a phone, never wider than the screen`, async ({ server, visit }) => {
    const viewport = { width: 360, height: 640, isPhone: true };
    const first = await visit(browser, { viewport });
    await first.open();
    await waitUntilKept(first);
    await server.stop();
    await first.close();

    const visitor = await visit(browser, { profile: first.profile, viewport });
    await visitor.open();
    await fitsTheScreen(visitor);
    await chooseLanguage(visitor, 'ar');
    await fitsTheScreen(visitor);
    await addPerson(visitor);
    const before = { [middle]: () => reloadInTheMiddle(visitor, 0) };
    await followFirstWorkshop(visitor, { says: saysFrom(0), before, onScreen: fitsTheScreen });
    await answerKeepQuestion(visitor);
    expect(await marksOnPath(visitor)).toEqual(saidFrom(0));
    for (const screen of ['#/who', '#/who/new', '#/words', '#/word/mouse', '#/cards', '#/settings']) {
      await visitor.goTo(screen);
      await fitsTheScreen(visitor);
    }
    await addPerson(visitor);
    expect(await marksOnPath(visitor), 'nothing of one shows for another').toEqual(nothingSaid);
  });
}

/** The same card comes back, and what was said of the cards before it stands on the path. */
async function reloadInTheMiddle(visitor: Visitor, person: number): Promise<void> {
  const hash = `#/step/${middle}`;
  await visitor.reload();
  await visitor.arrive(hash);
  const behind = firstWorkshop.steps.indexOf(middle);
  const marks = await marksOnPath(visitor);
  expect(marks).toEqual([...saidFrom(person).slice(0, behind), ...nothingSaid.slice(behind)]);
  await visitor.goTo(hash);
}

async function fitsTheScreen(visitor: Visitor): Promise<void> {
  const where = await visitor.evaluate(() => location.hash, null);
  expect(await sideScroll(visitor), where).toBeNull();
}
