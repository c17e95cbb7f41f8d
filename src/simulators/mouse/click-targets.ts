import * as v from 'valibot';
import type { Part } from './part.ts';

/** Diameters in pixels, one target after the other. */
export const diameters = [120, 110, 100, 90, 80, 70, 60, 48] as const;

/** How far the pointer may go between press and release. */
const mostDrift = 24;

const ClickState = v.strictObject({
  task: v.literal('click'),
  typed: v.record(v.string(), v.string()),
  clicked: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(diameters.length)),
});
export type ClickState = Readonly<v.InferOutput<typeof ClickState>>;

export const clickTargets: Part<ClickState> = {
  schema: ClickState,
  start: { task: 'click', typed: {}, clicked: 0 },
  reduce: (state, action) => {
    const isRight = action.kind === 'click-target' && action.drift <= mostDrift;
    return isRight && state.clicked < diameters.length ? { ...state, clicked: state.clicked + 1 } : state;
  },
  isReached: (state) => state.clicked === diameters.length,
  nextGesture: ({ clicked }) =>
    clicked === diameters.length
      ? undefined
      : { verb: 'click', target: `target-${clicked + 1}`, actions: [{ kind: 'click-target', drift: 0 }] },
  errorOf: (_, action) => {
    if (action.kind === 'click-target') return action.drift > mostDrift ? 'mouse-moved' : undefined;
    if (action.kind === 'click-again') return 'clicked-twice';
    return action.kind === 'right-button' || action.kind === 'beside' ? action.kind : undefined;
  },
};
