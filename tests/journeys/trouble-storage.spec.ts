import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  clockOf1970,
  deleteDatabase,
  diskThatFills,
  fillDisk,
  storedFacts,
  withoutDatabase,
} from '../support/bad-days.ts';
import { badCopies, copyOf } from '../support/bad-files.ts';
import {
  addPerson,
  chooseLanguage,
  firstWorkshop,
  isShownAsSaved,
  mainAct,
  marksOnPath,
  pickPerson,
  sayOutcome,
} from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const [first = '', second = ''] = firstWorkshop.steps;
const copyField = '.staff input[accept=".ardoise"]';

for (const browser of browserNames) {
  for (const how of ['throws', 'missing'] as const) {
    test(`${browser}: a browser that keeps nothing (${how}) is told in words`, async ({ visit }) => {
      const visitor = await visit(browser, { initScripts: [withoutDatabase(how)] });
      await visitor.open();
      const [name, window] =
        browser === 'firefox' ? ['Firefox', 'fenêtre privée'] : ['Le navigateur', 'navigation privée'];
      await visitor.shows('h1', `${name} ne laisse pas Ardoise garder les progrès`);
      await visitor.shows('.body', 'Parents : appelez la personne qui s’occupe de l’ordinateur.');
      await visitor.shows('.body', window);
      await visitor.shows('.main', 'Réessayer');
    });
  }

  test(`${browser}: a full disk is told, nothing is half written, and the same tap then works`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [diskThatFills] });
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await visitor.goTo('#/who/new');
    await visitor.click('.pictures input');
    await fillDisk(visitor, 1);
    await visitor.click(mainAct);
    await visitor.shows('[role="alert"]', 'L’ordinateur est plein. Pas enregistré. Appuyez encore une fois.');
    expect(await storedFacts(visitor)).toEqual([]);
    await visitor.click(mainAct);
    await visitor.arrive('#/path');

    await visitor.goTo(`#/step/${first}/done`);
    const before = await storedFacts(visitor);
    expect(before.length).toBeGreaterThan(0);
    for (const write of [1, 2, 3]) {
      await fillDisk(visitor, write);
      await visitor.click('[data-outcome="alone"]');
      await visitor.shows('[role="alert"]', 'L’ordinateur est plein.');
      expect(await visitor.evaluate(isShownAsSaved, 'alone'), 'nothing is shown as saved').toBe(false);
      expect(await storedFacts(visitor), `disk full at write ${write}`).toEqual(before);
    }
    expect(await marksOnPath(visitor)).toEqual(firstWorkshop.steps.map(() => 'not-yet'));
    await visitor.goTo(`#/step/${first}/done`);
    await sayOutcome(visitor, 'alone');
    expect(await visitor.count('[role="alert"]')).toBe(0);
    expect(await storedFacts(visitor)).toHaveLength(before.length + 1);
    expect((await marksOnPath(visitor))[0]).toBe('alone');
  });

  test(`${browser}: a database that vanished is told, and a copy brings everything back`, async ({ visit, folder }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    for (const outcome of ['alone', 'helped'] as const) {
      await addPerson(visitor);
      await visitor.goTo(`#/step/${first}/done`);
      await sayOutcome(visitor, outcome);
      await visitor.goTo(`#/step/${second}/done`);
      await sayOutcome(visitor, 'alone');
    }
    const copy = await saveCopy(visitor);
    const bad = badCopies(folder, copy);
    const facts = await storedFacts(visitor);

    await deleteDatabase(visitor);
    await visitor.reload();
    await isRecovering(visitor);

    await giveCopy(visitor, bad.foreign, 'Ce fichier n’est pas une copie d’Ardoise.');
    await giveCopy(visitor, bad.damaged, 'Ce fichier est abîmé.');
    // A wrong file is no answer: who starts again finds the same question, not an empty first run.
    await visitor.reload();
    await isRecovering(visitor);

    await giveCopy(visitor, copy, `${facts.length} enregistrements repris`);
    await visitor.click('.body .main');
    expect(await storedFacts(visitor)).toEqual(facts);
    for (const [index, outcome] of ['alone', 'helped'].entries()) {
      await pickPerson(visitor, index);
      expect((await marksOnPath(visitor)).slice(0, 3)).toEqual([outcome, 'alone', 'not-yet']);
    }
    await visitor.reload();
    await visitor.shows('.steps a svg');
  });

  test(`${browser}: a copy that was cut off gives what it holds, and says so`, async ({ visit, folder }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await visitor.goTo(`#/step/${first}/done`);
    await sayOutcome(visitor, 'alone');
    await sayOutcome(visitor, 'helped');
    await sayOutcome(visitor, 'alone');
    const copy = await saveCopy(visitor);
    const { truncated } = badCopies(folder, copy);
    await deleteDatabase(visitor);
    await visitor.reload();
    await isRecovering(visitor);
    await giveCopy(visitor, truncated, 'La fin du fichier manque');
    await visitor.click('.body .main');
    await visitor.shows('#main');
    expect(await storedFacts(visitor)).toHaveLength(3);
  });

  test(`${browser}: without a copy one goes on, after being asked twice`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await deleteDatabase(visitor);
    await visitor.reload();
    await isRecovering(visitor);
    await visitor.click('.body button');
    await visitor.shows('.body button', 'Oui, continuer sans les anciens progrès');
    await visitor.click('.body button');
    await visitor.shows('.languages');
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await visitor.reload();
    await visitor.shows('.steps a');
  });

  test(`${browser}: a clock of 1970 asks for the day, and taps carry it`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [clockOf1970] });
    await visitor.open();
    await visitor.shows('h1', 'L’horloge de cet ordinateur est fausse');
    await giveDay(visitor, '2031-03-04');
    await visitor.shows('.body strong', 'mardi 4 mars 2031');
    await visitor.click('.body .main');
    await visitor.shows('.languages');
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await visitor.goTo(`#/step/${first}/done`);
    await sayOutcome(visitor, 'alone');
    for (const { wall, wallTrust } of await storedFacts(visitor)) {
      expect(wallTrust).toBe(2);
      expect(new Date(wall).toISOString().slice(0, 10)).toBe('2031-03-04');
    }
  });

  test(`${browser}: who does not know the day goes on, and taps say that they cannot know`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [clockOf1970] });
    await visitor.open();
    await visitor.click('.body .acts .button:not(.main)');
    await visitor.shows('.languages');
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    expect((await storedFacts(visitor)).map(({ wallTrust }) => wallTrust)).toEqual([0]);
  });

  test(`${browser}: facts that nobody can read are put aside and counted, newer ones are kept`, async ({
    visit,
    folder,
  }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    const sound = {
      device: 'another-laptop',
      wall: 1_772_000_000_000,
      wallTrust: 1,
      stream: 'learner:someone',
      subject: 'someone',
      replaces: [],
      author: 'someone',
    };
    const file = await copyOf(folder, 'mixed.ardoise', [
      { ...sound, id: 'newer', n: 1, lamport: 1, kind: 'dance', version: 7, body: { steps: 3 } },
      { ...sound, id: 'bad-body', n: 2, lamport: 2, kind: 'step-outcome', version: 1, body: { outcome: 'perfect' } },
      { id: 'no-envelope' },
      'not even an object',
    ]);
    await visitor.goTo('#/staff');
    await visitor.chooseFile(copyField, file);
    await visitor.shows('[role="status"]', '1 enregistrements repris, 3 illisibles, mis de côté.');
    await visitor.shows('.quiet', '2 enregistrements sur cet ordinateur, 3 illisibles mis de côté');
    await visitor.chooseFile(copyField, file);
    await visitor.shows('[role="status"]', 'Rien de nouveau dans cette copie, 1 déjà présents');
    await visitor.goTo(`#/step/${first}/done`);
    await sayOutcome(visitor, 'helped');
    await visitor.reload();
    expect((await marksOnPath(visitor))[0]).toBe('helped');
  });
}

