import { isLetterKey, keyNamed, type Key } from './keys.ts';
import type { Action, State } from './state.ts';

const acts: Readonly<Record<string, Action>> = {
  backspace: { kind: 'erase', side: 'before' },
  left: { kind: 'move', to: 'left' },
  right: { kind: 'move', to: 'right' },
  lock: { kind: 'lock' },
  tab: { kind: 'next' },
  enter: { kind: 'confirm' },
};

/** What a click on a drawn key means: the same as its real one. Every other action means itself. */
export function meaningOf(state: State, action: Action): Action {
  if (action.kind !== 'tap') return action;
  const key = keyNamed(action.key);
  if (key === undefined) return { kind: 'nothing' };
  if (key.id.startsWith('shift')) return latch(state, 'shift');
  if (key.id === 'altgr') return latch(state, 'altgr');
  if (key.id === 'number-lock') return { kind: 'pad', isOn: !state.isPadOn };
  if (key.id.startsWith('pad-') && !state.isPadOn) return { kind: 'pad-off' };
  return acts[key.id] ?? write(state, key);
}

function latch(state: State, modifier: 'shift' | 'altgr'): Action {
  return { kind: 'latch', latch: state.latch === modifier ? 'none' : modifier };
}

function write(state: State, key: Key): Action {
  const sign = signOf(state, key);
  if (sign === undefined) return { kind: 'nothing' };
  if (key.id === 'circumflex' && (sign === '^' || sign === '¨')) return { kind: 'accent', accent: sign };
  return { kind: 'write', text: withAccent(sign, state.accent), key: key.id };
}

/** With Verr. Maj on, Maj gives small letters. Both change nothing else together. */
function signOf({ latch: modifier, isLocked }: State, key: Key): string | undefined {
  if (modifier === 'altgr') return key.altgr;
  const isUpper = isLetterKey(key) ? (modifier === 'shift') !== isLocked : modifier === 'shift';
  return isUpper ? key.shift : key.base;
}

const marks = { '^': '\u0302', '¨': '\u0308' } as const;

/** As the computer does: over a vowel, or beside the sign that takes none. */
function withAccent(sign: string, accent: State['accent']): string {
  if (accent === 'none') return sign;
  const made = `${sign}${marks[accent]}`.normalize('NFC');
  return made.length === 1 ? made : `${accent}${sign}`;
}
