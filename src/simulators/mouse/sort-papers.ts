import * as v from 'valibot';
import type { Action } from './action.ts';
import type { Part } from './part.ts';

export const binders = [
  { id: 'binder-school', french: 'École', drawing: 'school/primary-school' },
  { id: 'binder-health', french: 'Santé', drawing: 'safety/sick' },
] as const;

/** The name of a paper says its binder: reading helps, but the drawing is enough. */
export const papers = [
  { id: 'paper-canteen', french: 'Cantine de l’école', drawing: 'college/canteen', binder: 'binder-school' },
  { id: 'paper-doctor', french: 'Rendez-vous docteur', drawing: 'safety/appointment', binder: 'binder-health' },
  { id: 'paper-hours', french: 'Horaires de l’école', drawing: 'college/timetable', binder: 'binder-school' },
  { id: 'paper-certificate', french: 'Papier du docteur', drawing: 'safety/certificate', binder: 'binder-health' },
] as const;

const ids = papers.map(({ id }) => id);

const SortState = v.strictObject({
  task: v.literal('sort'),
  typed: v.record(v.string(), v.string()),
  /** Clicked, so that the next click puts it somewhere. */
  held: v.nullable(v.picklist(ids)),
  placed: v.array(v.picklist(ids)),
});
export type SortState = Readonly<v.InferOutput<typeof SortState>>;

export const sortPapers: Part<SortState> = {
  schema: SortState,
  start: { task: 'sort', typed: {}, held: null, placed: [] },
  reduce: (state, action) => {
    switch (action.kind) {
      case 'take':
        return { ...state, held: loose(state, action.paper)?.id ?? state.held };
      case 'put-down':
        return { ...state, held: null };
      case 'put':
      case 'drag':
        return put(state, action);
      default:
        return state;
    }
  },
  isReached: (state) => state.placed.length === papers.length,
  nextGesture: (state) => {
    const paper = papers.find(({ id }) => (state.held === null ? !state.placed.includes(id) : id === state.held));
    if (paper === undefined) return undefined;
    const { id, french, binder } = paper;
    if (state.held === null)
      return { verb: 'drag', target: id, to: binder, words: french, actions: [{ kind: 'drag', paper: id, binder }] };
    const words = binders.find((one) => one.id === binder)?.french ?? '';
    return { verb: 'click', target: binder, words, actions: [{ kind: 'put', binder }] };
  },
  errorOf: (state, action) => {
    switch (action.kind) {
      case 'put': {
        const paper = papers.find(({ id }) => id === state.held);
        return paper === undefined ? 'nothing-held' : wrongBinder(paper.binder, action.binder);
      }
      case 'drag': {
        const paper = loose(state, action.paper);
        if (paper === undefined) return undefined;
        return action.binder === undefined ? 'dropped-beside' : wrongBinder(paper.binder, action.binder);
      }
      case 'beside':
        return state.held === null ? undefined : 'beside';
      case 'right-button':
        return 'right-button';
      default:
        return undefined;
    }
  },
};

/** A paper in the other binder comes back to the table, so that nothing has to be taken out again. */
function put(state: SortState, action: Extract<Action, { kind: 'put' | 'drag' }>): SortState {
  const paper = loose(state, action.kind === 'put' ? state.held : action.paper);
  if (paper === undefined) return state;
  return { ...state, held: null, placed: paper.binder === action.binder ? [...state.placed, paper.id] : state.placed };
}

/** A paper that still lies on the table. */
function loose(state: SortState, paper: string | null): (typeof papers)[number] | undefined {
  return papers.find(({ id }) => id === paper && !state.placed.includes(id));
}

function wrongBinder(right: string, chosen: string): string | undefined {
  return right === chosen ? undefined : 'wrong-binder';
}