async function isRecovering(visitor: Visitor): Promise<void> {
  await visitor.shows('h1', 'Les progrès de cet ordinateur ont disparu');
}

async function giveCopy(visitor: Visitor, file: string, answer: string): Promise<void> {
  await visitor.chooseFile(copyField, file);
  await visitor.shows('.body', answer);
}

/** « Enregistrer une copie » on the mediator's page. @returns where the file landed */
async function saveCopy(visitor: Visitor): Promise<string> {
  await visitor.goTo('#/staff');
  await visitor.click('.panel:nth-child(3) .body > .button');
  await visitor.shows('[role="status"]', 'est dans Téléchargements');
  const landed = () => readdirSync(visitor.downloads).filter((file) => file.endsWith('.ardoise'));
  await expect.poll(landed, { message: 'the copy is in the folder of downloads' }).toHaveLength(1);
  await expect.poll(() => readdirSync(visitor.downloads).filter((file) => file.endsWith('.part'))).toEqual([]);
  return join(visitor.downloads, landed()[0] ?? '');
}

/** As a person fills a date field, in whatever order the browser shows its parts. */
async function giveDay(visitor: Visitor, day: string): Promise<void> {
  await visitor.shows('input[type="date"]');
  await visitor.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="date"]');
    if (!field) throw new Error('no field for the day');
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}
