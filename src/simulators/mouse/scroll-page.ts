import * as v from 'valibot';
import type { Part } from './part.ts';

const ScrollState = v.strictObject({
  task: v.literal('scroll'),
  typed: v.record(v.string(), v.string()),
  /** What part of the page is in sight. */
  place: v.picklist(['top', 'middle', 'bottom']),
  /** The end was in sight since the top was left. */
  wasAtBottom: v.boolean(),
  hasStar: v.boolean(),
});
export type ScrollState = Readonly<v.InferOutput<typeof ScrollState>>;

export const scrollPage: Part<ScrollState> = {
  schema: ScrollState,
  start: { task: 'scroll', typed: {}, place: 'top', wasAtBottom: false, hasStar: false },
  reduce: (state, action) => {
    if (action.kind === 'click-star') return { ...state, hasStar: true };
    if (action.kind !== 'scroll-to') return state;
    const { place } = action;
    return { ...state, place, wasAtBottom: place === 'bottom' || (place === 'middle' && state.wasAtBottom) };
  },
  isReached: (state) => state.hasStar && state.place === 'top',
  nextGesture: (state) => {
    if (state.hasStar && state.place === 'top') return undefined;
    if (state.hasStar) return { verb: 'scroll', target: 'page', actions: [{ kind: 'scroll-to', place: 'top' }] };
    if (state.place !== 'bottom')
      return { verb: 'scroll', target: 'page', actions: [{ kind: 'scroll-to', place: 'bottom' }] };
    return { verb: 'click', target: 'star', actions: [{ kind: 'click-star' }] };
  },
  errorOf: (state, action) => {
    if (action.kind === 'right-button') return 'right-button';
    const isBackUp = action.kind === 'scroll-to' && action.place === 'top';
    return isBackUp && state.wasAtBottom && !state.hasStar ? 'star-left' : undefined;
  },
};
