import { keyAt } from './keys.ts';
import type { Action, State } from './state.ts';

const acts: Readonly<Record<string, Action>> = {
  Backspace: { kind: 'erase', side: 'before' },
  Delete: { kind: 'erase', side: 'after' },
  ArrowLeft: { kind: 'move', to: 'left' },
  ArrowRight: { kind: 'move', to: 'right' },
  Home: { kind: 'move', to: 'start' },
  End: { kind: 'move', to: 'end' },
  Enter: { kind: 'confirm' },
};

/** What a key of the real keyboard does in the mock; undefined when it is the browser's own business. */
export function actionOf(event: KeyboardEvent, now: State): Action | undefined {
  const isAltGr = event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey);
  if (event.isComposing || (!isAltGr && (event.ctrlKey || event.altKey || event.metaKey))) return undefined;
  if (event.key === 'CapsLock') return event.repeat ? { kind: 'nothing' } : { kind: 'lock' };
  if (event.key === 'NumLock') return { kind: 'pad', isOn: !now.isPadOn };
  if (/^Numpad\d$/.test(event.code) && event.key.length > 1) return { kind: 'pad-off' };
  const act = acts[event.key];
  if (act !== undefined) return now.place === 'none' ? undefined : act;
  if ([...event.key].length !== 1) return undefined;
  if (event.repeat && now.task === '1.8') return { kind: 'nothing' };
  return {
    kind: 'write',
    text: event.key,
    key: isAltGr ? undefined : keyAt(event.code)?.id,
    isLocked: isAltGr ? undefined : lockSeenIn(event),
    isHeldTooLong: event.repeat,
  };
}

/** A letter tells whether Verr. Maj is on: a keyboard that was left so before the exercise is found out by it. */
function lockSeenIn({ key, shiftKey }: KeyboardEvent): boolean | undefined {
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  return isLetter ? (key === key.toUpperCase()) !== shiftKey : undefined;
}

/** Keys pressed on something else of the page are not meant for the mock. */
export function isMeantFor(root: HTMLElement, event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return true;
  const isOnButton = target.closest('button, a, summary') !== null;
  if (isOnButton && (event.key === 'Enter' || event.key === ' ')) return false;
  return root.contains(target) || target.closest('input, textarea, select, dialog') === null;
}
