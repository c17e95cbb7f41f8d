import { defineSimulator } from '../define-simulator.ts';
import { addressGame } from './address-game.ts';
import { isOfAddresses, reduce, State, type Action } from './either-game.ts';
import { messageGame } from './message-game.ts';

export default defineSimulator<State, Action>({
  id: 'true-or-false',
  version: 1,
  modelledOn: {
    what:
      'Messages d’arnaque courants (colis, compte bloqué, remboursement, concours) et messages ordinaires d’une école ' +
      'et d’une mairie ; barre d’adresse d’un navigateur.',
    lookedAt: '2026-11',
  },
  differences: [
    'Les noms et adresses sont inventés : de vraies arnaques portent le nom d’organismes connus.',
    'De vraies arnaques sont parfois sans faute et sans urgence visible.',
    'Un vrai navigateur cache parfois le cadenas ou une partie de l’adresse.',
    'Une arnaque peut aussi venir d’un numéro ou d’une adresse que l’on connaît.',
  ],
  state: State,
  reduce,
  exercises: [
    {
      id: '6.4',
      start: messageGame.start,
      isReached: (state) => state.game === 'messages' && messageGame.isReached(state),
      nextGesture: (state) => (state.game === 'messages' ? messageGame.nextGesture(state) : undefined),
      errorOf: (state, action) =>
        state.game === 'messages' && !isOfAddresses(action) ? messageGame.errorOf(state, action) : undefined,
      ask: (state) => (state.game === 'messages' ? messageGame.ask(state) : undefined),
    },
    {
      id: '6.5',
      start: addressGame.start,
      isReached: (state) => state.game === 'addresses' && addressGame.isReached(state),
      nextGesture: (state) => (state.game === 'addresses' ? addressGame.nextGesture(state) : undefined),
      errorOf: (state, action) =>
        state.game === 'addresses' && isOfAddresses(action) ? addressGame.errorOf(state, action) : undefined,
      ask: (state) => (state.game === 'addresses' ? addressGame.ask(state) : undefined),
    },
  ],
  view: () => import('./TrueOrFalse.svelte'),
});
