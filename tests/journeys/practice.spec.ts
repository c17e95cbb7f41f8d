import { byKeyboard, byMouse } from '../support/do-gesture.ts';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import {
  continueToQuestion,
  finished,
  marksAfterReload,
  openFromCard,
  openFromCardByKeyboard,
  visitWithoutServer,
  walkThrough,
} from '../support/practise.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

/** One of each kind of site, and the five that everything else leads to. */
const five = ['3.7', '3.10', '4.6', '5.6', '6.7'];
const ten = ['1.6', '1.9', '2.6', '2.5', '5.2', ...five];

const allAlone = (exercises: readonly string[]) => exercises.map(() => 'alone');

for (const browser of browserNames) {
  test(`${browser}: with the server dead, ten exercises with the mouse`, async ({ server, visit }) => {
    const visitor = await visitWithoutServer(visit, server, browser);
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    for (const exercise of ten) {
      await test.step(exercise, () => practiseByMouse(visitor, exercise));
    }
    expect(await marksAfterReload(visitor, ten)).toEqual(allAlone(ten));
  });

  test(`${browser}: with the server dead, five exercises without a mouse`, async ({ server, visit }) => {
    const visitor = await visitWithoutServer(visit, server, browser);
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    for (const exercise of five) {
      await test.step(exercise, async () => {
        await openFromCardByKeyboard(visitor, exercise);
        await walkThrough(visitor, exercise, byKeyboard);
        await finished(visitor, 'alone');
        await continueToQuestion(visitor, exercise, 'keyboard');
      });
    }
    expect(await marksAfterReload(visitor, five)).toEqual(allAlone(five));
  });

  test(`${browser}: with the server dead, the same five in Arabic, the site still French`, async ({
    server,
    visit,
  }) => {
    const visitor = await visitWithoutServer(visit, server, browser);
    await chooseLanguage(visitor, 'ar');
    await addPerson(visitor);
    for (const exercise of five) {
      await test.step(exercise, () => practiseByMouse(visitor, exercise, isArabicAroundFrench));
    }
    expect(await marksAfterReload(visitor, five)).toEqual(allAlone(five));
  });
}

async function practiseByMouse(
  visitor: Visitor,
  exercise: string,
  onScreen = async (_visitor: Visitor): Promise<void> => undefined,
): Promise<void> {
  await openFromCard(visitor, exercise);
  await visitor.shows('.stage');
  await onScreen(visitor);
  await walkThrough(visitor, exercise, byMouse);
  await finished(visitor, 'alone');
  await onScreen(visitor);
  await continueToQuestion(visitor, exercise, 'mouse');
}

/** The task is in her language, from right to left; the drawn site is as the real one. */
async function isArabicAroundFrench(visitor: Visitor): Promise<void> {
  const seen = await visitor.evaluate(() => {
    const stage = document.querySelector('.stage');
    return {
      page: { lang: document.documentElement.lang, direction: getComputedStyle(document.documentElement).direction },
      stage: stage && { lang: stage.getAttribute('lang'), direction: getComputedStyle(stage).direction },
      isTaskArabic: /\p{Script=Arabic}{2}/u.test(document.querySelector('.task [lang="ar"]')?.textContent ?? ''),
    };
  }, null);
  expect(seen).toEqual({
    page: { lang: 'ar', direction: 'rtl' },
    stage: { lang: 'fr', direction: 'ltr' },
    isTaskArabic: true,
  });
}
