import { defineProof } from '../define-proof.ts';
import { isFound, rounds } from './address-game.ts';
import { messageNow } from './message-game.ts';
import { receivedMessages, type Received } from './received-messages.ts';
import type { Action, State } from './either-game.ts';

const judge = (verdict: 'real' | 'scam'): Action => ({ kind: 'judge', verdict });
const touch = (spot: string): Action => ({ kind: 'touch', spot });
const pick = (bar: string): Action => ({ kind: 'pick', bar });
const next: Action = { kind: 'next' };
const nextAddress: Action = { kind: 'next-address' };

const rightly = ({ isReal }: Received): Action => judge(isReal ? 'real' : 'scam');
const wrongly = ({ isReal }: Received): Action => judge(isReal ? 'scam' : 'real');
const signsOf = ({ spots }: Received): readonly string[] => spots.flatMap(({ id, sign }) => (sign ? [id] : []));

/** Every message judged rightly, shown by the sign at this place of its signs. */
const allBy = (place: number): readonly Action[] =>
  receivedMessages.flatMap((one) => [rightly(one), touch(signsOf(one).at(place) ?? ''), next]);

/** These messages are taken for what they are not. */
const missing = (ids: readonly string[]): readonly Action[] =>
  receivedMessages.flatMap((one) => [ids.includes(one.id) ? wrongly(one) : rightly(one), touch('sender'), next]);

const [parcel, school] = receivedMessages;
const again: Action = { kind: 'again' };

function possible(state: State): readonly Action[] {
  if (state.game === 'addresses') {
    const bars = rounds[state.place]?.bars ?? [];
    return [...bars.map(({ id }) => pick(id)), ...(isFound(state) || bars.length === 0 ? [nextAddress] : [])];
  }
  const message = messageNow(state);
  // At the very end it does nothing; while there is something to see again, it starts the next turn.
  if (message === undefined) return [again];
  if (state.verdict === null) {
    const links = message.spots.filter(({ isLink }) => isLink).map(({ id }) => touch(id));
    return [judge('real'), judge('scam'), ...links];
  }
  const touches = message.spots.map(({ id }) => touch(id));
  return state.touched === null ? touches : [...touches, next];
}

export default defineProof<State, Action>({
  possible,
  exercises: {
    '6.4': {
      ways: () => [
        allBy(0),
        allBy(1),
        allBy(-1),
        missing(['refund']),
        [
          ...missing(['parcel', 'canteen']),
          again,
          ...[judge('scam'), touch('link'), next],
          ...[judge('real'), touch('time'), touch('usual'), next],
        ],
      ],
      errors: () => ({
        'trusted-scam': parcel ? [wrongly(parcel)] : [],
        'refused-genuine': parcel && school ? [rightly(parcel), touch('money'), next, wrongly(school)] : [],
        'clue-missed': [judge('scam'), touch('news')],
        'link-first': [touch('link')],
      }),
    },
    '6.5': {
      ways: () => [
        rounds.flatMap(({ right }) => [pick(right), nextAddress]),
        rounds.flatMap(({ bars, right }) => [...bars.map(({ id }) => pick(id)), pick(right), nextAddress]),
      ],
      errors: () => ({ 'other-address': [pick('gift')] }),
    },
  },
});
