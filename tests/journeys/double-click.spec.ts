import {
  addPerson,
  chooseLanguage,
  firstWorkshop,
  isShownAsSaved,
  mainAct,
  marksOnPath,
  plainSteps,
} from '../support/journey.ts';
import { expect, initScript, test } from '../support/journey-test.ts';
import { browserNames } from '../support/visitor.ts';

const [first = '', second = ''] = plainSteps;

declare global {
  interface Window {
    /** Milliseconds from the last change of the address to the last press. */
    pressedAfter?: number;
  }
}

const measurePresses = initScript(() => {
  let changedAt = 0;
  window.addEventListener('hashchange', () => (changedAt = performance.now()));
  window.addEventListener('pointerdown', () => (window.pressedAfter = performance.now() - changedAt), {
    capture: true,
  });
}, null);

/** Well within the time for which a screen that has just come drops what is pressed. */
const slowDoubleClick = 450;

for (const browser of browserNames) {
  test(`${browser}: a double click on « C’est fait » goes one screen further, not two`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [measurePresses] });
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);

    // The hand is slow: the next screen stands already, with its own button under the pointer. A busy computer may be
    // slower than any hand; such a second press is an ordinary one and proves nothing, so the next card is taken.
    let proofs = 0;
    for (const step of [...plainSteps, ...plainSteps]) {
      await visitor.goTo(`#/step/${step}`);
      await visitor.doubleClick(mainAct, '[data-outcome="alone"]');
      if ((await visitor.evaluate(() => window.pressedAfter ?? 0, null)) > slowDoubleClick) continue;
      await visitor.arrive(`#/step/${step}/done`);
      proofs += 1;
      if (proofs === 2) break;
    }
    expect(proofs, 'double clicks that were quick enough').toBe(2);

    // The hand is quick: both presses come before anything has changed.
    await visitor.goTo(`#/step/${first}`);
    await visitor.doubleClick(mainAct);
    await visitor.arrive(`#/step/${first}/done`);
    await visitor.doubleClick('[data-outcome="alone"]');
    await visitor.waitFor('saved once', isShownAsSaved, 'alone');
    await visitor.doubleClick(mainAct);
    await visitor.arrive(`#/step/${second}`);
    const marks = firstWorkshop.steps.map((step) => (step === first ? 'alone' : 'not-yet'));
    expect(await marksOnPath(visitor)).toEqual(marks);
  });
}
