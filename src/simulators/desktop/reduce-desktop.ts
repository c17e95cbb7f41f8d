import {
  frontWindow,
  switchedOff,
  windowSteps,
  type Action,
  type OpenWindow,
  type State,
  type WindowId,
  type WindowStep,
} from './desktop-state.ts';

/** What happened is told until the next thing is done. */
export function reduce(state: State, action: Action): State {
  const next = change(state, action);
  return next === state || next.notice !== state.notice ? next : { ...next, notice: 'none' };
}

function change(state: State, action: Action): State {
  if (action.kind === 'power') return pressPower(state);
  if (action.kind === 'move-usb') return moveUsb(state);
  if (state.power !== 'on') return state;
  if (state.isAskedToTurnOff) return answerTurnOff(state, action);
  return state.session === 'none' ? changeLogin(state, action) : changeDesktop(state, action);
}

/** Pressed again by mistake, it only asks, as real computers do. */
function pressPower(state: State): State {
  if (state.power !== 'on') return { ...state, power: 'on' };
  return { ...state, isMenuOpen: false, isAskedToTurnOff: true };
}

function answerTurnOff(state: State, action: Action): State {
  switch (action.kind) {
    case 'stay-on':
      return { ...state, isAskedToTurnOff: false };
    case 'sleep':
      return { ...state, isAskedToTurnOff: false, power: 'asleep' };
    case 'turn-off':
      return { ...switchedOff, usb: state.usb, done: state.done };
    case 'restart':
      return { ...switchedOff, power: 'on', usb: state.usb, done: state.done };
    default:
      return state;
  }
}

function changeLogin(state: State, action: Action): State {
  switch (action.kind) {
    case 'choose-name':
      return { ...state, name: action.name };
    case 'open-session':
      return state.name === 'none' ? state : { ...state, session: state.name, name: 'none' };
    case 'ask-to-turn-off':
      return { ...state, isAskedToTurnOff: true };
    default:
      return state;
  }
}

function changeDesktop(state: State, action: Action): State {
  switch (action.kind) {
    case 'toggle-menu':
      return { ...state, isMenuOpen: !state.isMenuOpen };
    case 'close-menu':
      return state.isMenuOpen ? { ...state, isMenuOpen: false } : state;
    case 'log-out':
      return { ...state, isMenuOpen: false, session: 'none', windows: [] };
    case 'ask-to-turn-off':
      return { ...state, isMenuOpen: false, isAskedToTurnOff: true };
    case 'eject-usb':
      return state.usb === 'in' ? { ...withoutUsbWindows(state), usb: 'ejected', notice: 'usb-can-go' } : state;
    case 'open':
      return open(state, action.window);
    case 'task':
    case 'raise':
    case 'minimize':
    case 'maximize':
    case 'close':
      return changeWindow({ ...state, isMenuOpen: false }, action.kind, action.window);
    default:
      return state;
  }
}

function moveUsb(state: State): State {
  if (state.usb === 'out') return { ...state, usb: 'in' };
  const pulled: State = { ...withoutUsbWindows(state), usb: 'out' };
  return state.usb === 'in' && state.power === 'on' ? { ...pulled, notice: 'usb-went-too-soon' } : pulled;
}

function withoutUsbWindows(state: State): State {
  return { ...state, windows: state.windows.filter(({ id }) => id !== 'usb' && id !== 'photo') };
}

function open(state: State, id: WindowId): State {
  if (state.usb !== 'in' && (id === 'usb' || id === 'photo')) return state;
  const closedMenu = { ...state, isMenuOpen: false };
  const there = state.windows.find((window) => window.id === id);
  if (there === undefined) {
    return { ...closedMenu, windows: [...state.windows, { id, place: 'normal', isLarge: false }] };
  }
  return there.place === 'minimized' ? reopen(closedMenu, there) : inFront(closedMenu, there);
}

function changeWindow(state: State, kind: 'task' | 'raise' | 'minimize' | 'maximize' | 'close', id: WindowId): State {
  const window = state.windows.find((one) => one.id === id);
  if (window === undefined) return kind === 'task' ? open(state, id) : state;
  switch (kind) {
    case 'task':
      if (window.place === 'minimized') return reopen(state, window);
      return frontWindow(state)?.id === id ? minimize(state, window) : inFront(state, window);
    case 'raise':
      return window.place === 'minimized' ? state : inFront(state, window);
    case 'minimize':
      return minimize(state, window);
    case 'maximize':
      return window.place === 'maximized'
        ? inFront(state, { ...window, place: 'normal', isLarge: false })
        : withStep(inFront(state, { ...window, place: 'maximized', isLarge: true }), 'maximized');
    case 'close':
      return withStep({ ...state, windows: state.windows.filter((one) => one.id !== id) }, 'closed');
  }
}

function minimize(state: State, window: OpenWindow): State {
  return withStep(inFront(state, { ...window, place: 'minimized' }), 'minimized');
}

function reopen(state: State, window: OpenWindow): State {
  return withStep(inFront(state, { ...window, place: window.isLarge ? 'maximized' : 'normal' }), 'reopened');
}

function inFront(state: State, window: OpenWindow): State {
  return { ...state, windows: [...state.windows.filter(({ id }) => id !== window.id), window] };
}

/** Closing counts only as the last of the four. */
function withStep(state: State, step: WindowStep): State {
  if (state.done.includes(step) || (step === 'closed' && !mayClose(state))) return state;
  return { ...state, done: [...state.done, step] };
}

/** The three others are done: now closing is what is asked. */
export function mayClose(state: State): boolean {
  return windowSteps.every((step) => step === 'closed' || state.done.includes(step));
}
