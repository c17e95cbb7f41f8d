import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { storedFacts } from '../support/bad-days.ts';
import { curriculumFile } from '../support/bad-files.ts';
import { addPerson, chooseLanguage, firstWorkshop, mainAct, sayOutcome, waitUntilKept } from '../support/journey.ts';
import { expect, initScript, test } from '../support/journey-test.ts';
import { leaves, readJson } from '../support/repository.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const courseField = '.staff input[accept^=".json"]';
const lastCourse = 'tr:last-child td.acts';
/** In the order of their names; the imported one comes last. */
const wholeCourse = 'tr:nth-child(3) td.acts';

for (const browser of browserNames) {
  test(`${browser}: a wrong curriculum file is refused in words, a good one is followed and removed`, async ({
    visit,
    folder,
  }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'ar');
    await addPerson(visitor);
    await visitor.goTo('#/staff');
    await visitor.shows('td.acts');
    const shipped = await visitor.count('td.acts');

    const noJson = join(folder, 'half.json');
    writeFileSync(noJson, '{"ardoise":"curriculum",');
    await giveCourse(visitor, noJson, 'Ce fichier n’est pas un parcours d’Ardoise. Rien n’a été changé.');
    const otherJson = join(folder, 'other.json');
    writeFileSync(otherJson, '{"ardoise":"recipe"}');
    await giveCourse(visitor, otherJson, 'Premier défaut : ardoise');
    const broken = { words: [{ id: 'ticket', theme: 'street' }] };
    await giveCourse(
      visitor,
      curriculumFile(folder, 'broken.json', broken),
      '« find-stop » renvoie à « bus-stop », qui n’existe pas dans le parcours.',
    );
    await giveCourse(visitor, curriculumFile(folder, 'ours.json', { id: 'educonnect' }), 'Donnez-lui un autre nom.');
    expect(await visitor.count('td.acts'), 'nothing was changed').toBe(shipped);

    await giveCourse(
      visitor,
      curriculumFile(folder, 'bus.json'),
      'Le parcours « Prendre le bus » est sur cet ordinateur.',
    );
    await visitor.shows('tr:last-child th', 'Prendre le bus');
    await visitor.click(`${lastCourse} button:first-child`);
    await visitor.shows(`${lastCourse} b`, 'suivi ici');

    // Nobody has translated it: it is French, and says so in Arabic.
    await visitor.goTo('#/path');
    await visitor.shows('.open h2', 'Prendre le bus');
    await visitor.click(mainAct);
    await visitor.arrive('#/step/find-stop');
    await visitor.shows('.card h1', 'Je trouve l’arrêt de bus.');
    const notTranslated = leaves(readJson('locales/ar/ui.json')).get('card.notTranslated') ?? 'a text in Arabic';
    await visitor.shows('.card .state', notTranslated);
    await visitor.goTo('#/step/find-stop/done');
    await sayOutcome(visitor, 'alone');
    await visitor.goTo('#/word/bus-stop');
    await visitor.shows('h1', 'l’arrêt de bus');

    await visitor.goTo('#/staff');
    await visitor.click(`${wholeCourse} button:first-child`);
    await visitor.shows(`${wholeCourse} b`, 'suivi ici');
    await visitor.click(`${lastCourse} button:last-child`);
    await visitor.shows('[role="status"]', 'Le parcours est retiré. Les progrès sont gardés.');
    await visitor.waitFor('its row is gone', (rows) => document.querySelectorAll('td.acts').length === rows, shipped);
    const kept = (await storedFacts(visitor)).filter(({ body }) => body['curriculum'] === 'take-the-bus');
    expect(kept).toHaveLength(1);
    await visitor.goTo('#/path');
    await visitor.shows(`.steps a[href="#/step/${firstWorkshop.steps[0]}"]`);
  });

  test(`${browser}: a language that is not on this phone is told, and comes with one visit online`, async ({
    server,
    visit,
  }) => {
    const oneReader = initScript(
      (values) => {
        if (location.protocol === 'http:') localStorage['ardoise.preferences'] ??= values;
      },
      JSON.stringify({ device: { usedBy: 'one' } }),
    );
    const visitor = await visit(browser, { initScripts: [oneReader] });
    await visitor.open();
    await waitUntilKept(visitor);
    await server.stop();
    await visitor.goTo('#/');
    await visitor.click('.languages button.name[lang="ti"]');
    const { french } = v.parse(v.object({ french: v.string() }), readJson('locales/ti/language.json'));
    await visitor.shows('[role="status"]', `${french} : Cette langue n’est pas encore sur cet appareil.`);
    expect(await visitor.evaluate(() => document.documentElement.lang, null)).toBe('fr');

    await server.startAgain();
    await chooseLanguage(visitor, 'ti');
    await waitUntilKept(visitor);
    await server.stop();
    await visitor.open('#/who');
    expect(await visitor.evaluate(() => document.documentElement.lang, null)).toBe('ti');
    await addPerson(visitor);
    await visitor.goTo(`#/step/${firstWorkshop.steps[0]}`);
    await visitor.shows('.theirs[lang="ti"] .sentence');
  });

  test(`${browser}: an address that leads nowhere offers the way back`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    const nowhere = [
      '#/nowhere',
      '#/step',
      '#/step/no-such-step',
      '#/step/no-such-step/done',
      '#/real/no-such-workshop',
      '#/word/no-such-word',
      '#/practise',
      '#/practise/9.9',
      '#/step/%E0%A4%A',
    ];
    for (const address of nowhere) {
      await visitor.open('#/settings');
      await visitor.goTo(address);
      await visitor.shows('h1', 'Cette page n’existe pas.');
      await visitor.click(mainAct);
      await visitor.arrive('#/path');
    }
    // The same as a bookmark: the application starts there.
    for (const address of nowhere) {
      await visitor.open('#/settings');
      await visitor.evaluate((hash) => {
        location.hash = hash;
        location.reload();
      }, address);
      await visitor.shows('h1', 'Cette page n’existe pas.');
    }
  });
}

async function giveCourse(visitor: Visitor, file: string, answer: string): Promise<void> {
  await visitor.chooseFile(courseField, file);
  await visitor.shows('[role="status"]', answer);
}
