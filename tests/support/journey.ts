import * as v from 'valibot';
import { readJson } from './repository.ts';
import { expect } from './journey-test.ts';
import type { Visitor } from './visitor.ts';

/** What people do in Ardoise, as steps that every journey is put together from. */
export type Outcome = 'alone' | 'helped' | 'not-yet';

const Course = v.object({
  workshops: v.array(v.object({ id: v.string(), steps: v.array(v.string()), real: v.array(v.string()) })),
  steps: v.array(v.object({ id: v.string(), exercises: v.array(v.string()) })),
});
const { workshops, steps } = v.parse(Course, readJson('src/curricula/parentalite-numerique.json'));

function workshopCalled(id: string): (typeof workshops)[number] {
  const found = workshops.find((workshop) => workshop.id === id);
  if (!found) throw new Error(`the course has no workshop ${id}`);
  return found;
}

/** « Je découvre l’ordinateur »: the first workshop of the course. */
export const firstWorkshop = workshopCalled('computer');

/** Its steps without an exercise: their card goes on with « C’est fait » instead of « Je m’entraîne ». */
export const plainSteps: readonly string[] = firstWorkshop.steps.filter(
  (id) => steps.find((step) => step.id === id)?.exercises.length === 0,
);

/** The button that goes on: at most one on a screen. */
export const mainAct = '.bar .main';

/** Her language on the first screen; then Ardoise asks who she is, or for her picture when nobody is here yet. */
export async function chooseLanguage(visitor: Visitor, tag: string): Promise<void> {
  await visitor.arrive('#/');
  await visitor.click(`.languages button.name[lang="${tag}"]`);
  await visitor.waitFor('it asks who she is', () => location.hash.startsWith('#/who'), null);
  await visitor.arrive(await visitor.evaluate(() => location.hash, null));
  expect(await visitor.evaluate(() => document.documentElement.lang, null)).toBe(tag);
}

/** « Je ne suis pas ici », then the first picture that nobody has taken: she is on her path. */
export async function addPerson(visitor: Visitor): Promise<void> {
  const hash = await visitor.evaluate(() => location.hash, null);
  if (!hash.startsWith('#/who')) await visitor.goTo('#/who');
  if (hash !== '#/who/new') {
    await visitor.click('.bar a[href="#/who/new"]');
    await visitor.arrive('#/who/new');
  }
  await visitor.click('.pictures input');
  await visitor.click(mainAct);
  await visitor.arrive('#/path');
}

/** « C’est moi »: someone who is in the list already. @param index in the order in which people came */
export async function pickPerson(visitor: Visitor, index: number): Promise<void> {
  await visitor.goTo('#/who');
  await visitor.click(`.people li:nth-child(${index + 1}) button`);
  await visitor.arrive('#/path');
}

/** Says how a step went, on its last screen, and waits until the screen says that it is kept. */
export async function sayOutcome(visitor: Visitor, outcome: Outcome): Promise<void> {
  await visitor.click(`[data-outcome="${outcome}"]`);
  await shownAsSaved(visitor, outcome);
}

/** « Enregistré » stands there, the tile is pressed, and nothing is on its way to the disk. */
export async function shownAsSaved(visitor: Visitor, outcome: Outcome): Promise<void> {
  await visitor.waitFor(`« ${outcome} » shown as saved`, isShownAsSaved, outcome);
}

export function isShownAsSaved(outcome: string): boolean {
  const tile = document.querySelector(`[data-outcome="${outcome}"]`);
  const isPressed = tile?.getAttribute('aria-pressed') === 'true' && tile.getAttribute('aria-busy') !== 'true';
  return isPressed && (document.querySelector('.saved')?.textContent ?? '').includes('Enregistré');
}

/** Most journeys have nothing to look at between the screens. */
const nothing = async (_visitor: Visitor): Promise<void> => undefined;

/** One card from its sentence to the next screen. */
export async function doStep(visitor: Visitor, step: string, outcome: Outcome, onScreen = nothing): Promise<void> {
  await visitor.arrive(`#/step/${step}`);
  await onScreen(visitor);
  await leaveCard(visitor, step);
  await sayOutcome(visitor, outcome);
  await onScreen(visitor);
  await visitor.click(mainAct);
}

