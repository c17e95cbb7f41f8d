import { byKeyboard } from '../support/do-gesture.ts';
import { addPerson, chooseLanguage, firstWorkshop, isShownAsSaved } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { continueToQuestion, finished, openFromCardByKeyboard, walkThrough } from '../support/practise.ts';
import { focusInSight, tabTo } from '../support/tab-to.ts';
import { browserNames } from '../support/visitor.ts';

const [first = '', second = ''] = firstWorkshop.steps;

for (const browser of browserNames) {
  test(`${browser}: a whole card with Tab, Enter and Space, the focus always in sight`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await visitor.arrive('#/');
    await tabTo(visitor, 'button.name[lang="fr"]');
    await visitor.press('Enter');
    await visitor.arrive('#/who/new');
    // One stop for all the pictures; the arrows go from one to the next.
    await tabTo(visitor, '.pictures input');
    await visitor.press(' ');
    await visitor.press('ArrowRight');
    const isSecond = () => document.querySelector('.pictures :nth-child(2) > :checked') === document.activeElement;
    await visitor.waitFor('the second picture is chosen', isSecond, null);
    await tabTo(visitor, '.bar .main');
    await visitor.press('Enter');
    await visitor.arrive('#/path');

    await tabTo(visitor, '.bar .main');
    await visitor.press('Enter');
    await visitor.arrive(`#/step/${first}`);
    await openFromCardByKeyboard(visitor, '1.1');
    await walkThrough(visitor, '1.1', byKeyboard);
    await finished(visitor, 'alone');
    await continueToQuestion(visitor, '1.1', 'keyboard');
    await visitor.arrive(`#/step/${first}/done`);
    await tabTo(visitor, '[data-outcome="helped"]');
    await visitor.press(' ');
    await visitor.waitFor('saved by the space bar', isShownAsSaved, 'helped');
    await tabTo(visitor, '.bar .main');
    await visitor.press('Enter');
    await visitor.arrive(`#/step/${second}`);
  });

  test(`${browser}: the help panel keeps the focus inside, and Escape closes it`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await visitor.goTo(`#/step/${first}`);
    await tabTo(visitor, '.bar .help');
    await visitor.press('Enter');
    await visitor.shows('dialog[open]');
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      await visitor.press(key);
      const isBehind = await visitor.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.closest('dialog') === null && activeElement !== document.body;
      }, null);
      expect(isBehind, `${key} led behind the dialog`).toBe(false);
    }
    await visitor.press('Escape');
    await visitor.waitFor('the panel is closed', () => document.querySelector('dialog[open]') === null, null);
    expect(await visitor.evaluate(() => location.hash, null)).toBe(`#/step/${first}`);
    expect(await visitor.evaluate(() => document.activeElement?.matches('.help') ?? false, null)).toBe(true);
  });

  test(`${browser}: Tab reaches everything on the longest screens, and the bar never hides it`, async ({ visit }) => {
    const visitor = await visit(browser, { viewport: { width: 911, height: 427 } });
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    for (const hash of ['#/path', '#/settings', `#/real/${firstWorkshop.id}`]) {
      await visitor.goTo(hash);
      const { stops, above } = await visitor.evaluate(() => {
        const main = document.getElementById('main') ?? document.body;
        main.focus({ preventScroll: true });
        const all = [...document.querySelectorAll('button:not(:disabled), a[href], input')].filter(
          (one) => one.clientWidth > 0,
        );
        const isAbove = (one: Element) => main.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_PRECEDING;
        return { stops: all.length, above: all.filter(isAbove).length };
      }, null);
      // From the content, where a screen opens, back to the first and on to the last: beyond lies the browser's own bar.
      const seen = new Set<string>();
      const ways = [
        ...Array.from({ length: above }, () => 'Shift+Tab'),
        ...Array.from({ length: stops - 1 }, () => 'Tab'),
      ];
      for (const way of ways) {
        await visitor.press(way);
        seen.add(await focusInSight(visitor));
      }
      expect(seen.size, `${hash}: every button and link is reached`).toBe(stops);
    }
  });
}
