import * as v from 'valibot';
import type { Ask, ExerciseDefinition } from '../define-simulator.ts';
import type { Gesture } from '../../domain/practice.ts';
import type { SentenceKey } from './sentences.ts';

/** An address in three pieces: only the end of the name says whose it is. */
export type Bar = {
  readonly id: string;
  readonly before: string;
  readonly end: string;
  readonly after: string;
  readonly hasPadlock: boolean;
};

type Round = {
  readonly question: SentenceKey;
  readonly bars: readonly Bar[];
  /** Id of the official one. */
  readonly right: string;
  readonly why: SentenceKey;
};

const bar = (id: string, before: string, end: string, after = '', hasPadlock = true): Bar => ({
  id,
  before,
  end,
  after,
  hasPadlock,
});

const college = 'college-des-pins.example';
const account = 'compte-ecole.example';

/** What stands on the paper beside the screen. */
export const officialAddresses = [college, account] as const;

export const rounds: readonly Round[] = [
  {
    question: 'which-college',
    bars: [
      bar('gift', 'college-des-pins.', 'gagnez.example'),
      bar('college', '', college),
      bar('letter', '', 'college-des-pin.example'),
    ],
    right: 'college',
    why: 'end-exact',
  },
  {
    question: 'which-account',
    bars: [
      bar('login', 'connexion.', account),
      bar('turned', 'compte-ecole.', 'connexion.example'),
      bar('long', 'compte-ecole.example.', 'gagnez.example'),
    ],
    right: 'login',
    why: 'end-before',
  },
  {
    question: 'which-college',
    bars: [
      bar('path', '', 'cadeau.example', '/college-des-pins.example'),
      bar('hyphen', '', 'college-des-pins-info.example'),
      bar('menu', '', college, '/cantine'),
    ],
    right: 'menu',
    why: 'end-slash',
  },
  {
    question: 'which-account',
    bars: [
      bar('open', 'compte-ecole.', 'verifier.example', '', false),
      bar('account', '', account),
      bar('locked', 'compte-ecole.example.', 'cadenas.example'),
    ],
    right: 'account',
    why: 'end-padlock',
  },
];

export const AddressState = v.strictObject({
  typed: v.record(v.string(), v.string()),
  game: v.literal('addresses'),
  /** Which round; after the last one, all is done. */
  place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(rounds.length)),
  /** Id of the address that was chosen last in this round. */
  picked: v.nullable(v.string()),
});
export type AddressState = Readonly<v.InferOutput<typeof AddressState>>;

export type AddressAction = { readonly kind: 'pick'; readonly bar: string } | { readonly kind: 'next-address' };

const addressStart: AddressState = { typed: {}, game: 'addresses', place: 0, picked: null };

export function isFound({ place, picked }: AddressState): boolean {
  return rounds[place]?.right === picked;
}

export function reduceAddresses(state: AddressState, action: AddressAction): AddressState {
  const round = rounds[state.place];
  if (round === undefined) return state;
  if (action.kind === 'next-address')
    return isFound(state) ? { ...state, place: state.place + 1, picked: null } : state;
  if (isFound(state) || !round.bars.some(({ id }) => id === action.bar)) return state;
  return { ...state, picked: action.bar };
}

/** What the page says or asks now. */
export function addressQuestion({ place, picked }: AddressState): Ask & { readonly key: SentenceKey } {
  const round = rounds[place];
  if (round === undefined) return { key: 'all-found' };
  const chosen = round.bars.find(({ id }) => id === picked);
  if (chosen === undefined) return { key: round.question };
  return chosen.id === round.right ? { key: round.why } : { key: 'other-end', term: chosen.end };
}

/** Words of the button that goes on. */
export function nextAddressWords({ place }: AddressState): string {
  return place === rounds.length - 1 ? 'Terminer' : 'Adresse suivante';
}

function nextGesture(state: AddressState): Gesture<AddressAction> | undefined {
  const round = rounds[state.place];
  if (round === undefined) return undefined;
  if (isFound(state)) {
    return { verb: 'click', target: 'next', words: nextAddressWords(state), actions: [{ kind: 'next-address' }] };
  }
  const official = round.bars.find(({ id }) => id === round.right);
  return (
    official && {
      verb: 'click',
      target: `bar-${official.id}`,
      words: `${official.before}${official.end}${official.after}`,
      actions: [{ kind: 'pick', bar: official.id }],
    }
  );
}

/** The rules of exercise 6.5, for states of this game. */
export const addressGame = {
  start: () => addressStart,
  isReached: ({ place }) => place === rounds.length,
  nextGesture,
  errorOf: (state, action) => {
    const round = rounds[state.place];
    if (action.kind !== 'pick' || round === undefined || isFound(state)) return undefined;
    return round.right === action.bar ? undefined : 'other-address';
  },
  ask: addressQuestion,
} satisfies Omit<ExerciseDefinition<AddressState, AddressAction>, 'id'>;
