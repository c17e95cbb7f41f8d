import { defineProof } from '../define-proof.ts';
import { folderFiles, menuWindows } from './desktop-labels.ts';
import { people, type Action, type State, type WindowId } from './desktop-state.ts';

const menu: Action = { kind: 'toggle-menu' };
const open = (window: WindowId): Action => ({ kind: 'open', window });
const task = (window: WindowId): Action => ({ kind: 'task', window });
const on = (kind: 'maximize' | 'minimize' | 'close'): Action => ({ kind, window: 'documents' });
const toSession: readonly Action[] = [
  { kind: 'power' },
  { kind: 'choose-name', name: 'amina' },
  { kind: 'open-session' },
];
const turningOff: readonly Action[] = [menu, { kind: 'ask-to-turn-off' }, { kind: 'turn-off' }];
const leaving: readonly Action[] = [menu, { kind: 'log-out' }];

export default defineProof<State, Action>({
  possible: (state) => {
    const always: readonly Action[] = [{ kind: 'power' }, { kind: 'move-usb' }];
    if (state.power !== 'on') return always;
    if (state.isAskedToTurnOff) {
      return [...always, { kind: 'stay-on' }, { kind: 'sleep' }, { kind: 'restart' }, { kind: 'turn-off' }];
    }
    if (state.session === 'none') {
      const names = people.map((name): Action => ({ kind: 'choose-name', name }));
      const enter: readonly Action[] = state.name === 'none' ? [] : [{ kind: 'open-session' }];
      return [...always, ...names, ...enter, { kind: 'ask-to-turn-off' }];
    }
    const windows = state.windows.flatMap(({ id, place }): readonly Action[] =>
      place === 'minimized'
        ? [task(id)]
        : [
            task(id),
            { kind: 'raise', window: id },
            { kind: 'minimize', window: id },
            { kind: 'maximize', window: id },
            { kind: 'close', window: id },
            ...(folderFiles[id] ?? []).map(open),
          ],
    );
    const usb: readonly Action[] = state.usb === 'in' ? [{ kind: 'eject-usb' }] : [];
    const icons = menuWindows.filter((id) => id !== 'usb' || state.usb === 'in').map(open);
    const fromMenu: readonly Action[] = state.isMenuOpen
      ? [{ kind: 'log-out' }, { kind: 'ask-to-turn-off' }, { kind: 'close-menu' }]
      : [];
    return [...always, menu, task('firefox'), ...icons, ...windows, ...usb, ...fromMenu];
  },
  exercises: {
    '1.11': {
      ways: () => [
        [on('maximize'), on('minimize'), task('documents'), on('close')],
        // The name at the bottom also puts the window away; the order is free.
        [task('documents'), task('documents'), on('maximize'), on('close')],
        [on('minimize'), menu, open('documents'), on('maximize'), on('maximize'), on('close')],
      ],
      errors: () => ({ 'closed-early': [on('close')], 'turned-off': turningOff, 'left-session': leaving }),
    },
    '2.5': {
      ways: () => [[menu, open('firefox')], [task('firefox')]],
      errors: () => ({
        'other-window': [menu, open('documents')],
        'turned-off': turningOff,
        'left-session': leaving,
        'other-name': [...leaving, { kind: 'choose-name', name: 'guest' }],
      }),
    },
    '6.7.1': {
      ways: () => [
        [...toSession, menu, open('firefox')],
        [...toSession, task('firefox')],
      ],
      errors: () => ({
        'other-name': [{ kind: 'power' }, { kind: 'choose-name', name: 'guest' }],
        'other-window': [...toSession, menu, open('calculator')],
        'turned-off': [...toSession, ...turningOff],
        'left-session': [...toSession, ...leaving],
      }),
    },
  },
});
