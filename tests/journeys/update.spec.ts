import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../support/build-first.ts';
import {
  addPerson,
  answerKeepQuestion,
  chooseLanguage,
  firstWorkshop,
  marksOnPath,
  sayOutcome,
  waitUntilKept,
} from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { parentScreens } from '../support/parent-screens.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const dates = { old: '2026-11-01T08:00:00.000Z', new: '2026-11-02T08:00:00.000Z' };
let builds: string;

test.beforeAll(() => {
  builds = mkdtempSync(join(tmpdir(), 'ardoise-builds-'));
  for (const [name, date] of Object.entries(dates)) {
    build(['--outDir', join(builds, name), '--emptyOutDir'], { ARDOISE_BUILD_DATE: date });
  }
});
test.afterAll(() => rmSync(builds, { recursive: true, force: true }));

for (const browser of browserNames) {
  test(`${browser}: a new version is offered at home only, and takes everything along`, async ({ server, visit }) => {
    await server.startAgain(join(builds, 'old'));
    const visitor = await visit(browser);
    await visitor.open();
    await waitUntilKept(visitor);
    await visitor.goTo('#/');
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await visitor.goTo(`#/step/${firstWorkshop.steps[0]}/done`);
    await sayOutcome(visitor, 'alone');
    await visitor.goTo('#/path');
    await answerKeepQuestion(visitor);
    expect(await offersUpdate(visitor), 'there is nothing new yet').toBe(false);
    expect(await buildsInstalled(visitor)).toEqual([dates.old]);

    await server.startAgain(join(builds, 'new'));
    await visitor.goTo(`#/step/${firstWorkshop.steps[1]}`);
    await visitor.reload();
    await visitor.arrive(`#/step/${firstWorkshop.steps[1]}`);
    await visitor.waitFor('the new version is complete and waits', hasWaitingVersion, null);
    await visitor.goTo('#/path');
    await visitor.shows('.top .button', 'Mettre à jour');
    const offering: string[] = [];
    for (const { hash, withHelp } of parentScreens) {
      if (withHelp) continue;
      await visitor.goTo(hash);
      await visitor.shows('#main');
      if (await offersUpdate(visitor)) offering.push(hash);
    }
    expect(offering).toEqual(['#/', '#/path']);
    expect(await buildsInstalled(visitor), 'the old version works on until someone agrees').toEqual([dates.old]);

    await visitor.goTo('#/path');
    await visitor.click('.top .button:has(.update-word)');
    await visitor.waitFor(
      'the new version runs',
      async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.waiting === null && registration.active?.state === 'activated';
      },
      null,
    );
    await expect.poll(() => buildsInstalled(visitor).catch(() => []), { timeout: 20_000 }).toEqual([dates.new]);
    await server.stop();

    await visitor.reload();
    expect((await marksOnPath(visitor))[0]).toBe('alone');
    expect(await offersUpdate(visitor)).toBe(false);
    for (const tag of ['fa-AF', 'ti']) {
      await visitor.goTo('#/');
      await chooseLanguage(visitor, tag);
      await visitor.click('.people button');
      await visitor.arrive('#/path');
      await visitor.goTo(`#/step/${firstWorkshop.steps[0]}`);
      await visitor.shows(`.theirs[lang="${tag}"] .sentence`);
    }
  });
}

async function hasWaitingVersion(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.waiting?.state === 'installed';
}

function offersUpdate(visitor: Visitor): Promise<boolean> {
  return visitor.evaluate(() => document.body.innerText.includes('Mettre à jour'), null);
}

/** Which builds the curricula of this device come from. */
function buildsInstalled(visitor: Visitor): Promise<readonly string[]> {
  return visitor.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('ardoise');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const all = opening.result.transaction('curricula').objectStore('curricula').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve([...new Set(all.result.map(({ build: made }: { build: string }) => made))]);
          };
        };
      }),
    null,
  );
}
