import { defineSimulator } from '../define-simulator.ts';
import { emptyDesktop, State, switchedOff, type Action } from './desktop-state.ts';
import {
  firefoxErrorOf,
  hasFirefox,
  hasFourSteps,
  nextFirefoxGesture,
  nextWindowGesture,
  windowErrorOf,
} from './desktop-hints.ts';
import { reduce } from './reduce-desktop.ts';

export default defineSimulator<State, Action>({
  id: 'desktop',
  version: 1,
  modelledOn: {
    what: 'Le bureau Cinnamon de Linux Mint, d’après sa documentation ; aspect neutre, sans logo.',
    lookedAt: '2026-11',
  },
  differences: [
    'Le vrai ordinateur met jusqu’à deux minutes à démarrer.',
    'La vraie session peut demander un mot de passe.',
    'Le vrai menu a plus de programmes et une case pour chercher.',
    'Le bouton pour allumer et la prise USB sont dessinés sous l’écran.',
    'Ici, une fenêtre ne se déplace pas avec la souris.',
  ],
  state: State,
  reduce,
  exercises: [
    {
      id: '1.11',
      start: () => ({ ...emptyDesktop, windows: [{ id: 'documents', place: 'normal', isLarge: false }] }),
      isReached: hasFourSteps,
      nextGesture: nextWindowGesture,
      errorOf: windowErrorOf,
      ask: (state) => {
        const key = (['maximized', 'minimized', 'reopened', 'closed'] as const).find(
          (step) => !state.done.includes(step),
        );
        return key === undefined ? undefined : { key };
      },
    },
    {
      id: '2.5',
      start: () => emptyDesktop,
      isReached: hasFirefox,
      nextGesture: nextFirefoxGesture,
      errorOf: firefoxErrorOf,
    },
    {
      id: '6.7.1',
      start: () => switchedOff,
      isReached: hasFirefox,
      nextGesture: nextFirefoxGesture,
      errorOf: firefoxErrorOf,
    },
  ],
  view: () => import('./Desktop.svelte'),
});
