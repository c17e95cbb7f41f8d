import * as v from 'valibot';
import {
  channels,
  messageIds,
  partsOf,
  slotIds,
  slotOf,
  slotsOf,
  type Channel,
  type Choice,
  type Chosen,
  type MessageId,
  type Part,
  type SentenceKey,
  type SlotId,
} from './messages.ts';
import { sentence } from './sentences.ts';

export const notices = ['phone-first', 'not-complete', 'not-in-order', 'not-the-same'] as const;

export const State = v.strictObject({
  /** `sentence`: what stands in the field beside the sentences. */
  typed: v.record(v.string(), v.string()),
  message: v.nullable(v.picklist(messageIds)),
  channel: v.nullable(v.picklist(channels)),
  chosen: v.record(v.picklist(slotIds), v.string()),
  /** Keys of the sentences in the message, in its order. */
  placed: v.array(v.string()),
  isSent: v.boolean(),
  /** What the page says about the last gesture. */
  notice: v.nullable(v.picklist(notices)),
});
export type State = {
  readonly typed: Readonly<Record<string, string>>;
  readonly message: MessageId | null;
  readonly channel: Channel | null;
  readonly chosen: Chosen;
  readonly placed: readonly string[];
  readonly isSent: boolean;
  readonly notice: (typeof notices)[number] | null;
};

export type Action =
  | { readonly kind: 'say'; readonly message: MessageId }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'choose'; readonly choice: string }
  | { readonly kind: 'place'; readonly sentence: string }
  | { readonly kind: 'take-away'; readonly sentence: string }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'add-typed' }
  | { readonly kind: 'send' }
  | { readonly kind: 'back' }
  | { readonly kind: 'new' };

export const start: State = {
  typed: {},
  message: null,
  channel: null,
  chosen: {},
  placed: [],
  isSent: false,
  notice: null,
};

/** What is on the screen: each step knows everything that was decided before it. */
export type Step =
  | { readonly at: 'say' }
  | { readonly at: 'channel'; readonly message: MessageId }
  | {
      readonly at: 'choose';
      readonly message: MessageId;
      readonly slot: SlotId;
      readonly question: SentenceKey;
      readonly choices: readonly Choice[];
    }
  | {
      readonly at: 'write' | 'sent';
      readonly message: MessageId;
      readonly channel: Channel;
      readonly parts: readonly Part[];
    };

export function stepOf({ message, channel, chosen, isSent }: State): Step {
  if (message === null) return { at: 'say' };
  if (channel === null) return { at: 'channel', message };
  const slot = slotsOf(message).find((one) => chosen[one] === undefined);
  if (slot !== undefined) return { at: 'choose', message, slot, ...slotOf(message, slot, chosen) };
  return { at: isSent ? 'sent' : 'write', message, channel, parts: partsOf(message, channel, chosen) };
}

/** Late this morning: a message that is read at noon comes too late. */
export function isTooSlow(message: MessageId, channel: Channel): boolean {
  return message === 'late' && channel !== 'phone';
}

/** First sentence that does not stand where it belongs: « Bonjour » first, « Merci » last, the others as one likes. */
export function misplaced(parts: readonly Part[], placed: readonly string[]): string | undefined {
  return placed.find((key, index) => {
    const purpose = parts.find((part) => part.key === key)?.purpose;
    if (purpose === 'close') return index < parts.length - 1;
    return (purpose === 'hello') !== (index === 0);
  });
}

/** The sentence that the typed words are; capitals, accents, signs and spaces aside. */
export function typedSentence(parts: readonly Part[], placed: readonly string[], text: string): Part | undefined {
  return parts.find(({ key }) => !placed.includes(key) && plain(sentence(key)) === plain(text));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Sentences of the message that wait to be placed. */
export function waiting(parts: readonly Part[], placed: readonly string[]): readonly Part[] {
  return parts.filter(({ key }) => !placed.includes(key));
}

export function reduce(before: State, action: Action): State {
  const state: State = { ...before, notice: null };
  const step = stepOf(state);
  switch (action.kind) {
    case 'say':
      return step.at === 'say' ? { ...state, message: action.message } : before;
    case 'channel':
      if (step.at !== 'channel') return before;
      if (isTooSlow(step.message, action.channel)) return { ...state, notice: 'phone-first' };
      return { ...state, channel: action.channel };
    case 'choose':
      if (step.at !== 'choose' || !step.choices.some(({ id }) => id === action.choice)) return before;
      return { ...state, chosen: { ...state.chosen, [step.slot]: action.choice } };
    case 'place':
      if (step.at !== 'write' || !waiting(step.parts, state.placed).some(({ key }) => key === action.sentence))
        return before;
      return { ...state, placed: [...state.placed, action.sentence] };
    case 'take-away':
      return step.at === 'write' && state.placed.includes(action.sentence)
        ? { ...state, placed: state.placed.filter((key) => key !== action.sentence) }
        : before;
    case 'type':
      return step.at === 'write' ? { ...state, typed: { sentence: action.text } } : before;
    case 'add-typed':
      return step.at === 'write' ? addTyped(state, step.parts) : before;
    case 'send':
      return step.at === 'write' ? send(state, step.parts) : before;
    case 'back':
      return goBack(state, step);
    case 'new':
      return step.at === 'sent' ? start : before;
  }
}

function addTyped(state: State, parts: readonly Part[]): State {
  const part = typedSentence(parts, state.placed, state.typed.sentence ?? '');
  if (part === undefined) return { ...state, notice: 'not-the-same' };
  return { ...state, typed: {}, placed: [...state.placed, part.key] };
}

function send(state: State, parts: readonly Part[]): State {
  if (state.placed.length < parts.length) return { ...state, notice: 'not-complete' };
  if (misplaced(parts, state.placed) !== undefined) return { ...state, notice: 'not-in-order' };
  return { ...state, typed: {}, isSent: true };
}

function goBack(state: State, step: Step): State {
  switch (step.at) {
    case 'say':
    case 'sent':
      return state;
    case 'channel':
      return { ...state, message: null };
    case 'choose':
    case 'write': {
      const last = slotsOf(step.message).findLast((slot) => state.chosen[slot] !== undefined);
      if (last === undefined) return { ...state, channel: null };
      const chosen = Object.fromEntries(Object.entries(state.chosen).filter(([slot]) => slot !== last));
      return { ...state, typed: {}, chosen, placed: [] };
    }
  }
}
