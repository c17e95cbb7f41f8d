import * as v from 'valibot';
import type { Part } from './part.ts';

export const bubbles = ['bubble-1', 'bubble-2', 'bubble-3', 'bubble-4', 'bubble-5', 'bubble-6'] as const;

const MoveState = v.strictObject({
  task: v.literal('move'),
  typed: v.record(v.string(), v.string()),
  touched: v.array(v.picklist(bubbles)),
});
export type MoveState = Readonly<v.InferOutput<typeof MoveState>>;

export const movePointer: Part<MoveState> = {
  schema: MoveState,
  start: { task: 'move', typed: {}, touched: [] },
  reduce: (state, action) => {
    if (action.kind !== 'rest-on') return state;
    const bubble = bubbles.find((one) => one === action.bubble);
    if (bubble === undefined || state.touched.includes(bubble)) return state;
    return { ...state, touched: [...state.touched, bubble] };
  },
  isReached: (state) => state.touched.length === bubbles.length,
  nextGesture: (state) => {
    const bubble = bubbles.find((one) => !state.touched.includes(one));
    return bubble && { verb: 'move', target: bubble, actions: [{ kind: 'rest-on', bubble }] };
  },
  errorOf: (_, action) => {
    if (action.kind === 'click-bubble') return 'clicked';
    return action.kind === 'right-button' ? action.kind : undefined;
  },
};
