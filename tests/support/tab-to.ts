import { expect } from './journey-test.ts';
import type { Visitor } from './visitor.ts';

/** Presses Tab until the focus is there; wherever it stops on the way it must be seen. */
export async function tabTo(visitor: Visitor, selector: string): Promise<void> {
  const enough = 60;
  for (let presses = 0; presses < enough; presses += 1) {
    await visitor.press('Tab');
    await focusInSight(visitor);
    if (await visitor.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${enough} × Tab did not reach ${selector}`);
}

/**
 * The same towards a thing that may also stand before what has the focus: who sees the focus go past it turns round. Tab
 * beyond the end of a page leads into the browser's own bar, from which automation does not come back in Firefox.
 */
export async function tabEitherWayTo(visitor: Visitor, selector: string): Promise<void> {
  const enough = 60;
  for (let presses = 0; presses < enough; presses += 1) {
    const way = await visitor.evaluate((wanted) => {
      const { activeElement } = document;
      const goal = document.querySelector(wanted);
      if (activeElement === null || goal === null || activeElement === goal)
        return activeElement === goal ? 'there' : 'on';
      const isBefore = activeElement.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore && activeElement !== document.body ? 'back' : 'on';
    }, selector);
    if (way === 'there') return;
    await visitor.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    await focusInSight(visitor);
  }
  throw new Error(`${enough} × Tab did not reach ${selector}`);
}

/** @returns which element has the focus; fails when it is not outlined or something goes on lying over it */
export async function focusInSight(visitor: Visitor): Promise<string> {
  const found = await visitor.evaluate(async () => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return { name: 'the window', fault: null };
    const all = [...document.querySelectorAll('*')];
    const name = `${all.indexOf(focused)} ${focused.tagName} ${(focused.textContent ?? '').trim().slice(0, 30)}`;
    if (focused.matches('main')) return { name, fault: null };
    const faultNow = () => {
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
        return `outline ${outlineStyle} ${outlineWidth}`;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const place = [left, top, right, bottom].map(Math.round).join(' ');
      const isOutside = top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
      if (isOutside && bottom - top <= innerHeight) return `outside: ${place}`;
      for (const y of [top + 3, (top + bottom) / 2, bottom - 3]) {
        const over = document.elementFromPoint((left + right) / 2, y);
        if (over && !focused.contains(over) && !over.contains(focused)) return `behind ${over.className}: ${place}`;
      }
      return null;
    };
    // Browsers scroll to what has the focus some frames later.
    for (let frames = 0; frames < 30 && faultNow() !== null; frames += 1) await new Promise(requestAnimationFrame);
    return { name, fault: faultNow() };
  }, null);
  expect(found.fault, `focus on ${found.name}`).toBeNull();
  return found.name;
}
