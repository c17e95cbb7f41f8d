import type { Says } from './class-state.ts';

/** What the site itself says, in French. */
export const answers: Readonly<Record<Says, string>> = {
  nothing: '',
  'other-account': 'Notre école n’utilise pas le compte école. Entrez avec votre identifiant.',
  'nothing-typed': 'Saisissez votre identifiant et votre mot de passe.',
  'other-username': 'Identifiant ou mot de passe non reconnu.',
  'other-password': 'Identifiant ou mot de passe non reconnu.',
  conditions: 'Cochez la case pour continuer.',
  'read-first': 'Lisez le mot jusqu’en bas avant de signer.',
  'no-choice': 'Choisissez une réponse.',
  saved: 'Votre choix est enregistré. Vous pouvez le changer.',
};
