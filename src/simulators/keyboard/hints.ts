import type { Gesture } from '../../domain/practice.ts';
import type { Ask } from '../define-simulator.ts';
import { isLetterKey, keyFor, type Key, type Level } from './keys.ts';
import { fieldsOf, letters } from './tasks.ts';
import { nextEdit, type Edit } from './edit-plan.ts';
import { caretOf, isRight, textOf, type Action, type State } from './state.ts';

type Step = Gesture<Action>;

export function isReached(state: State): boolean {
  if (state.task === '1.8') return state.found >= letters.length;
  if (state.task === '2.4') return state.answer === 'sent';
  return unfinishedField(state) === undefined && !(state.task === '2.1' && state.isLocked);
}

export function nextGesture(state: State): Step | undefined {
  if (isReached(state)) return undefined;
  const wanted = letters[state.found];
  if (state.task === '1.8') return wanted === undefined ? undefined : plainKey(wanted, wanted);
  const field = unfinishedField(state);
  if (field === undefined) return state.task === '2.1' ? lockKey : confirmKey;
  if (state.place !== field.id) return goTo(state, field.id);
  const edit = nextEdit(field, textOf(state, field.id));
  return edit === undefined ? undefined : towards(state, edit);
}

const asked = new Set(['upper', 'lower', 'first-name', 'last-name', 'child']);

/** Where several things are typed: which one is next. */
export function ask(state: State): Ask | undefined {
  if (state.task !== '2.1' && state.task !== '2.4') return undefined;
  const field = unfinishedField(state);
  if (field !== undefined && asked.has(field.id)) return { key: `type-${field.id}`, term: field.wanted };
  return state.task === '2.1' ? { key: 'lock-off', term: 'Verr. Maj' } : { key: 'confirm', term: 'Entrée' };
}

function unfinishedField(state: State): ReturnType<typeof fieldsOf>[number] | undefined {
  return fieldsOf(state.task).find((field) => !isRight(state, field));
}

const special = (words: string, key: string, action: Action): Step => ({
  verb: 'press',
  target: `key-${key}`,
  words,
  actions: [action],
});
const lockKey = special('{CapsLock}', 'lock', { kind: 'lock' });
const confirmKey = special('{Enter}', 'enter', { kind: 'confirm' });
const erasing = special('{Backspace}', 'backspace', { kind: 'erase', side: 'before' });

/** Tab where it leads there and is what the exercise is about; else a click. */
function goTo(state: State, field: string): Step {
  const ids = fieldsOf(state.task).map(({ id }) => id);
  const [from, to] = [ids.findIndex((id) => id === state.place), ids.findIndex((id) => id === field)];
  if (state.task === '2.4' && from >= 0 && to === from + 1) return special('{Tab}', 'tab', { kind: 'next' });
  const [place] = fieldsOf(state.task).slice(to);
  return { verb: 'click', target: `field-${field}`, actions: [{ kind: 'focus', place: place?.id ?? 'none' }] };
}

function towards(state: State, edit: Edit): Step {
  const caret = caretOf(state);
  if (caret < edit.at) return special('{ArrowRight}', 'right', { kind: 'move', to: 'right' });
  if (caret > edit.at) return special('{ArrowLeft}', 'left', { kind: 'move', to: 'left' });
  return edit.kind === 'erase' ? erasing : writeSign(state, edit.sign);
}

function writeSign(state: State, sign: string): Step {
  const place = keyFor(sign);
  if (place === undefined) return plainKey(sign, sign);
  const { key } = place;
  if (needsLock(state, key, place.level)) return lockKey;
  const level = isLetterKey(key) && state.isLocked ? 'base' : place.level;
  if (state.latch !== 'none') return afterLatch(state, key, level);
  return level === 'base' ? plainKey(key.id, sign) : withHeldKey(key, level, sign);
}

/** Verr. Maj is for the word in capitals; everywhere else it has to be off. */
function needsLock(state: State, key: Key, level: Level): boolean {
  return isLetterKey(key) && (state.isLocked ? level === 'base' : state.place === 'upper');
}

/** A drawn key holds for the next drawn key only; clicked once more, it is let go. */
function afterLatch(state: State, key: Key, level: Level): Step {
  const target = state.latch === level ? key.id : state.latch;
  return { verb: 'click', target: `key-${target}`, actions: [{ kind: 'tap', key: target }] };
}

const names = { shift: 'Shift', altgr: 'AltGraph' } as const;

/** Rings what has to be held: the sign's own key is in the words. */
function withHeldKey(key: Key, level: 'shift' | 'altgr', sign: string): Step {
  const name = names[level];
  // Where the layout is another one, Maj and the place of a digit give another sign: the digit itself is meant.
  const words = level === 'shift' && !isLetterKey(key) ? `{Shift}${sign}` : `{${name}>}${sign}{/${name}}`;
  return { verb: 'press', target: `key-${level}`, words, actions: [{ kind: 'write', text: sign, key: key.id }] };
}

function plainKey(key: string, sign: string): Step {
  return { verb: 'press', target: `key-${key}`, words: sign, actions: [{ kind: 'write', text: sign, key }] };
}
