import * as v from 'valibot';
import type { ExerciseDefinition } from '../define-simulator.ts';
import { family } from './family.ts';

/** The letter of the school: its parts are touched, one after the other as they are asked for. */
const zoneIds = ['school', 'date', 'name', 'child', 'username', 'password', 'deadline', 'office'] as const;
export type ZoneId = (typeof zoneIds)[number];

export const LetterState = v.strictObject({
  part: v.literal('letter'),
  typed: v.record(v.string(), v.string()),
  found: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  /** What was touched instead of what was asked. */
  missed: v.nullable(v.picklist(zoneIds)),
});
export type LetterState = Readonly<v.InferOutput<typeof LetterState>>;
export type LetterAction = { readonly part: 'letter'; readonly kind: 'touch'; readonly zone: ZoneId };

type Zone = { readonly id: ZoneId; readonly label: string; readonly words: string; readonly what: string };

/** In the order of the paper. `what` answers who touched it when something else was asked. */
export const zones: readonly Zone[] = [
  { id: 'school', label: '', words: 'Collège des Pins', what: 'Ici, c’est le nom du collège.' },
  { id: 'date', label: 'Le', words: '2 février 2026', what: 'Ici, c’est le jour du courrier.' },
  { id: 'name', label: 'Pour', words: 'Mme Amina Exemple', what: 'Ici, c’est le nom d’Amina.' },
  { id: 'child', label: 'Élève', words: 'Yanis Exemple, 6e B', what: 'Ici, c’est le nom de l’enfant.' },
  { id: 'username', label: 'Identifiant', words: family.username, what: 'Ici, c’est l’identifiant.' },
  {
    id: 'password',
    label: 'Mot de passe provisoire',
    words: family.provisional,
    what: 'Ici, c’est le mot de passe provisoire.',
  },
  { id: 'deadline', label: 'À utiliser avant le', words: '2 mai 2026', what: 'Ici, c’est la date limite.' },
  { id: 'office', label: 'Secrétariat', words: '06 39 98 00 11', what: 'Ici, c’est le téléphone du collège.' },
];

type Wanted = { readonly zone: ZoneId; readonly term: string; readonly word: string; readonly error: string };

const wantedZones: readonly Wanted[] = [
  { zone: 'username', term: 'identifiant', word: 'username', error: 'letter-username' },
  { zone: 'password', term: 'mot de passe provisoire', word: 'temporary', error: 'letter-password' },
  { zone: 'deadline', term: 'date limite', word: 'deadline', error: 'letter-deadline' },
];

export function reduceLetter(state: LetterState, { zone }: LetterAction): LetterState {
  const wanted = wantedZones[state.found];
  if (wanted === undefined || isFound(state, zone)) return state;
  if (zone === wanted.zone) return { ...state, found: state.found + 1, missed: null };
  return { ...state, missed: zone };
}

export function isFound(state: LetterState, zone: ZoneId): boolean {
  return wantedZones.slice(0, state.found).some((one) => one.zone === zone);
}

export const letterExercise: ExerciseDefinition<LetterState, LetterAction> = {
  id: '3.1',
  start: () => ({ part: 'letter', typed: {}, found: 0, missed: null }),
  isReached: ({ found }) => found === wantedZones.length,
  nextGesture: ({ found }) => {
    const wanted = wantedZones[found];
    if (wanted === undefined) return undefined;
    const words = zones.find(({ id }) => id === wanted.zone)?.words ?? '';
    return { verb: 'click', target: wanted.zone, words, actions: [touch(wanted.zone)] };
  },
  errorOf: (state, { zone }) => {
    const wanted = wantedZones[state.found];
    return wanted === undefined || zone === wanted.zone || isFound(state, zone) ? undefined : wanted.error;
  },
  ask: ({ found }) => {
    const wanted = wantedZones[found];
    return wanted && { key: 'letter', term: wanted.term, word: wanted.word };
  },
};

export function touch(zone: ZoneId): LetterAction {
  return { part: 'letter', kind: 'touch', zone };
}
