import { defineSimulator } from '../define-simulator.ts';
import { State, type Action } from './class-state.ts';
import { entering, findingLesson, lookingAtPhotos, signing } from './goals.ts';
import { reduce } from './reduce.ts';

export default defineSimulator<State, Action>({
  id: 'primary-class',
  version: 1,
  level: 'primary',
  modelledOn: {
    what: 'Un espace de classe de l’école primaire, d’après les aides publiques de Beneylu School et de ONE',
    lookedAt: '2026-11-21',
  },
  differences: [
    'Les rubriques, leur nom et leur ordre changent d’une école à l’autre.',
    'La première fois, le vrai site peut demander un nouveau mot de passe.',
    'Le vrai site laisse parfois signer un mot sans le lire.',
    'L’autorisation de photo est souvent sur papier, ou dans le cahier de liaison.',
  ],
  state: State,
  reduce,
  exercises: [entering, signing, findingLesson, lookingAtPhotos],
  view: () => import('./PrimaryClass.svelte'),
});
