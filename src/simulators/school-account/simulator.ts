import * as v from 'valibot';
import { defineSimulator, type ExerciseDefinition } from '../define-simulator.ts';
import { letterExercise, LetterState, reduceLetter, type LetterAction } from './letter.ts';
import { passphraseExercise, PassphraseState, reducePassphrase, type PassphraseAction } from './passphrase.ts';
import { siteExercises } from './site/site-exercises.ts';
import { reduceSite } from './site/site-reduce.ts';
import { SiteState, type SiteAction } from './site/site-state.ts';
import { reduceSorting, sortingExercise, SortingState, type SortingAction } from './sorting.ts';
import { reduceTroubles, troublesExercise, TroublesState, type TroublesAction } from './troubles.ts';
import { reduceTyping, typingExercise, TypingState, type TypingAction } from './type-password.ts';

/** Six small machines; an exercise stays in the one it starts in. */
const State = v.variant('part', [LetterState, SortingState, TypingState, PassphraseState, SiteState, TroublesState]);
export type State = LetterState | SortingState | TypingState | PassphraseState | SiteState | TroublesState;
export type Action = LetterAction | SortingAction | TypingAction | PassphraseAction | SiteAction | TroublesAction;

function reduce(state: State, action: Action): State {
  if (state.part === 'letter' && action.part === 'letter') return reduceLetter(state, action);
  if (state.part === 'sorting' && action.part === 'sorting') return reduceSorting(state, action);
  if (state.part === 'typing' && action.part === 'typing') return reduceTyping(state, action);
  if (state.part === 'passphrase' && action.part === 'passphrase') return reducePassphrase(state, action);
  if (state.part === 'site' && action.part === 'site') return reduceSite(state, action);
  if (state.part === 'troubles' && action.part === 'troubles') return reduceTroubles(state, action);
  return state;
}

/** An exercise of one machine as one of all: it knows nothing of the states and actions of the others. */
function among<Own extends State, OwnAction extends Action>(
  exercise: ExerciseDefinition<Own, OwnAction>,
  isOwn: (state: State) => state is Own,
  isOwnAction: (action: Action) => action is OwnAction,
): ExerciseDefinition<State, Action> {
  const { id, start, isReached, nextGesture, errorOf, ask, card } = exercise;
  return {
    id,
    start,
    isReached: (state, school) => isOwn(state) && isReached(state, school),
    nextGesture: (state, school) => (isOwn(state) ? nextGesture(state, school) : undefined),
    errorOf: (state, action, school) =>
      isOwn(state) && isOwnAction(action) ? errorOf(state, action, school) : undefined,
    ...(ask && { ask: (state, school) => (isOwn(state) ? ask(state, school) : undefined) }),
    ...(card && { card }),
  };
}

const exercises: readonly ExerciseDefinition<State, Action>[] = [
  among(
    letterExercise,
    (state) => state.part === 'letter',
    (action) => action.part === 'letter',
  ),
  among(
    sortingExercise,
    (state) => state.part === 'sorting',
    (action) => action.part === 'sorting',
  ),
  among(
    typingExercise,
    (state) => state.part === 'typing',
    (action) => action.part === 'typing',
  ),
  among(
    passphraseExercise,
    (state) => state.part === 'passphrase',
    (action) => action.part === 'passphrase',
  ),
  among(
    troublesExercise,
    (state) => state.part === 'troubles',
    (action) => action.part === 'troubles',
  ),
  ...siteExercises.map((exercise) =>
    among(
      exercise,
      (state) => state.part === 'site',
      (action) => action.part === 'site',
    ),
  ),
].sort(byNumber);

/** 3.9 before 3.10, and a part after what it is part of. */
function byNumber(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id.localeCompare(other.id, 'fr', { numeric: true });
}

export default defineSimulator<State, Action>({
  id: 'school-account',
  version: 1,
  modelledOn: {
    what: 'ÉduConnect pour un responsable d’élève, d’après les pages d’aide des académies de Bordeaux, Nantes, Caen et de Guyane',
    lookedAt: '2026-11',
  },
  differences: [
    'Les boutons et les textes ne sont pas au même endroit que sur le vrai site.',
    'Le vrai site demande plus de choses à l’activation : adresse mail à confirmer, nouveau mot de passe.',
    'Un compte bloqué : le vrai message et la durée d’attente ne sont pas connus ici. À vérifier avec le collège.',
    'Le vrai site ne dit pas toujours pourquoi un mot de passe est refusé.',
    'Les règles d’un nouveau mot de passe peuvent être autres.',
    'Le premier code par SMS arrive toujours en retard dans l’activation (3.10), pour apprendre « Renvoyer le code ».',
  ],
  state: State,
  reduce,
  exercises,
  view: () => import('./SchoolAccount.svelte'),
});
