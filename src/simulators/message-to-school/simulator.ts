import { defineSimulator } from '../define-simulator.ts';
import { askedMessage } from './asked-message.ts';
import { reduce, State, type Action } from './message-state.ts';

export default defineSimulator<State, Action>({
  id: 'message-to-school',
  version: 1,
  modelledOn: {
    what:
      'Un message à l’école : portail, e-mail ou appel. Phrases relevées dans les besoins de l’atelier de Dax ; ' +
      'ordre usuel d’un message poli.',
    lookedAt: '2026-11',
  },
  differences: [
    'Un vrai portail ne propose pas les phrases : on les tape.',
    'Au collège, un portail a souvent une page « Justifier une absence » (exercice 4.6).',
    'Chaque école dit si elle préfère le portail, l’e-mail ou le téléphone.',
    'Au téléphone, la personne de l’école pose aussi des questions.',
  ],
  state: State,
  reduce,
  exercises: [
    askedMessage({
      id: '6.1',
      message: 'absence',
      right: (slot) => {
        if (slot === 'child') return ['lina'];
        return slot === 'day' ? ['tuesday'] : ['ill'];
      },
    }),
    askedMessage({
      id: '6.2',
      message: 'appointment',
      right: (slot, { firstDay }) => {
        if (slot === 'child') return ['yanis'];
        const days = ['monday', 'thursday'];
        return slot === 'firstDay' ? days : days.filter((day) => day !== firstDay);
      },
    }),
  ],
  view: () => import('./MessageToSchool.svelte'),
});
