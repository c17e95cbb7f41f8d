import { userEvent } from 'vitest/browser';
import type { Gesture } from '../../src/domain/practice.ts';

/** Does with a real mouse and keyboard what a hint says. @throws when the thing it points at is not there */
export async function performGesture(sheet: HTMLElement, gesture: Gesture<unknown>): Promise<void> {
  const thing = find(sheet, gesture.target);
  switch (gesture.verb) {
    case 'click':
      return userEvent.click(thing);
    case 'choose':
      if (thing instanceof HTMLSelectElement) return userEvent.selectOptions(thing, gesture.words ?? '');
      return userEvent.click(thing);
    case 'double-click':
      return userEvent.dblClick(thing);
    case 'right-click':
      return userEvent.click(thing, { button: 'right' });
    case 'move':
      return userEvent.hover(thing);
    case 'scroll':
      return scroll(thing);
    case 'drag':
      return userEvent.dragAndDrop(thing, find(sheet, gesture.to ?? ''));
    case 'press':
      return userEvent.keyboard(gesture.words ?? '');
    case 'type':
      return userEvent.fill(thing, gesture.words ?? '');
    case 'wait':
      return undefined;
  }
}

function find(sheet: HTMLElement, target: string): HTMLElement {
  const found = sheet.querySelectorAll<HTMLElement>(`[data-target="${CSS.escape(target)}"]`);
  const [thing] = found;
  if (thing === undefined || found.length > 1) throw new Error(`${found.length} things called ${target}`);
  return thing;
}

/** To the end, then to the start: one of the two is where the thing is not yet. */
function scroll(thing: HTMLElement): void {
  const isDown = thing.scrollTop > 0;
  thing.scrollTop = isDown ? 0 : thing.scrollHeight;
}
