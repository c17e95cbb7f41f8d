import * as v from 'valibot';
import type { ExerciseDefinition } from '../define-simulator.ts';
import type { Gesture } from '../../domain/practice.ts';
import { receivedMessages, type Received, type Spot } from './received-messages.ts';
import type { SentenceKey } from './sentences.ts';

/** Received messages, one after the other: real or scam, then what shows it. */
export const MessageState = v.strictObject({
  typed: v.record(v.string(), v.string()),
  game: v.literal('messages'),
  /** Ids of the messages of this turn: all, then only those that are looked at again. */
  turn: v.array(v.string()),
  /** Which one of the turn; after the last one, the turn is over. */
  place: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Said of the message on the screen. */
  verdict: v.nullable(v.picklist(['real', 'scam'])),
  /** Id of the spot whose sign is explained. */
  touched: v.nullable(v.string()),
  /** Ids of the messages that were judged rightly. */
  right: v.array(v.string()),
  notice: v.nullable(v.picklist(['no-sign', 'price-is-normal', 'link-first'])),
});
export type MessageState = Readonly<v.InferOutput<typeof MessageState>>;

export type MessageAction =
  | { readonly kind: 'judge'; readonly verdict: 'real' | 'scam' }
  | { readonly kind: 'touch'; readonly spot: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'again' };

const enough = 5;

const messageStart: MessageState = {
  typed: {},
  game: 'messages',
  turn: receivedMessages.map(({ id }) => id),
  place: 0,
  verdict: null,
  touched: null,
  right: [],
  notice: null,
};

/** Undefined once the turn is over. */
export function messageNow({ turn, place }: MessageState): Received | undefined {
  return receivedMessages.find(({ id }) => id === turn[place]);
}

export function hasEnough({ right }: MessageState): boolean {
  return right.length >= enough;
}

export function spotOf(message: Received, id: string | null): Spot | undefined {
  return message.spots.find((spot) => spot.id === id);
}

export function reduceMessages(before: MessageState, action: MessageAction): MessageState {
  const state: MessageState = { ...before, notice: null };
  const message = messageNow(state);
  if (message === undefined) {
    if (action.kind !== 'again' || hasEnough(state)) return before;
    return { ...messageStart, right: state.right, turn: messageStart.turn.filter((id) => !state.right.includes(id)) };
  }
  switch (action.kind) {
    case 'judge': {
      if (state.verdict !== null) return before;
      const judged = { ...state, verdict: action.verdict };
      return isRight(message, action.verdict) ? { ...judged, right: [...state.right, message.id] } : judged;
    }
    case 'touch':
      return touch(before, state, spotOf(message, action.spot));
    case 'next':
      return state.touched === null ? before : { ...state, place: state.place + 1, verdict: null, touched: null };
    case 'again':
      return before;
  }
}

function touch(before: MessageState, state: MessageState, spot: Spot | undefined): MessageState {
  if (spot === undefined) return before;
  if (state.verdict === null) return spot.isLink ? { ...state, notice: 'link-first' } : before;
  if (spot.sign === undefined) return { ...state, notice: spot.plain ?? 'no-sign' };
  return { ...state, touched: spot.id };
}

function isRight({ isReal }: Received, verdict: 'real' | 'scam'): boolean {
  return (verdict === 'real') === isReal;
}

/** What the page says or asks now. */
export function messageQuestion(state: MessageState): SentenceKey {
  const message = messageNow(state);
  if (message === undefined) return hasEnough(state) ? 'enough' : 'once-more';
  if (state.notice !== null) return state.notice;
  if (state.verdict === null) return 'judge';
  return spotOf(message, state.touched)?.sign?.why ?? (message.isReal ? 'find-real-sign' : 'find-scam-sign');
}

/** Words of the button that goes on. */
export function nextWords({ turn, place }: MessageState): string {
  return place === turn.length - 1 ? 'Terminer' : 'Message suivant';
}

function nextGesture(state: MessageState): Gesture<MessageAction> | undefined {
  const message = messageNow(state);
  if (message === undefined) {
    return hasEnough(state) ? undefined : click('again', 'Revoir les messages', { kind: 'again' });
  }
  if (state.verdict === null) {
    return message.isReal
      ? click('judge-real', 'Vrai message', { kind: 'judge', verdict: 'real' })
      : click('judge-scam', 'Arnaque', { kind: 'judge', verdict: 'scam' });
  }
  if (state.touched !== null) return click('next', nextWords(state), { kind: 'next' });
  const shown = message.spots.find(({ sign }) => sign !== undefined);
  return shown && click(`spot-${shown.id}`, shown.text, { kind: 'touch', spot: shown.id });
}

function click(target: string, words: string, action: MessageAction): Gesture<MessageAction> {
  return { verb: 'click', target, words, actions: [action] };
}

function errorOf(state: MessageState, action: MessageAction): string | undefined {
  const message = messageNow(state);
  if (message === undefined) return undefined;
  if (action.kind === 'judge' && state.verdict === null) {
    if (isRight(message, action.verdict)) return undefined;
    return message.isReal ? 'refused-genuine' : 'trusted-scam';
  }
  const spot = action.kind === 'touch' ? spotOf(message, action.spot) : undefined;
  if (spot === undefined) return undefined;
  if (state.verdict === null) return spot.isLink ? 'link-first' : undefined;
  return spot.sign === undefined ? 'clue-missed' : undefined;
}

/** The rules of exercise 6.4, for states of this game. */
export const messageGame = {
  start: () => messageStart,
  isReached: (state) => messageNow(state) === undefined && hasEnough(state),
  nextGesture,
  errorOf,
  ask: (state) => ({ key: messageQuestion(state) }),
} satisfies Omit<ExerciseDefinition<MessageState, MessageAction>, 'id'>;