/** To the question how it went. A card with an exercise leads there through it, which is a journey of its own. */
async function leaveCard(visitor: Visitor, step: string): Promise<void> {
  await visitor.shows(mainAct);
  if ((await visitor.count(`${mainAct}[href^="#/practise/"]`)) > 0) await visitor.goTo(`#/step/${step}/done`);
  else await visitor.click(mainAct);
  await visitor.arrive(`#/step/${step}/done`);
}

export type Walk = {
  /** What she says of each step, in their order. */
  readonly says: (position: number) => Outcome;
  /** Asked on every screen that is passed. */
  readonly onScreen?: (visitor: Visitor) => Promise<void>;
  /** Called on the card of this step, before anything is pressed there. */
  readonly before?: Readonly<Record<string, () => Promise<void>>>;
};

/** The first workshop from the path to « J’ai fini », back on the path. */
export async function followFirstWorkshop(
  visitor: Visitor,
  { says, onScreen = nothing, before = {} }: Walk,
): Promise<void> {
  await onScreen(visitor);
  await visitor.click(mainAct);
  for (const [position, step] of firstWorkshop.steps.entries()) {
    if (before[step]) {
      await visitor.arrive(`#/step/${step}`);
      await before[step]();
    }
    await doStep(visitor, step, says(position), onScreen);
  }
  await visitor.arrive(`#/real/${firstWorkshop.id}`);
  await onScreen(visitor);
  await visitor.click('main li:first-child .choices button:first-child');
  await visitor.shows('main li:first-child [role="status"] svg');
  await visitor.click(mainAct);
  await visitor.arrive('#/path');
}

/** Firefox is about to show a question of its own; the explanation comes first, once on a device. */
export async function answerKeepQuestion(visitor: Visitor): Promise<void> {
  if (visitor.browser !== 'firefox') return;
  await visitor.click('dialog[open] .acts .button:not(.main)');
  await visitor.waitFor('the explanation is gone', () => document.querySelector('dialog[open]') === null, null);
}

/** The marks of the first workshop on the path, in the order of its steps. */
export async function marksOnPath(visitor: Visitor): Promise<readonly string[]> {
  const hash = `#/path/${firstWorkshop.id}`;
  await visitor.goTo(hash);
  await visitor.shows('.steps a svg');
  return visitor.evaluate((steps) => {
    const markOf = (step: string) => {
      const mark = document.querySelector(`.steps a[href="#/step/${step}"] svg`);
      return ['alone', 'helped', 'not-yet'].find((outcome) => mark?.classList.contains(outcome)) ?? 'no mark';
    };
    return steps.map(markOf);
  }, firstWorkshop.steps);
}

/** Waits until the laptop needs no network any more, by what the mediator's page says. */
export async function waitUntilKept(visitor: Visitor): Promise<void> {
  await visitor.goTo('#/staff');
  await visitor.waitFor(
    'every file of every language is kept',
    () => {
      const row = [...document.querySelectorAll('tr')].find(
        (one) => one.querySelector('th')?.textContent === 'Sans réseau',
      );
      return /Les \d+ fichiers sont sur cet ordinateur/.test(row?.textContent ?? '');
    },
    null,
  );
  const bad = await visitor.evaluate(() => {
    const rows = [...document.querySelectorAll('td.mark')].map((cell) => cell.closest('tr') ?? cell);
    const notFine = rows.filter((row) => row.querySelector('svg[aria-label="Bien"]') === null);
    return notFine.map((row) => row.querySelector('th')?.textContent ?? '');
  }, null);
  // Nobody has answered the browser's question yet, and a voice is a comfort.
  expect(bad.filter((name) => !['Gardé pour de bon', 'Voix française'].includes(name))).toEqual([]);
}

/** By how much the page is wider than the window, and what sticks out; null when it fits. */
export function sideScroll(visitor: Visitor): Promise<string | null> {
  return visitor.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.1 || right > clientWidth + 0.1);
    });
    const names = outside.map(
      (one) => `${one.tagName}.${one.classList.value} « ${(one.textContent ?? '').trim().slice(0, 20)} »`,
    );
    return `${scrollWidth - clientWidth} px too wide: ${names.slice(0, 4).join(', ')}`;
  }, null);
}
