import type { ExerciseDefinition } from '../define-simulator.ts';
import type { Gesture } from '../../domain/practice.ts';
import {
  isTooSlow,
  misplaced,
  start,
  stepOf,
  typedSentence,
  waiting,
  type Action,
  type State,
  type Step,
} from './message-state.ts';
import { childOf, slotIds, type Chosen, type MessageId, type Part, type SentenceKey, type SlotId } from './messages.ts';
import { sentence } from './sentences.ts';

/** What an exercise asks for. Everything else can be written too; it is only not what was asked. */
type Asked = {
  readonly id: string;
  readonly message: MessageId;
  /** Right choices at a slot, first the one that hints lead to. @param chosen what was chosen before it */
  readonly right: (slot: SlotId, chosen: Chosen) => readonly string[];
};

/** An exercise: one message, asked for in the task. */
export function askedMessage(asked: Asked): ExerciseDefinition<State, Action> {
  return {
    id: asked.id,
    start: () => start,
    isReached: (state) => state.isSent && isAsked(asked, state),
    nextGesture: (state) => nextGesture(asked, state),
    errorOf: (state, action) => errorOf(asked, state, action),
    ask: (state) => ({ key: questionOf(state) }),
  };
}

/** What the page says or asks now. */
export function questionOf(state: State): SentenceKey {
  if (state.notice !== null) return state.notice;
  const step = stepOf(state);
  switch (step.at) {
    case 'say':
      return 'which-message';
    case 'channel':
      return 'which-channel';
    case 'choose':
      return step.question;
    case 'write':
      if (waiting(step.parts, state.placed).length > 0) return 'put-in-order';
      return step.channel === 'phone' ? 'read-and-call' : 'read-and-send';
    case 'sent':
      return step.channel === 'phone' ? 'call-done' : 'message-sent';
  }
}

/** True as long as nothing else than what was asked has been chosen. */
function isAsked({ message, right }: Asked, { message: said, chosen }: State): boolean {
  if (said !== null && said !== message) return false;
  return slotIds.every((slot) => {
    const choice = chosen[slot];
    return choice === undefined || right(slot, chosen).includes(choice);
  });
}

function nextGesture(asked: Asked, state: State): Gesture<Action> | undefined {
  const step = stepOf(state);
  if (step.at === 'sent') {
    if (isAsked(asked, state)) return undefined;
    return { verb: 'click', target: 'new', words: 'Nouveau message', actions: [{ kind: 'new' }] };
  }
  if (!isAsked(asked, state)) return { verb: 'click', target: 'back', words: 'Retour', actions: [{ kind: 'back' }] };
  switch (step.at) {
    case 'say': {
      const { message } = asked;
      return click(`say-${message}`, sentence(`message-${message}`), { kind: 'say', message });
    }
    case 'channel':
      return click('channel-site', sentence('channel-site'), { kind: 'channel', channel: 'site' });
    case 'choose': {
      const [right] = asked.right(step.slot, state.chosen);
      const choice = step.choices.find(({ id }) => id === right);
      if (choice === undefined) return undefined;
      const words = sentence(choice.says(childOf(state.chosen)));
      return click(`choice-${choice.id}`, words, { kind: 'choose', choice: choice.id });
    }
    case 'write':
      return writeOn(state, step);
  }
}

function writeOn(
  { placed, typed }: State,
  { parts, channel }: Extract<Step, { at: 'write' | 'sent' }>,
): Gesture<Action> {
  const stray = parts.find(({ key }) => key === misplaced(parts, placed));
  if (stray) return click(`placed-${stray.key}`, sentence(stray.key), { kind: 'take-away', sentence: stray.key });
  const own = typedSentence(parts, placed, typed.sentence ?? '');
  if (own && misplaced(parts, [...placed, own.key]) === undefined)
    return click('add', 'Ajouter', { kind: 'add-typed' });
  const [next] = waiting(parts, placed);
  if (next) return click(`waiting-${next.key}`, sentence(next.key), { kind: 'place', sentence: next.key });
  return click('send', channel === 'phone' ? 'Appeler' : 'Envoyer', { kind: 'send' });
}

function click(target: string, words: string, action: Action): Gesture<Action> {
  return { verb: 'click', target, words, actions: [action] };
}

const otherChoice: Readonly<Partial<Record<SlotId, string>>> = {
  child: 'other-child',
  day: 'other-day',
  firstDay: 'other-day',
  secondDay: 'other-day',
  reason: 'other-reason',
};

function errorOf(asked: Asked, state: State, action: Action): string | undefined {
  const step = stepOf(state);
  if (action.kind === 'say' && step.at === 'say') return action.message === asked.message ? undefined : 'other-message';
  if (action.kind === 'channel' && step.at === 'channel') {
    return isTooSlow(step.message, action.channel) ? 'wrong-channel' : undefined;
  }
  if (action.kind === 'choose' && step.at === 'choose') {
    if (step.message !== asked.message || !step.choices.some(({ id }) => id === action.choice)) return undefined;
    return asked.right(step.slot, state.chosen).includes(action.choice) ? undefined : otherChoice[step.slot];
  }
  if (step.at !== 'write') return undefined;
  if (action.kind === 'add-typed') {
    return typedSentence(step.parts, state.placed, state.typed.sentence ?? '') ? undefined : 'other-words';
  }
  if (action.kind !== 'send') return undefined;
  return missing(step.parts, state.placed) ?? (isAsked(asked, state) ? undefined : 'other-message');
}

/** Politeness is told last: a school can do without, but not without the child. */
const inOrderOfNeed: readonly Part['purpose'][] = ['child', 'date', 'reason', 'request', 'hello', 'close'];

function missing(parts: readonly Part[], placed: readonly string[]): string | undefined {
  const left = waiting(parts, placed);
  const purpose = inOrderOfNeed.find((one) => left.some((part) => part.purpose === one));
  if (purpose === 'hello' || purpose === 'close') return 'politeness-missing';
  if (purpose !== undefined) return `${purpose}-missing`;
  return misplaced(parts, placed) === undefined ? undefined : 'wrong-order';
}
