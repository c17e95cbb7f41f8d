import { defineSimulator, type ExerciseDefinition } from '../define-simulator.ts';
import { reduceAccount, State, type Action } from './account-state.ts';
import { letterExercise } from './letter.ts';
import { passphraseExercise } from './passphrase.ts';
import { siteExercises } from './site/site-exercises.ts';
import { sortingExercise } from './sorting.ts';
import { troublesExercise } from './troubles.ts';
import { typingExercise } from './type-password.ts';

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
    'Le vrai site demande parfois le profil en deux fois : représentant légal ou élève, puis responsable d’élève.',
    'Le vrai site demande plus de choses à l’activation : adresse mail à confirmer, nouveau mot de passe.',
    'Un compte bloqué : le vrai message et la durée d’attente ne sont pas connus ici. À vérifier avec le collège.',
    'Le vrai site ne dit pas toujours pourquoi un mot de passe est refusé.',
    'Les règles d’un nouveau mot de passe peuvent être autres.',
    'Le premier code par SMS arrive toujours en retard dans l’activation (3.10), pour apprendre « Renvoyer le code ».',
  ],
  state: State,
  reduce: reduceAccount,
  exercises,
  view: () => import('./SchoolAccount.svelte'),
});
