import { keyNamed, pad, rows, type Key } from './keys.ts';

/** A cap as it is drawn: its width in quarters of a plain key. A cap without a key is only there for the eye. */
export type Cap = { readonly key?: Key | undefined; readonly words?: string; readonly span: number };

const spans: Readonly<Record<string, number>> = {
  backspace: 8,
  tab: 6,
  enter: 6,
  lock: 6,
  shift: 5,
  'shift-right': 11,
};

const cap = (id: string, span = 4): Cap => ({ key: keyNamed(id), span });

/** As on a laptop. The big Entrée takes two rows. */
export const wideCaps: readonly Cap[] = [
  ...rows.slice(0, 4).flatMap((row) => row.map((key) => ({ key, span: spans[key.id] ?? 4 }))),
  { words: 'Ctrl', span: 6 },
  { words: '', span: 4 },
  { words: 'Alt', span: 5 },
  cap('space', 24),
  cap('altgr', 6),
  cap('left', 5),
  { words: '↑ ↓', span: 5 },
  cap('right', 5),
];

/** On a telephone: ten keys a row, and only the ones that the exercises need. */
export const narrowCaps: readonly Cap[] = [
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((id) => cap(id)),
  ...[...'azertyuiop', ...'qsdfghjklm'].map((id) => cap(id)),
  cap('shift', 6),
  ...[...'wxcvbn', 'semicolon'].map((id) => cap(id)),
  cap('backspace', 6),
  cap('lock', 7),
  cap('tab', 5),
  cap('space', 7),
  cap('altgr', 6),
  cap('left'),
  cap('right'),
  cap('enter', 7),
];

export const padCaps: readonly Cap[] = pad.flatMap((row) =>
  row.map((key) => ({ key, span: key.id === 'number-lock' || key.id === 'pad-0' ? 12 : 4 })),
);
