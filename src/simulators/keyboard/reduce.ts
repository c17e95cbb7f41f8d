import { isOtherLayout, keyNamed } from './keys.ts';
import { fieldsOf, letters, mostSigns } from './tasks.ts';
import { areAllRight, caretOf, fieldAt, textOf, type Action, type State } from './state.ts';
import { meaningOf } from './tapped-key.ts';

export function reduce(state: State, tapped: Action): State {
  if (state.answer === 'sent') return state;
  const action = meaningOf(state, tapped);
  switch (action.kind) {
    case 'focus':
      return focus(state, action.place);
    case 'point':
      return { ...focus(state, action.place), caret: Math.min(action.at, textOf(state, action.place).length) };
    case 'write':
      return write(state, action);
    case 'latch':
      return { ...state, latch: action.latch };
    case 'lock':
      return { ...state, isLocked: !state.isLocked };
    case 'pad':
      return { ...state, isPadOn: action.isOn };
    case 'pad-off':
      return { ...state, isPadOn: false };
    case 'erase':
      return erase(state, action.side);
    case 'move':
      return move(state, action.to);
    case 'next':
      return next(state);
    case 'confirm':
      return confirm(state);
    case 'empty':
      return { ...state, typed: { ...state.typed, [action.place]: '' } };
    case 'accent':
      return { ...state, accent: action.accent, latch: 'none' };
    default:
      return state;
  }
}

function focus(state: State, place: State['place']): State {
  const isThere = place === 'confirm' ? state.task === '2.4' : fieldsOf(state.task).some(({ id }) => id === place);
  if (!isThere || place === state.place) return state;
  return { ...state, place, caret: textOf(state, place).length };
}

function write(before: State, action: Extract<Action, { kind: 'write' }>): State {
  const isOther = isOtherLayout(drawnKey(action.key), action.text);
  const state: State = {
    ...before,
    latch: 'none',
    accent: 'none',
    isLocked: action.isLocked ?? before.isLocked,
    isOtherLayout: before.isOtherLayout || isOther,
  };
  if (state.task === '1.8') {
    return action.text.toLowerCase() === letters[state.found] ? { ...state, found: state.found + 1 } : state;
  }
  if (fieldAt(state) === undefined) return state;
  const [text, caret] = [textOf(state, state.place), caretOf(state)];
  if (text.length + action.text.length > mostSigns) return state;
  return {
    ...withText(state, text.slice(0, caret) + action.text + text.slice(caret)),
    caret: caret + action.text.length,
  };
}

function drawnKey(id: string | undefined): ReturnType<typeof keyNamed> {
  return id === undefined ? undefined : keyNamed(id);
}

function erase(state: State, side: 'before' | 'after'): State {
  const [text, caret] = [textOf(state, state.place), caretOf(state)];
  const at = side === 'before' ? caret - 1 : caret;
  if (fieldAt(state) === undefined || at < 0 || at >= text.length) return state;
  return { ...withText(state, text.slice(0, at) + text.slice(at + 1)), caret: at };
}

function withText(state: State, text: string): State {
  return {
    ...state,
    typed: { ...state.typed, [state.place]: text },
    caret: Math.min(state.caret, text.length),
    answer: 'none',
  };
}

function move(state: State, to: 'left' | 'right' | 'start' | 'end'): State {
  if (fieldAt(state) === undefined) return state;
  const [length, caret] = [textOf(state, state.place).length, caretOf(state)];
  const places = { left: Math.max(0, caret - 1), right: Math.min(length, caret + 1), start: 0, end: length };
  return { ...state, caret: places[to] };
}

/** Tab: the next field, at last the button. Where there is one field only, it stays there. */
function next(state: State): State {
  const fields = fieldsOf(state.task);
  const following = fields[fields.findIndex(({ id }) => id === state.place) + 1];
  if (state.place === 'confirm') return state;
  return focus(state, following?.id ?? 'confirm');
}

/** Entrée, or the button: only the small form is sent. Between two words it goes to the next one. */
function confirm(state: State): State {
  if (state.task === '2.1') return next(state);
  if (state.task !== '2.4') return state;
  if (areAllRight(state)) return { ...state, answer: 'sent' };
  const isEmpty = fieldsOf(state.task).some(({ id }) => textOf(state, id).trim() === '');
  return { ...state, answer: isEmpty ? 'empty' : 'check' };
}
