import * as v from 'valibot';
import type { Part } from './part.ts';

/** Words of the curriculum, which are also names of drawings; in the order in which they lie on the screen. */
export const objects = [
  { id: 'headphones', french: 'casque' },
  { id: 'screen', french: 'écran' },
  { id: 'button', french: 'bouton' },
  { id: 'mouse', french: 'souris' },
  { id: 'cable', french: 'câble' },
  { id: 'computer', french: 'ordinateur' },
  { id: 'touchpad', french: 'pavé tactile' },
  { id: 'keyboard', french: 'clavier' },
] as const;

/** Asked in another order than they lie in, so that the place gives nothing away. */
export const askedOrder = [
  'screen',
  'keyboard',
  'mouse',
  'computer',
  'headphones',
  'touchpad',
  'cable',
  'button',
] as const;

const NameState = v.strictObject({
  task: v.literal('name'),
  typed: v.record(v.string(), v.string()),
  /** Still to be found, the one that is asked now first. */
  asked: v.array(v.picklist(askedOrder)),
  /** Asked when another object was clicked. */
  missed: v.array(v.picklist(askedOrder)),
  wrongClicks: v.number(),
});
export type NameState = Readonly<v.InferOutput<typeof NameState>>;

/** With more wrong clicks than this, the words that were missed are asked once more. */
const mostWrongClicks = 3;

export const nameObjects: Part<NameState> = {
  schema: NameState,
  start: { task: 'name', typed: {}, asked: [...askedOrder], missed: [], wrongClicks: 0 },
  reduce: (state, action) => {
    const [wanted, ...others] = state.asked;
    if (action.kind !== 'choose-object' || wanted === undefined) return state;
    if (action.object !== wanted) {
      const missed = state.missed.includes(wanted) ? state.missed : [...state.missed, wanted];
      return { ...state, missed, wrongClicks: state.wrongClicks + 1 };
    }
    if (others.length > 0 || state.wrongClicks <= mostWrongClicks) return { ...state, asked: others };
    return { ...state, asked: state.missed, missed: [], wrongClicks: 0 };
  },
  isReached: (state) => state.asked.length === 0,
  nextGesture: ({ asked: [wanted] }) =>
    wanted && {
      verb: 'click',
      target: wanted,
      words: frenchFor(wanted),
      actions: [{ kind: 'choose-object', object: wanted }],
    },
  errorOf: (state, action) => {
    if (action.kind === 'choose-object') return action.object === state.asked[0] ? undefined : 'wrong-object';
    return action.kind === 'right-button' || action.kind === 'beside' ? action.kind : undefined;
  },
  ask: ({ asked: [wanted] }) => wanted && { key: 'find', term: frenchFor(wanted), word: wanted },
};

function frenchFor(object: string): string {
  return objects.find(({ id }) => id === object)?.french ?? '';
}
