import { addPerson, chooseLanguage, firstWorkshop, isShownAsSaved, mainAct, marksOnPath } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { browserNames } from '../support/visitor.ts';

const [first = '', second = ''] = firstWorkshop.steps;

for (const browser of browserNames) {
  test(`${browser}: a double click on « C’est fait » goes one screen further, not two`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await visitor.click(mainAct);
    await visitor.arrive(`#/step/${first}`);

    await visitor.doubleClick(mainAct);
    await visitor.arrive(`#/step/${first}/done`);
    // Nothing of the second click is left over that could still arrive.
    await visitor.shows('[data-outcome="alone"]');
    expect(await visitor.evaluate(() => location.hash, null)).toBe(`#/step/${first}/done`);

    await visitor.doubleClick('[data-outcome="alone"]');
    await visitor.waitFor('saved once', isShownAsSaved, 'alone');
    await visitor.doubleClick(mainAct);
    await visitor.arrive(`#/step/${second}`);
    expect(await marksOnPath(visitor)).toEqual(
      firstWorkshop.steps.map((step) => (step === first ? 'alone' : 'not-yet')),
    );
  });
}
