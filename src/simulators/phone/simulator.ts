import { defineSimulator } from '../define-simulator.ts';
import { keepingCards, reduceCards } from './cards.ts';
import { reduceCode, typingCode } from './code.ts';
import { pairing, reducePairs } from './pairs.ts';
import { State, type Action } from './phone-state.ts';

export default defineSimulator<State, Action>({
  id: 'phone',
  version: 1,
  modelledOn: {
    what: 'Un téléphone posé à côté de l’ordinateur : messages, application du collège, cartes gardées',
    lookedAt: '2026-11-21',
  },
  differences: [
    'Chaque téléphone range ses messages et ses réglages autrement.',
    'Un vrai SMS peut mettre plusieurs minutes. Il peut aussi ne jamais arriver.',
    'L’application du collège ne montre pas toutes les rubriques du site.',
    'Avec un vrai téléphone, il faut viser le code carré avec l’appareil photo.',
    'Une clé USB ne se branche pas sur tous les téléphones.',
  ],
  state: State,
  reduce: (state, action) => {
    switch (state.kind) {
      case 'code':
        return reduceCode(state, action);
      case 'pairs':
        return reducePairs(state, action);
      case 'cards':
        return reduceCards(state, action);
    }
  },
  exercises: [typingCode, pairing, keepingCards],
  view: () => import('./PhoneBeside.svelte'),
});
