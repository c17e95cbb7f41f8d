import { defineProof } from '../define-proof.ts';
import type { Action } from './action.ts';
import { diameters } from './click-targets.ts';
import { items } from './close-menu.ts';
import { folders } from './double-click.ts';
import { bubbles } from './move-pointer.ts';
import { askedOrder, objects } from './name-objects.ts';
import type { State } from './parts.ts';
import { binders, papers } from './sort-papers.ts';

const choose = (object: string): Action => ({ kind: 'choose-object', object });
const rest = (bubble: string): Action => ({ kind: 'rest-on', bubble });
const twice = (folder: string, gap: number, drift: number, isFinger = false): Action => ({
  kind: 'double-click',
  folder,
  gap,
  drift,
  isFinger,
});
const drag = (paper: string, binder: string): Action => ({ kind: 'drag', paper, binder });
const escape: Action = { kind: 'close-menu', by: 'escape' };
const beside: Action = { kind: 'close-menu', by: 'beside' };
const openMenu: Action = { kind: 'open-menu' };
const down: Action = { kind: 'scroll-to', place: 'bottom' };
const middle: Action = { kind: 'scroll-to', place: 'middle' };
const up: Action = { kind: 'scroll-to', place: 'top' };
const star: Action = { kind: 'click-star' };
const right: Action = { kind: 'right-button' };

function possible(state: State): readonly Action[] {
  switch (state.task) {
    case 'name':
      return [...objects.map(({ id }) => choose(id)), { kind: 'beside' }, right];
    case 'move':
      return [...bubbles.map(rest), { kind: 'click-bubble' }, { kind: 'beside' }, right];
    case 'click':
      return [
        { kind: 'click-target', drift: 3 },
        { kind: 'click-target', drift: 40 },
        { kind: 'click-again' },
        { kind: 'beside' },
        right,
      ];
    case 'double-click':
      return [...folders.flatMap(({ id }) => onFolder(id)), { kind: 'beside' }, right];
    case 'scroll':
      return [down, middle, up, right, ...(state.place === 'top' ? [] : [star])];
    case 'sort':
      return [
        ...papers.flatMap(({ id }) => onPaper(id)),
        ...binders.map(({ id }): Action => ({ kind: 'put', binder: id })),
        { kind: 'put-down' },
        { kind: 'beside' },
        right,
      ];
    case 'menu':
      return state.isOpen
        ? [openMenu, escape, beside, ...items.map(({ id }): Action => ({ kind: 'choose-item', item: id })), right]
        : [openMenu, { kind: 'left-button' }, right];
  }
}

function onFolder(folder: string): readonly Action[] {
  return [
    { kind: 'select-folder', folder },
    { kind: 'single-click', folder },
    { kind: 'enter-folder', folder },
    twice(folder, 200, 2),
    twice(folder, 1500, 2),
    twice(folder, 300, 30),
    twice(folder, 300, 18, true),
  ];
}

function onPaper(paper: string): readonly Action[] {
  return [{ kind: 'take', paper }, { kind: 'drag', paper }, ...binders.map(({ id }) => drag(paper, id))];
}

const clicks: readonly Action[] = diameters.map(() => ({ kind: 'click-target', drift: 0 }));

export default defineProof<State, Action>({
  possible,
  exercises: {
    '1.1': {
      ways: () => [
        askedOrder.map(choose),
        // Four wrong clicks: the word that was missed is asked once more.
        [...Array.from({ length: 4 }, () => choose('cable')), ...askedOrder.map(choose), choose('screen')],
      ],
      errors: () => ({
        'wrong-object': [choose('cable')],
        'right-button': [right],
        beside: [{ kind: 'beside' }],
      }),
    },
    '1.2': {
      ways: () => [bubbles.map(rest), bubbles.toReversed().map(rest)],
      errors: () => ({ clicked: [{ kind: 'click-bubble' }], 'right-button': [right] }),
    },
    '1.3': {
      ways: () => [clicks, clicks.map(() => ({ kind: 'click-target', drift: 24 }))],
      errors: () => ({
        beside: [{ kind: 'beside' }],
        'right-button': [right],
        'mouse-moved': [{ kind: 'click-target', drift: 25 }],
        'clicked-twice': [{ kind: 'click-target', drift: 0 }, { kind: 'click-again' }],
      }),
    },
    '1.4': {
      ways: () => [
        folders.map(({ id }) => twice(id, 900, 12)),
        folders.map(({ id }) => twice(id, 300, 20, true)),
        folders.toReversed().map(({ id }): Action => ({ kind: 'enter-folder', folder: id })),
      ],
      errors: () => ({
        'too-slow': [twice('folder-photos', 901, 0)],
        'mouse-moved': [twice('folder-photos', 300, 13)],
        'single-click': [
          { kind: 'select-folder', folder: 'folder-photos' },
          { kind: 'single-click', folder: 'folder-photos' },
        ],
        'right-button': [right],
        beside: [{ kind: 'beside' }],
      }),
    },
    '1.5': {
      ways: () => [
        [down, star, up],
        [middle, down, star, middle, up],
        [middle, star, up],
      ],
      errors: () => ({ 'star-left': [middle, down, middle, up], 'right-button': [right] }),
    },
    '1.6': {
      ways: () => [
        papers.map(({ id, binder }) => drag(id, binder)),
        papers.flatMap(({ id, binder }): readonly Action[] => [
          { kind: 'take', paper: id },
          { kind: 'put', binder },
        ]),
      ],
      errors: () => ({
        'wrong-binder': [drag('paper-canteen', 'binder-health')],
        'dropped-beside': [{ kind: 'drag', paper: 'paper-canteen' }],
        'nothing-held': [{ kind: 'put', binder: 'binder-school' }],
        beside: [{ kind: 'take', paper: 'paper-canteen' }, { kind: 'beside' }],
        'right-button': [right],
      }),
    },
    '1.7': {
      ways: () => [
        [openMenu, beside, openMenu, beside],
        [openMenu, escape, openMenu, escape],
        [openMenu, escape, openMenu, beside],
      ],
      errors: () => ({
        'left-button': [{ kind: 'left-button' }],
        'right-button': [openMenu, openMenu],
        'menu-choice': [openMenu, { kind: 'choose-item', item: 'item-trash' }],
      }),
    },
  },
});
