import { defineSimulator } from '../define-simulator.ts';
import type { Action } from './action.ts';
import { parts, State } from './parts.ts';

export default defineSimulator<State, Action>({
  id: 'mouse',
  version: 1,
  modelledOn: {
    what: 'Les gestes de la souris et du pavé tactile, avec le gestionnaire de fichiers de Linux Mint pour les dossiers et le menu du bouton droit ; dessiné de mémoire, sans écran réel sous les yeux.',
    lookedAt: '2026-11',
  },
  differences: [
    'Le double-clic accepte 0,9 seconde ; un ordinateur réglé d’origine en accepte environ la moitié.',
    'Un papier posé dans l’autre classeur revient sur la table ; en vrai, il y reste.',
    'Le menu du bouton droit s’ouvre toujours au même endroit et ses choix ne font rien.',
    'Clic–clic remplace le glisser : en vrai, ce sont « Couper » et « Coller ».',
  ],
  state: State,
  reduce: (state, action) => parts.reduce((next, part) => part.reduce(next, action), state),
  exercises: parts.map(({ exercise }) => exercise),
  view: () => import('./Mouse.svelte'),
});
