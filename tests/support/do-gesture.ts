import type { Gesture } from '../../src/domain/practice.ts';
import { tabEitherWayTo } from './tab-to.ts';
import type { Visitor } from './visitor.ts';

/** Does in a real browser what a hint says; it fails when the thing is not there or cannot be reached. */
export type Hand = (visitor: Visitor, gesture: Gesture<unknown>) => Promise<void>;

/** In the mock, as a selector. */
export function target(name: string): string {
  return `.stage [data-target="${name}"]`;
}

/** Keys are for typing only. */
export const byMouse: Hand = async (visitor, { verb, target: name, to, words = '' }) => {
  const thing = target(name);
  switch (verb) {
    case 'click':
      return visitor.click(thing);
    case 'choose':
      if ((await visitor.count(`select${thing.replace('.stage ', '')}`)) > 0) return visitor.select(thing, words);
      return visitor.click(thing);
    case 'drag':
      return visitor.drag(thing, target(to ?? ''));
    case 'scroll':
      return visitor.wheel(thing, 3000);
    case 'press':
      return pressKeys(visitor, words);
    case 'type':
      await visitor.click(thing);
      return typeInto(visitor, thing, words);
    default:
      throw new Error(`no journey needs « ${verb} » with the mouse`);
  }
};

/** Tab, Enter, Space, arrows and letters: the mouse lies beside the computer. */
export const byKeyboard: Hand = async (visitor, { verb, target: name, words = '' }) => {
  const thing = target(name);
  if (verb === 'press') return pressKeys(visitor, words);
  await focus(visitor, thing);
  switch (verb) {
    case 'click':
      // A link takes Enter; a button takes both.
      return visitor.press((await visitor.count(`a${thing.replace('.stage ', '')}`)) > 0 ? 'Enter' : ' ');
    case 'choose':
      return chooseByArrows(visitor, words);
    case 'type':
      return typeInto(visitor, thing, words);
    default:
      throw new Error(`no journey needs « ${verb} » with the keyboard`);
  }
};

async function focus(visitor: Visitor, thing: string): Promise<void> {
  await visitor.shows(thing);
  await tabEitherWayTo(visitor, thing);
}

/** What stood in the field is replaced, as the hint says the whole text. */
async function typeInto(visitor: Visitor, field: string, text: string): Promise<void> {
  await visitor.press('Control+a');
  await visitor.type(text);
  await visitor.waitFor(
    `${field} holds what was typed`,
    ({ selector, typed }) => {
      const found = document.querySelector(selector);
      const isField = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement;
      return isField && found.value === typed;
    },
    { selector: field, typed: text },
  );
}

async function chooseByArrows(visitor: Visitor, words: string): Promise<void> {
  const chosen = () =>
    visitor.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLSelectElement ? (activeElement.selectedOptions[0]?.label ?? '') : undefined;
    }, null);
  const seen: (string | undefined)[] = [];
  while (seen.at(-1) !== words) {
    await visitor.press('ArrowDown');
    const now = await chosen();
    if (now === undefined || seen.includes(now)) throw new Error(`the arrows do not lead to « ${words} »`);
    seen.push(now);
  }
}

/** `{Shift>}A{/Shift}`, `{Enter}`, `a`: a key at a time, with those that are held. */
async function pressKeys(visitor: Visitor, keys: string): Promise<void> {
  let held: readonly string[] = [];
  for (const [whole, name = '', sign] of keys.matchAll(/\{\/?(\w+)>?\}|(.)/g)) {
    if (sign !== undefined) await visitor.press([...held, sign].join('+'));
    else if (whole.startsWith('{/')) held = held.filter((one) => one !== name);
    else if (whole.endsWith('>}')) held = [...held, name];
    else await visitor.press([...held, name].join('+'));
  }
}
