import { addPerson, chooseLanguage, firstWorkshop, mainAct } from './journey.ts';
import type { Visitor } from './visitor.ts';

const [, step = ''] = firstWorkshop.steps;

export type ParentScreen = {
  readonly name: string;
  readonly hash: string;
  /** The help panel lies over the screen. */
  readonly withHelp?: boolean;
};

/** Every screen of a parent, by the numbers of the interface reference. */
export const parentScreens: readonly ParentScreen[] = [
  { name: 'P1 language', hash: '#/' },
  { name: 'P2 who am I', hash: '#/who' },
  { name: 'P2 new person', hash: '#/who/new' },
  { name: 'P3 path', hash: '#/path' },
  { name: 'P4 card', hash: `#/step/${step}` },
  { name: 'P6 how it went', hash: `#/step/${step}/done` },
  { name: 'P7 words', hash: '#/words' },
  { name: 'P7 one word', hash: '#/word/mouse' },
  { name: 'P8 cards', hash: '#/cards' },
  { name: 'P9 en vrai', hash: `#/real/${firstWorkshop.id}` },
  { name: 'P10 settings', hash: '#/settings' },
  { name: 'unknown address', hash: '#/nowhere' },
  { name: 'help', hash: `#/step/${step}`, withHelp: true },
];

/** A person of this language who has begun: screens hold what they hold on most days. */
export async function settleIn(visitor: Visitor, tag: string): Promise<void> {
  await visitor.open();
  await chooseLanguage(visitor, tag);
  await addPerson(visitor);
  await visitor.goTo(`#/step/${firstWorkshop.steps[0]}/done`);
  await visitor.click('[data-outcome="helped"]');
  await visitor.shows('.saved svg');
}

/** Goes there, waits for every picture, looks, and leaves nothing open. */
export async function onScreen(visitor: Visitor, screen: ParentScreen, look: () => Promise<void>): Promise<void> {
  await visitor.goTo(screen.hash);
  await visitor.shows('#main');
  if (screen.withHelp) {
    await visitor.click('.bar .help');
    await visitor.shows('dialog[open]');
  }
  await visitor.waitFor('every picture is drawn', () => document.querySelector('svg.picture:empty') === null, null);
  await look();
  if (screen.withHelp) await visitor.click('dialog[open] .main');
}

export async function onEachScreen(visitor: Visitor, look: (screen: ParentScreen) => Promise<void>): Promise<void> {
  for (const screen of parentScreens) await onScreen(visitor, screen, () => look(screen));
}

/** Where the main act is cut off by the window, if it is; nothing was scrolled. */
export function mainActOutside(visitor: Visitor): Promise<string | null> {
  return visitor.evaluate((selector) => {
    const main = document.querySelector(document.querySelector('dialog[open]') ? 'dialog[open] .main' : selector);
    if (main === null) return null;
    const { top, left, right, bottom, width, height } = main.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const isInside = width > 0 && height > 0 && top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
    return isInside
      ? null
      : `${[left, top, right, bottom].map(Math.round).join(' ')} in ${innerWidth} × ${innerHeight}`;
  }, mainAct);
}

/** What is wrong with the things that can be pressed: too low, too narrow, too near to each other, two filled ones. */
export function targetFaults(visitor: Visitor): Promise<readonly string[]> {
  return visitor.evaluate(() => {
    const [leastHeight, leastStone, leastGap, rounding] = [56, 48, 8, 0.5];
    const scope = document.querySelector('dialog[open]') ?? document;
    const things = [...scope.querySelectorAll('button, a[href], input, summary')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.classList.value.replace(/svelte-\S+/g, '').trim()} « ${(
        element.getAttribute('aria-label') ??
        element.textContent ??
        ''
      )
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 40)} »`;
    const small = things
      .filter(({ element, box }) => {
        const isStone = element.classList.contains('stone') && window.innerWidth <= 640;
        const least = isStone ? leastStone : leastHeight;
        return box.height < least - rounding || box.width < leastStone - rounding;
      })
      .map(({ element, box }) => `${nameOf(element)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);
    const bar = document.querySelector('.acts');
    const isPinned = (element: Element) =>
      bar?.contains(element) === true && getComputedStyle(bar).position === 'sticky';
    const isInBar = (element: Element) => element.closest('.bar') !== null;
    const near = things.flatMap((one, index) =>
      things.slice(index + 1).flatMap((other) => {
        // What scrolls behind the bar is covered by it, not beside it.
        if (isInBar(one.element) !== isInBar(other.element) || isPinned(one.element) !== isPinned(other.element))
          return [];
        const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right);
        const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom);
        const gap = Math.max(across, down);
        return gap >= leastGap - rounding
          ? []
          : [`${nameOf(one.element)} is ${Math.round(gap)} px from ${nameOf(other.element)}`];
      }),
    );
    const filled = scope.querySelectorAll('.main').length;
    return [...small, ...near, ...(filled > 1 ? [`${filled} filled buttons`] : [])];
  }, null);
}

/** The longest movement that any element of the screen may make, in seconds, with whose it is. */
export function longestMotion(visitor: Visitor): Promise<{ readonly seconds: number; readonly whose: string }> {
  return visitor.evaluate(() => {
    const secondsOf = (list: string) =>
      Math.max(...list.split(',').map((one) => Number.parseFloat(one) / (one.trim().endsWith('ms') ? 1000 : 1)));
    let longest = { seconds: 0, whose: '' };
    for (const element of document.querySelectorAll('*')) {
      for (const part of ['', '::before', '::after']) {
        const style = getComputedStyle(element, part || null);
        const isMoving = style.animationName !== 'none';
        const seconds = Math.max(
          secondsOf(style.transitionDuration),
          isMoving ? secondsOf(style.animationDuration) : 0,
        );
        if (seconds > longest.seconds)
          longest = { seconds, whose: `${element.tagName} ${element.classList.value}${part}` };
      }
    }
    return longest;
  }, null);
}
