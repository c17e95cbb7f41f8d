import type { Answer } from './browser-state.ts';

/** One by one: somebody has an address, or has none. */
export const sortingCases: readonly { readonly text: string; readonly answer: Answer }[] = [
  { text: 'Le collège a écrit : college-des-pins.example', answer: 'know' },
  { text: 'Vous voulez les heures de la piscine.', answer: 'search' },
  { text: 'Votre carte dit : compte-ecole.example', answer: 'know' },
  { text: 'Vous voulez une recette de gâteau.', answer: 'search' },
  { text: 'La mairie écrit : mairie-des-pins.example', answer: 'know' },
  { text: 'Vous voulez un médecin près de chez vous.', answer: 'search' },
];
