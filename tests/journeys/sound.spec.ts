import * as v from 'valibot';
import { addPerson, chooseLanguage } from '../support/journey.ts';
import { expect, initScript, test } from '../support/journey-test.ts';
import { parentScreens } from '../support/parent-screens.ts';
import { readJson } from '../support/repository.ts';
import { browserNames, type InitScript, type Visitor } from '../support/visitor.ts';

const Texts = v.object({ steps: v.record(v.string(), v.object({ text: v.string() })) });
const { steps: french } = v.parse(Texts, readJson('locales/fr/curricula/parentalite-numerique.json'));
const { steps: arabic } = v.parse(Texts, readJson('locales/ar/curricula/parentalite-numerique.json'));
/** A card whose Arabic sentence holds a French term between brackets. */
const [card = '', arabicCard = { text: '' }] = Object.entries(arabic).find(([, { text }]) => text.includes('[[')) ?? [];

type Voice = {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
  readonly name: string;
};
const voice = (lang: string, localService = true): Voice => ({ lang, localService, default: false, name: lang });
const speakers = '.say, .chip button, .sounds button, .bar button.main[aria-label], .question button';

declare global {
  interface Window {
    said?: { readonly text: string; readonly lang: string }[];
    voicesArrive?: () => void;
  }
}

/** A computer with these voices, which arrive when the test says so; what is spoken is written down. */
function withVoices(voices: readonly Voice[]): InitScript {
  return initScript((list) => {
    let here: readonly Voice[] = [];
    const heard = new EventTarget();
    const said: { text: string; lang: string }[] = [];
    class Utterance extends EventTarget {
      voice: Voice | null = null;
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => here,
      addEventListener: heard.addEventListener.bind(heard),
      cancel: () => undefined,
      speak: (utterance: Utterance) => {
        said.push({ text: utterance.text, lang: utterance.lang });
        queueMicrotask(() => utterance.dispatchEvent(new Event('end')));
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.said = said;
    window.voicesArrive = () => {
      here = list;
      heard.dispatchEvent(new Event('voiceschanged'));
    };
  }, voices);
}

const frenchAndArabic = [voice('fr-FR'), voice('ar-SA')];

for (const browser of browserNames) {
  test(`${browser}: without a voice there is no speaker on any screen`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [withVoices([])] });
    await settle(visitor, 'ar');
    for (const { hash } of parentScreens) {
      await visitor.goTo(hash);
      await visitor.shows('#main');
      expect(await visitor.count(speakers), hash).toBe(0);
      expect(await saysListen(visitor), hash).toBe(false);
    }
  });

  test(`${browser}: with voices, pressing a speaker says the right words in the right language`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [withVoices(frenchAndArabic)] });
    await settle(visitor, 'ar');
    await visitor.goTo(`#/step/${card}`);
    await visitor.click('.card .line:not(.theirs) .say');
    await visitor.click('.card .theirs .say');
    expect(arabicCard.text).toContain('[[');
    expect(await visitor.evaluate(() => window.said, null)).toEqual([
      { text: withoutBrackets(french[card]?.text), lang: 'fr-FR' },
      { text: withoutBrackets(arabicCard.text), lang: 'ar-SA' },
    ]);

    await visitor.goTo('#/');
    await visitor.waitFor(
      'two languages can be heard',
      () => document.querySelectorAll('.languages .say').length === 2,
      null,
    );
    await visitor.click('.languages li:has([lang="ar"]) .say');
    const greeting = v.parse(v.object({ greeting: v.string() }), readJson('locales/ar/language.json'));
    expect((await visitor.evaluate(() => window.said, null))?.at(-1)).toEqual({
      text: greeting.greeting,
      lang: 'ar-SA',
    });

    await visitor.goTo('#/words');
    await visitor.shows('.sounds button');
    await visitor.click('.bar .main');
    await visitor.waitFor('all words are said', () => (window.said?.length ?? 0) > 20, null);
    for (const { text } of (await visitor.evaluate(() => window.said, null)) ?? [])
      expect(text).not.toMatch(/\[\[|\]\]/);
  });

  test(`${browser}: sound off hides every speaker`, async ({ visit }) => {
    const visitor = await visit(browser, { initScripts: [withVoices(frenchAndArabic)] });
    await settle(visitor, 'ar');
    await visitor.goTo(`#/step/${card}`);
    await visitor.shows('.card .say');
    await visitor.goTo('#/settings');
    await visitor.click('.rows section:nth-child(4) [role="radio"]:last-child');
    for (const { hash } of parentScreens) {
      await visitor.goTo(hash);
      await visitor.shows('#main');
      expect(await visitor.count(speakers), hash).toBe(0);
    }
  });

  test(`${browser}: a voice that is not on this computer is ${browser === 'chromium' ? 'never' : 'still'} used`, async ({
    visit,
  }) => {
    // Firefox calls every voice of the system remote; Chromium tells the truth, and its remote ones send the text away.
    const visitor = await visit(browser, { initScripts: [withVoices([voice('fr-FR', false), voice('ar-SA', false)])] });
    await settle(visitor, 'ar');
    await visitor.goTo(`#/step/${card}`);
    await visitor.shows('.card h1');
    if (browser === 'firefox') await visitor.shows('.card .say');
    else expect(await visitor.count(speakers)).toBe(0);
  });
}

async function settle(visitor: Visitor, tag: string): Promise<void> {
  await visitor.open();
  await chooseLanguage(visitor, tag);
  await addPerson(visitor);
  await visitor.evaluate(() => window.voicesArrive?.(), null);
}

/** Whether any button or link promises a sound, in French or Arabic. */
function saysListen(visitor: Visitor): Promise<boolean> {
  return visitor.evaluate(
    () =>
      [...document.querySelectorAll('button, a')].some((one) =>
        /écouter|استماع/i.test(
          `${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''}`.replace(
            /Langue à écouter|لغة الاستماع/i,
            '',
          ),
        ),
      ),
    null,
  );
}

function withoutBrackets(sentence = ''): string {
  return sentence.replace(/\[\[|\]\]/g, '');
}
