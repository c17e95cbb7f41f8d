import type { Action } from './browser-state.ts';

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey'>;

/** On French keyboards + and 0 need Shift in the upper row; browsers take the key without it, and so does this. */
export function shortcutOf({ key, code, ctrlKey, altKey }: Keys): Action | undefined {
  if (key === 'Escape') return { kind: 'escape' };
  if (altKey && !ctrlKey) {
    if (key === 'ArrowLeft') return { kind: 'back' };
    return key === 'ArrowRight' ? { kind: 'forward' } : undefined;
  }
  if (!ctrlKey || altKey) return undefined;
  if (key === '+' || key === '=') return { kind: 'zoom-in' };
  if (key === '-') return { kind: 'zoom-out' };
  if (key === '0' || code === 'Digit0' || code === 'Numpad0') return { kind: 'zoom-reset' };
  return key === 'd' ? { kind: 'star' } : undefined;
}
