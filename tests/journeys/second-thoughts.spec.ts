import { storedFacts } from '../support/bad-days.ts';
import { addPerson, chooseLanguage, firstWorkshop } from '../support/journey.ts';
import { expect, test } from '../support/journey-test.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

const [first = '', second = ''] = firstWorkshop.steps;
const alone = 'main li:first-child .choices button:first-child';

for (const browser of browserNames) {
  test(`${browser}: « en vrai », a second press takes a slip back, a double click does not`, async ({ visit }) => {
    const visitor = await visit(browser);
    await settle(visitor);
    await visitor.goTo(`#/real/${firstWorkshop.id}`);
    await visitor.doubleClick(alone);
    await visitor.shows('main li:first-child .saved svg');
    // Longer than the slowest double click: what follows is a press of its own.
    await visitor.waitFor('a moment passes', () => new Promise((done) => setTimeout(() => done(true), 1000)), null);
    await visitor.shows(`${alone}[aria-pressed="true"]`);

    await visitor.click(alone);
    await visitor.shows(`${alone}[aria-pressed="false"]`);
    expect(await visitor.count('main li .saved svg')).toBe(0);
    expect((await storedFacts(visitor)).map(({ kind }) => kind).slice(-2)).toEqual(['step-outcome', 'retract']);
    await visitor.reload();
    await visitor.shows(`${alone}[aria-pressed="false"]`);
  });

  test(`${browser}: a word that was pressed on a card leads back to that card`, async ({ visit }) => {
    const visitor = await visit(browser);
    await settle(visitor);
    await visitor.goTo(`#/step/${first}`);
    for (const wayBack of ['.bar .main', '.top a:first-child']) {
      await visitor.click('.card .chips li:first-child a');
      await visitor.waitFor('the word', (step) => location.hash.endsWith(`/from/${step}`), first);
      await visitor.shows('.bar .main', 'Revenir à la carte');
      await visitor.click(wayBack);
      await visitor.arrive(`#/step/${first}`);
    }
  });

  test(`${browser}: keys act once, on the screen in front, and Enter is the main act`, async ({ visit }) => {
    const visitor = await visit(browser);
    await settle(visitor);
    await visitor.goTo(`#/step/${first}`);
    await key(visitor, 'ArrowRight', { repeat: true });
    expect(await hash(visitor), 'a held key').toBe(`#/step/${first}`);
    await visitor.click('.bar .help');
    await visitor.shows('dialog[open]');
    await key(visitor, 'ArrowRight', {});
    await key(visitor, 'Enter', {});
    expect(await hash(visitor), 'behind the help panel').toBe(`#/step/${first}`);
    await visitor.press('Escape');
    await visitor.waitFor('the panel is closed', () => document.querySelector('dialog[open]') === null, null);

    await key(visitor, 'ArrowRight', {});
    await key(visitor, 'ArrowRight', {});
    await visitor.arrive(`#/step/${second}`);
    expect(await hash(visitor), 'the second press came too early').toBe(`#/step/${second}`);
    await visitor.waitFor('the screen has the focus', () => document.activeElement?.id === 'main', null);
    await visitor.press('Enter');
    await visitor.arrive(`#/step/${second}/done`);
  });
}

async function settle(visitor: Visitor): Promise<void> {
  await visitor.open();
  await chooseLanguage(visitor, 'fr');
  await addPerson(visitor);
}

function hash(visitor: Visitor): Promise<string> {
  return visitor.evaluate(() => location.hash, null);
}

/** A key as the keyboard sends it while it is held down, which no driver can be asked for. */
function key(visitor: Visitor, name: string, { repeat = false }: { readonly repeat?: boolean }): Promise<void> {
  return visitor.evaluate(
    (wanted) => {
      const event = new KeyboardEvent('keydown', { ...wanted, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    { key: name, repeat },
  );
}
