import { defineSimulator } from '../define-simulator.ts';
import { errorOf } from './errors.ts';
import { ask, isReached, nextGesture } from './hints.ts';
import { reduce } from './reduce.ts';
import { State, type Action } from './state.ts';
import { wordToMend, type TaskId } from './tasks.ts';

export default defineSimulator<State, Action>({
  id: 'keyboard',
  version: 1,
  modelledOn: { what: 'Un clavier français (AZERTY) d’ordinateur portable, avec pavé numérique', lookedAt: '2026-11' },
  differences: [
    'Les touches de fonction (F1 à F12), Ctrl, Alt et la touche du menu ne sont pas dessinées.',
    'Une touche Maj ou AltGr cliquée sur le dessin reste enfoncée pour un seul signe.',
    'Sur un téléphone, le dessin est plus étroit : les lignes n’ont que les touches utiles.',
    'Un clavier suisse, belge, américain ou Mac n’a pas toutes ses touches à cette place.',
  ],
  state: State,
  reduce,
  exercises: [
    exercise('1.8', 'none'),
    exercise('1.9', 'none'),
    exercise('1.10', 'none', { text: wordToMend }),
    exercise('2.1', 'upper'),
    { ...exercise('2.2', 'none'), card: ['phone'] },
    { ...exercise('2.3', 'text'), card: ['email'] },
    exercise('2.4', 'none'),
  ],
  view: () => import('./Keyboard.svelte'),
});

function exercise(id: TaskId, place: State['place'], typed: State['typed'] = {}) {
  const start = (): State => ({
    typed,
    task: id,
    place,
    caret: 0,
    isLocked: false,
    isPadOn: true,
    latch: 'none',
    accent: 'none',
    found: 0,
    isOtherLayout: false,
    answer: 'none',
  });
  return { id, start, isReached, nextGesture, errorOf, ask };
}
