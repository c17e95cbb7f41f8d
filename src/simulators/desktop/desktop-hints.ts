import type { Gesture } from '../../domain/practice.ts';
import { mayClose } from './reduce-desktop.ts';
import { names, titles } from './desktop-labels.ts';
import { frontWindow, windowSteps, type Action, type State, type WindowId } from './desktop-state.ts';

type Hint = Gesture<Action>;

/** For the exercise of the four gestures on a window. */
export function nextWindowGesture(state: State): Hint | undefined {
  if (hasFourSteps(state)) return undefined;
  const first = toDesktop(state);
  if (first) return first;
  const front = frontWindow(state);
  const minimized = state.windows.find(({ place }) => place === 'minimized');
  if (front === undefined && minimized === undefined) return openFromMenu(state, 'documents');
  if (state.isMenuOpen) return click('menu', 'Menu', { kind: 'toggle-menu' });
  if (front === undefined && minimized) return fromTaskbar(minimized.id);
  if (front === undefined) return undefined;
  const missing = windowSteps.find((step) => !state.done.includes(step));
  if (missing === 'reopened' && minimized) return fromTaskbar(minimized.id);
  if (missing === 'maximized') return onWindow('maximize', 'Agrandir', front.id);
  return missing === 'closed' ? onWindow('close', 'Fermer', front.id) : onWindow('minimize', 'Réduire', front.id);
}

export function hasFourSteps(state: State): boolean {
  return mayClose(state) && state.done.includes('closed');
}

/** For the exercises that end with Firefox. */
export function nextFirefoxGesture(state: State): Hint | undefined {
  if (hasFirefox(state)) return undefined;
  const first = toDesktop(state);
  if (first) return first;
  const firefox = state.windows.find(({ id }) => id === 'firefox');
  if (firefox === undefined) return openFromMenu(state, 'firefox');
  return fromTaskbar('firefox');
}

/** Firefox is in front of everything, in Amina's session. */
export function hasFirefox(state: State): boolean {
  const isSeen = state.power === 'on' && !state.isAskedToTurnOff;
  return isSeen && state.session === 'amina' && frontWindow(state)?.id === 'firefox';
}

/** The computer is on, Amina's session open, nothing asked. */
function toDesktop(state: State): Hint | undefined {
  if (state.power !== 'on') return click('power', 'Allumer', { kind: 'power' });
  if (state.isAskedToTurnOff) return click('stay-on', 'Annuler', { kind: 'stay-on' });
  if (state.session === 'amina') return undefined;
  if (state.session === 'guest') {
    if (!state.isMenuOpen) return click('menu', 'Menu', { kind: 'toggle-menu' });
    return click('log-out', 'Fermer la session', { kind: 'log-out' });
  }
  if (state.name !== 'amina') return click('name-amina', names.amina, { kind: 'choose-name', name: 'amina' });
  return click('open-session', 'Ouvrir la session', { kind: 'open-session' });
}

function openFromMenu(state: State, window: WindowId): Hint {
  if (!state.isMenuOpen) return click('menu', 'Menu', { kind: 'toggle-menu' });
  return click(`menu-${window}`, titles[window], { kind: 'open', window });
}

function fromTaskbar(window: WindowId): Hint {
  return click(`task-${window}`, titles[window], { kind: 'task', window });
}

function onWindow(kind: 'maximize' | 'minimize' | 'close', words: string, window: WindowId): Hint {
  return click(`${kind}-${window}`, words, { kind, window });
}

function click(target: string, words: string, action: Action): Hint {
  return { verb: 'click', target, words, actions: [action] };
}

/** Things that lead away from what is asked, in every exercise; all can be undone. */
function wayOut(state: State, action: Action): string | undefined {
  if (state.isAskedToTurnOff && (action.kind === 'turn-off' || action.kind === 'restart')) return 'turned-off';
  if (action.kind === 'log-out' && state.session === 'amina') return 'left-session';
  return undefined;
}

export function windowErrorOf(state: State, action: Action): string | undefined {
  if (action.kind === 'close' && !mayClose(state)) return 'closed-early';
  return wayOut(state, action);
}

export function firefoxErrorOf(state: State, action: Action): string | undefined {
  if (action.kind === 'choose-name' && action.name !== 'amina') return 'other-name';
  const isOther = (action.kind === 'open' || action.kind === 'task') && action.window !== 'firefox';
  return isOther ? 'other-window' : wayOut(state, action);
}
