import type { Gesture } from '../../domain/practice.ts';
import type { ExerciseDefinition } from '../define-simulator.ts';
import type { Action, CodeState, State } from './phone-state.ts';

export const phoneNumber = '06 39 98 12 34';

/** As they stand in the messages; the spaces may be typed or not. */
export const codes = { old: '482 915', fresh: '730 164', parcel: '618 237' } as const;

const start: CodeState = { kind: 'code', typed: {}, phone: 'list', sent: 'old', isNewRead: false, says: 'nothing' };

export function reduceCode(state: CodeState, action: Action): CodeState {
  switch (action.kind) {
    case 'open-thread':
      return { ...state, phone: action.thread, isNewRead: state.isNewRead || isNewSeen(state, action.thread) };
    case 'close-thread':
      return { ...state, phone: 'list' };
    case 'type-code':
      return { ...state, typed: { code: action.text }, says: 'nothing' };
    case 'check-code':
      return { ...state, says: answerTo(state) };
    case 'resend':
      if (state.sent === 'old') return { ...state, sent: 'on-its-way', typed: {}, says: 'nothing' };
      return { ...state, says: 'sent-already' };
    case 'arrive':
      if (state.sent !== 'on-its-way') return state;
      return { ...state, sent: 'new', says: 'nothing', isNewRead: state.phone === 'school' };
    default:
      return state;
  }
}

function isNewSeen(state: CodeState, thread: string): boolean {
  return state.sent === 'new' && thread === 'school';
}

/** What kind of slip the typed code is; the code itself is not kept. */
function answerTo({ typed, sent }: CodeState): CodeState['says'] {
  const digits = digitsOf(typed['code'] ?? '');
  const fresh = digitsOf(codes.fresh);
  if (digits === fresh && sent === 'new') return 'right';
  if (digits.length < 6) return 'missing-digits';
  if (digits === digitsOf(codes.old)) return 'old-code';
  if (digits === digitsOf(codes.parcel)) return 'other-message';
  return sorted(digits) === sorted(fresh) && sent === 'new' ? 'swapped-digits' : 'other-digits';
}

function digitsOf(text: string): string {
  return text.replace(/[\s.-]/g, '');
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
}

export const typingCode: ExerciseDefinition<State, Action> = {
  id: '3.5',
  start: () => start,
  isReached: (state) => state.kind === 'code' && state.says === 'right',
  nextGesture: (state) => (state.kind === 'code' && state.says !== 'right' ? next(state) : undefined),
  errorOf: (state, action) => {
    if (state.kind !== 'code' || (action.kind !== 'check-code' && action.kind !== 'resend')) return undefined;
    const { says } = reduceCode(state, action);
    return says === 'nothing' || says === 'right' ? undefined : says;
  },
  card: ['phone'],
};

function next(state: CodeState): Gesture<Action> {
  const isTyped = answerTo(state) === 'right';
  if (isTyped) return { verb: 'click', target: 'check-code', words: 'Valider', actions: [{ kind: 'check-code' }] };
  if (state.sent === 'on-its-way') {
    return { verb: 'wait', target: 'phone-screen', actions: [{ kind: 'arrive' }] };
  }
  if (state.phone === 'list') {
    const actions: readonly Action[] = [{ kind: 'open-thread', thread: 'school' }];
    return { verb: 'click', target: 'thread-school', words: 'Compte école', actions };
  }
  if (state.phone !== 'school') {
    return { verb: 'click', target: 'thread-back', words: 'Messages', actions: [{ kind: 'close-thread' }] };
  }
  if (state.sent === 'old') {
    return { verb: 'click', target: 'resend', words: 'Renvoyer le code', actions: [{ kind: 'resend' }] };
  }
  const text = digitsOf(codes.fresh);
  return { verb: 'type', target: 'code', words: text, actions: [{ kind: 'type-code', text }] };
}
