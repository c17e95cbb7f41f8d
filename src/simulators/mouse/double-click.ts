import * as v from 'valibot';
import type { Part } from './part.ts';
import type { DoubleClick } from './action.ts';

export const folders = [
  { id: 'folder-photos', french: 'Photos' },
  { id: 'folder-school', french: 'École' },
  { id: 'folder-home', french: 'Maison' },
  { id: 'folder-health', french: 'Santé' },
] as const;

const ids = folders.map(({ id }) => id);

/** Milliseconds between the two clicks; real systems take about half of it. */
export const longestGap = 900;
/** Pixels between the two clicks of a mouse. */
const mostDrift = 12;
const mostDriftOfFinger = 24;

const DoubleClickState = v.strictObject({
  task: v.literal('double-click'),
  typed: v.record(v.string(), v.string()),
  /** Clicked once. */
  selected: v.nullable(v.picklist(ids)),
  opened: v.array(v.picklist(ids)),
});
export type DoubleClickState = Readonly<v.InferOutput<typeof DoubleClickState>>;

export const doubleClickFolders: Part<DoubleClickState> = {
  schema: DoubleClickState,
  start: { task: 'double-click', typed: {}, selected: null, opened: [] },
  reduce: (state, action) => {
    switch (action.kind) {
      case 'select-folder':
        return { ...state, selected: knownFolder(action.folder) ?? null };
      case 'enter-folder':
        return open(state, action.folder);
      case 'double-click':
        return faultOf(action) === undefined ? open(state, action.folder) : state;
      default:
        return state;
    }
  },
  isReached: (state) => state.opened.length === folders.length,
  nextGesture: (state) => {
    const folder = folders.find(({ id }) => !state.opened.includes(id));
    return (
      folder && {
        verb: 'double-click',
        target: folder.id,
        words: folder.french,
        actions: [{ kind: 'double-click', folder: folder.id, gap: longestGap / 2, drift: 0, isFinger: false }],
      }
    );
  },
  errorOf: (_, action) => {
    switch (action.kind) {
      case 'double-click':
        return faultOf(action);
      case 'single-click':
      case 'right-button':
      case 'beside':
        return action.kind;
      default:
        return undefined;
    }
  },
};

/** What is missing for two clicks to be a double click; undefined when they are one. */
export function faultOf({ gap, drift, isFinger }: DoubleClick): 'too-slow' | 'mouse-moved' | undefined {
  if (gap > longestGap) return 'too-slow';
  return drift > (isFinger ? mostDriftOfFinger : mostDrift) ? 'mouse-moved' : undefined;
}

function open(state: DoubleClickState, folder: string): DoubleClickState {
  const known = knownFolder(folder);
  if (known === undefined || state.opened.includes(known)) return state;
  return { ...state, selected: known, opened: [...state.opened, known] };
}

function knownFolder(folder: string): (typeof ids)[number] | undefined {
  return ids.find((id) => id === folder);
}
