import * as v from 'valibot';
import type { Part } from './part.ts';

/** As in the file manager of Mint. */
export const items = [
  { id: 'item-open', french: 'Ouvrir' },
  { id: 'item-cut', french: 'Couper' },
  { id: 'item-copy', french: 'Copier' },
  { id: 'item-rename', french: 'Renommer…' },
  { id: 'item-trash', french: 'Mettre à la corbeille' },
] as const;

/** How often the menu is opened and closed. */
export const times = 2;

const MenuState = v.strictObject({
  task: v.literal('menu'),
  typed: v.record(v.string(), v.string()),
  isOpen: v.boolean(),
  closed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(times)),
  /** A choice was clicked, and nothing was done. */
  wasChosen: v.boolean(),
});
export type MenuState = Readonly<v.InferOutput<typeof MenuState>>;

export const closeMenu: Part<MenuState> = {
  schema: MenuState,
  start: { task: 'menu', typed: {}, isOpen: false, closed: 0, wasChosen: false },
  reduce: (state, action) => {
    switch (action.kind) {
      case 'open-menu':
        return { ...state, isOpen: true, wasChosen: false };
      case 'close-menu':
        return state.isOpen ? { ...state, isOpen: false, closed: Math.min(state.closed + 1, times) } : state;
      case 'choose-item':
        // Real menus close too; it does not count, because in real life something would have changed.
        return state.isOpen ? { ...state, isOpen: false, wasChosen: true } : state;
      default:
        return state;
    }
  },
  isReached: (state) => state.closed === times && !state.isOpen,
  nextGesture: (state) => {
    if (state.isOpen) return { verb: 'click', target: 'beside', actions: [{ kind: 'close-menu', by: 'beside' }] };
    if (state.closed === times) return undefined;
    return { verb: 'right-click', target: 'photo', words: 'Photo', actions: [{ kind: 'open-menu' }] };
  },
  errorOf: (state, action) => {
    switch (action.kind) {
      case 'left-button':
        return state.isOpen ? undefined : 'left-button';
      case 'choose-item':
        return state.isOpen ? 'menu-choice' : undefined;
      case 'open-menu':
        return state.isOpen ? 'right-button' : undefined;
      default:
        return undefined;
    }
  },
};
