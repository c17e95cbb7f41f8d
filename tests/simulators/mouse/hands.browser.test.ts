import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { flushSync, mount, unmount, type Component } from 'svelte';
import '../../../src/ui/base.css';
import type { Action } from '../../../src/simulators/mouse/action.ts';
import DoubleClickFolders from '../../../src/simulators/mouse/DoubleClickFolders.svelte';
import { doubleClickFolders } from '../../../src/simulators/mouse/double-click.ts';
import SortPapers from '../../../src/simulators/mouse/SortPapers.svelte';
import { sortPapers } from '../../../src/simulators/mouse/sort-papers.ts';

let leave: () => void = () => undefined;
afterEach(() => leave());

/** The view with its first state, which never changes; what hands did is collected. */
function show<Props extends Record<string, unknown>>(View: Component<Props>, props: Props): HTMLElement {
  const sheet = document.createElement('div');
  sheet.style.cssText = 'display: grid; inline-size: 920px; block-size: 440px';
  document.body.append(sheet);
  const view = mount(View, { target: sheet, props });
  flushSync();
  leave = () => {
    void unmount(view);
    sheet.remove();
  };
  return sheet;
}

function find(sheet: HTMLElement, target: string): HTMLElement {
  const found = sheet.querySelector<HTMLElement>(`[data-target="${target}"]`);
  if (!found) throw new Error(`nothing called ${target}`);
  return found;
}

describe('two presses on folders', () => {
  const actions: Action[] = [];
  const open = (): HTMLElement => {
    actions.length = 0;
    const act = (action: Action): number => actions.push(action);
    return show(DoubleClickFolders, { now: doubleClickFolders.start, act, frozen: false });
  };

  /** @param at milliseconds */
  const press = (thing: HTMLElement, at: number, x: number, pointerType = 'mouse'): void => {
    const event = new PointerEvent('pointerdown', { bubbles: true, button: 0, clientX: x, clientY: 50, pointerType });
    Object.defineProperty(event, 'timeStamp', { value: at });
    thing.dispatchEvent(event);
  };

  const said = (): readonly (string | undefined)[] =>
    actions.map((action) => doubleClickFolders.errorOf(doubleClickFolders.start, action));

  it('open one when they are quick and in one place', () => {
    const photos = find(open(), 'folder-photos');
    press(photos, 1000, 40);
    press(photos, 1900, 52);
    expect(actions.at(-1)).toEqual({
      kind: 'double-click',
      folder: 'folder-photos',
      gap: 900,
      drift: 12,
      isFinger: false,
    });
    expect(said()).toEqual([undefined, undefined]);
  });

  it('are told apart: too slow, or the mouse moved, even off the folder', () => {
    const sheet = open();
    const photos = find(sheet, 'folder-photos');
    press(photos, 1000, 40);
    press(photos, 2200, 40);
    expect(said().at(-1)).toBe('too-slow');
    press(find(sheet, 'folder-school'), 2400, 300);
    expect(said().at(-1)).toBe('mouse-moved');
  });

  it('count again from the second press when the first came too early', () => {
    const photos = find(open(), 'folder-photos');
    press(photos, 1000, 40);
    press(photos, 2200, 40);
    press(photos, 2500, 40);
    expect(actions.at(-1)).toMatchObject({ kind: 'double-click', gap: 300 });
    expect(said().at(-1)).toBeUndefined();
  });

  it('may lie further apart for a finger', () => {
    const photos = find(open(), 'folder-photos');
    press(photos, 1000, 40, 'touch');
    press(photos, 1300, 60, 'touch');
    expect(said().at(-1)).toBeUndefined();
  });

  it('are one click each when another folder follows, and that is told last, so that it stays in sight', () => {
    const sheet = open();
    press(find(sheet, 'folder-photos'), 1000, 40);
    press(find(sheet, 'folder-school'), 2500, 300);
    expect(actions.at(-1)).toEqual({ kind: 'single-click', folder: 'folder-photos' });
  });
});

describe('a paper', () => {
  const actions: Action[] = [];
  const open = (): HTMLElement => {
    actions.length = 0;
    return show(SortPapers, { now: sortPapers.start, act: (action: Action) => actions.push(action) });
  };

  it('that is dropped on nothing is said to lie beside', async () => {
    const sheet = open();
    await userEvent.dragAndDrop(find(sheet, 'paper-canteen'), find(sheet, 'paper-hours'));
    expect(actions).toEqual([{ kind: 'drag', paper: 'paper-canteen' }]);
  });

  it('is taken by a click, or by the keyboard', async () => {
    const sheet = open();
    await userEvent.click(find(sheet, 'paper-canteen'));
    find(sheet, 'paper-hours').focus();
    await userEvent.keyboard('{Enter}');
    expect(actions).toEqual([
      { kind: 'take', paper: 'paper-canteen' },
      { kind: 'take', paper: 'paper-hours' },
    ]);
  });
});
