import { byMouse, target } from '../support/do-gesture.ts';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, initScript, test } from '../support/journey-test.ts';
import { keptByBrowser } from '../support/kept-by-browser.ts';
import { finished, openFromCard, walk, walkThrough } from '../support/practise.ts';
import { wayThrough } from '../support/practice-ways.ts';
import { findInProfile, findTraces, tracesInDownloads, tracesInPage } from '../support/typed-traces.ts';
import { browserNames, type Visitor } from '../support/visitor.ts';

/** What nobody may type here, and pieces of it that would betray it. */
const address = 'fatou.diop@gmail.com';
const phone = '06 12 34 56 78';
const password = 'Grenadine-7731';
const pieces = ['fatou', '@gmail', '06 12 34', '0612345678', 'Grenadine'];

for (const browser of browserNames) {
  test(`${browser}: a real address, number or password is stopped, and nothing of it is kept`, async ({ visit }) => {
    const visitor = await visit(browser);
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);

    await openFromCard(visitor, '3.7');
    await walk(visitor, wayThrough('3.7').slice(0, 2), byMouse);
    for (const field of ['username', 'password']) {
      for (const secret of [address, phone]) {
        await typeSecret(visitor, field, secret);
        await stopped(visitor, field);
      }
    }
    // Half a password looks like anything: it is judged when it is whole.
    await typeSecret(visitor, 'password', password);
    await visitor.press('Enter');
    await stopped(visitor, 'password');
    await typeSecret(visitor, 'password', password);
    await visitor.press('Tab');
    await stopped(visitor, 'password');
    await typeSecret(visitor, 'password', password);
    await visitor.click(target('submit'));
    await stopped(visitor, 'password');
    await walk(visitor, wayThrough('3.7').slice(2), byMouse);
    await visitor.shows('dialog[open] [data-finished]');

    await openFromCard(visitor, '3.10');
    const [activate, ...rest] = wayThrough('3.10');
    await walk(visitor, activate === undefined ? [] : [activate], byMouse);
    for (const secret of [phone, address]) {
      await typeSecret(visitor, 'phone', secret);
      await stopped(visitor, 'phone');
    }
    await walk(visitor, rest, byMouse);
    await finished(visitor, 'alone');

    const traces = { ...(await tracesInPage(visitor)), ...tracesInDownloads(visitor) };
    expect(findTraces(traces, pieces)).toEqual([]);
    await visitor.close();
    expect(findInProfile(visitor.profile, [address, phone, password])).toEqual([]);
  });

  /**
   * A browser offers to keep a password when it saw a password field, and proposes texts again when a form was sent. Its
   * offer is drawn outside the page, where no automation looks, and a window without a screen draws none. What can be
   * seen: that neither such a field nor a form ever stood in the page, not for a moment; that the settings with which a
   * browser offers were on; and that afterwards its own files hold no password, no question about one, and no text.
   */
  test(`${browser}: there is nothing that a browser could offer to keep`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [initScript(watchForPasswordFields, null)] });
    await visitor.open();
    await chooseLanguage(visitor, 'fr');
    await addPerson(visitor);
    await openFromCard(visitor, '3.7');
    await walkThrough(visitor, '3.7', byMouse);
    await finished(visitor, 'alone');
    await visitor.goTo('#/practise/3.3/password-type');
    await walkThrough(visitor, '3.3', byMouse);
    await finished(visitor, 'alone');
    const seen = await visitor.evaluate(() => document.documentElement.getAttribute('data-watched'), null);
    expect(seen, 'fields for passwords and forms that ever stood here').toBe('');
    await visitor.close();
    expect(Object.entries(keptByBrowser(visitor)).filter(([, count]) => count > 0)).toEqual([]);
  });
}

/** Key by key, without waiting for the whole text to stand: the field is emptied under the hands. */
async function typeSecret(visitor: Visitor, field: string, secret: string): Promise<void> {
  await visitor.click(target(field));
  await visitor.press('Control+a');
  await visitor.type(secret);
}

/** The panel says so; behind it the field is empty, and nothing of the text is on the screen. */
async function stopped(visitor: Visitor, field: string): Promise<void> {
  await visitor.shows('dialog[open] #real-secret', 'Gardez votre vrai mot de passe pour vous');
  const screen = await visitor.evaluate((wanted) => {
    const fields = [...document.querySelectorAll('input, textarea')];
    const isEmpty = (one: Element) => one instanceof HTMLInputElement && one.value === '';
    return {
      isEmpty: fields.filter((one) => one.matches(wanted)).every(isEmpty) && fields.some((one) => one.matches(wanted)),
      words: [document.body.innerText, ...fields.map((one) => ('value' in one ? String(one.value) : ''))].join('\n'),
      kept: JSON.stringify({ ...sessionStorage }),
    };
  }, target(field));
  expect(screen.isEmpty, `${field} is empty`).toBe(true);
  expect(findTraces({ screen: screen.words, tab: screen.kept }, pieces)).toEqual([]);
  await visitor.click('dialog[open] .main');
  await visitor.waitFor('the panel is closed', () => document.querySelector('dialog[open]') === null, null);
}

/** Runs in the page before anything else: notes in the document what it ever holds of fields for passwords and forms. */
function watchForPasswordFields(): void {
  const wanted = 'form, input[type="password"], input[autocomplete*="password"], input[autocomplete="username"]';
  const seen = new Set<string>();
  const note = (node: Node): void => {
    if (!(node instanceof Element)) return;
    const found = [...(node.matches(wanted) ? [node] : []), ...node.querySelectorAll(wanted)];
    for (const one of found) seen.add(one.outerHTML.slice(0, 80));
  };
  const tell = (): void => document.documentElement?.setAttribute('data-watched', [...seen].join(' '));
  new MutationObserver((changes) => {
    for (const { target: changed, addedNodes } of changes) {
      note(changed);
      addedNodes.forEach(note);
    }
    tell();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['type', 'autocomplete'],
  });
  document.addEventListener('DOMContentLoaded', () => note(document.documentElement));
  document.addEventListener('DOMContentLoaded', tell);
}
