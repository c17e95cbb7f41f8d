import * as v from 'valibot';
import type { ExerciseDefinition } from '../define-simulator.ts';

/** Four messages of a sign-in page, one at a time, each with three things that people do. */
type Trouble = {
  readonly id: 'caps-lock' | 'space' | 'profile' | 'locked';
  /** Title of the drawn page: the profile that is chosen. */
  readonly title: string;
  readonly field: string;
  readonly value: string;
  /** What the site or the keyboard says. */
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly error: string;
};
type Choice = {
  readonly id: string;
  readonly words: string;
  readonly isRight?: boolean;
  /** What would come of it. */
  readonly then: string;
};

export const troubles: readonly Trouble[] = [
  {
    id: 'caps-lock',
    title: 'Responsable d’élève',
    field: 'Mot de passe',
    value: '••••••••••••',
    message: 'Identifiant ou mot de passe incorrect. Verr. Maj est allumé.',
    choices: [
      { id: 'new-account', words: 'Créer un autre compte', then: 'Amina a déjà un compte. Un seul suffit.' },
      { id: 'caps-off', words: 'Éteindre Verr. Maj, puis réessayer', isRight: true, then: '' },
      { id: 'again', words: 'Retaper tout de suite', then: 'Verr. Maj est encore allumé : le message revient.' },
    ],
    error: 'trouble-caps-lock',
  },
  {
    id: 'space',
    title: 'Responsable d’élève',
    field: 'Identifiant',
    value: 'a.exemple12␣',
    message: 'Identifiant ou mot de passe incorrect. Il y a un espace à la fin.',
    choices: [
      { id: 'erase', words: 'Effacer l’espace, puis réessayer', isRight: true, then: '' },
      { id: 'forgotten', words: 'Demander un nouveau mot de passe', then: 'Le mot de passe est bon. L’espace reste.' },
      { id: 'office', words: 'Appeler le collège', then: 'Ici, vous pouvez réparer : effacez l’espace.' },
    ],
    error: 'trouble-space',
  },
  {
    id: 'profile',
    title: 'Élève',
    field: 'Identifiant',
    value: 'a.exemple12',
    message: 'Identifiant ou mot de passe incorrect. Cette page est pour les élèves.',
    choices: [
      { id: 'child-name', words: 'Taper le nom de Yanis', then: 'La page reste pour les élèves.' },
      { id: 'again', words: 'Retaper le mot de passe', then: 'La page reste pour les élèves : le message revient.' },
      { id: 'guardian', words: 'Revenir, choisir Responsable d’élève', isRight: true, then: '' },
    ],
    error: 'trouble-profile',
  },
  {
    id: 'locked',
    title: 'Responsable d’élève',
    field: 'Identifiant',
    value: 'a.exemple12',
    message: 'Trop d’essais : le compte est bloqué un moment.',
    choices: [
      { id: 'many', words: 'Essayer encore dix fois', then: 'Chaque essai peut bloquer le compte plus longtemps.' },
      { id: 'wait', words: 'Attendre, puis réessayer', isRight: true, then: '' },
      { id: 'tell', words: 'Donner le mot de passe à un ami', then: 'Le mot de passe reste secret.' },
    ],
    error: 'trouble-locked',
  },
];

export const TroublesState = v.strictObject({
  part: v.literal('troubles'),
  typed: v.record(v.string(), v.string()),
  solved: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  /** Place of the choice that was tried in vain. */
  missed: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2))),
});
export type TroublesState = Readonly<v.InferOutput<typeof TroublesState>>;
export type TroublesAction = { readonly part: 'troubles'; readonly kind: 'try'; readonly choice: number };

export function reduceTroubles(state: TroublesState, { choice }: TroublesAction): TroublesState {
  const tried = troubles[state.solved]?.choices[choice];
  if (tried === undefined) return state;
  return tried.isRight ? { ...state, solved: state.solved + 1, missed: null } : { ...state, missed: choice };
}

export const troublesExercise: ExerciseDefinition<TroublesState, TroublesAction> = {
  id: '3.8',
  start: () => ({ part: 'troubles', typed: {}, solved: 0, missed: null }),
  isReached: ({ solved }) => solved === troubles.length,
  nextGesture: ({ solved }) => {
    const choices = troubles[solved]?.choices ?? [];
    const right = choices.findIndex(({ isRight }) => isRight);
    const choice = choices[right];
    return choice && { verb: 'choose', target: `choice-${choice.id}`, words: choice.words, actions: [attempt(right)] };
  },
  errorOf: ({ solved }, { choice }) => {
    const trouble = troubles[solved];
    const tried = trouble?.choices[choice];
    return tried === undefined || tried.isRight ? undefined : trouble?.error;
  },
  ask: ({ solved }) => {
    const trouble = troubles[solved];
    return trouble && { key: `trouble-${trouble.id}` };
  },
};

export function attempt(choice: number): TroublesAction {
  return { part: 'troubles', kind: 'try', choice };
}
