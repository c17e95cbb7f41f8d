/** The French AZERTY keyboard that is drawn: what each key writes, and where it lies on a real one (`code` of its events). */
export type Key = {
  readonly id: string;
  readonly code: string;
  /** Words on a key that writes nothing. */
  readonly name?: string;
  readonly base?: string;
  readonly shift?: string;
  readonly altgr?: string;
};

const writing = (id: string, code: string, base: string, shift: string, altgr?: string): Key => ({
  id,
  code,
  base,
  shift,
  ...(altgr === undefined ? {} : { altgr }),
});
const letter = (base: string, code: string, altgr?: string): Key =>
  writing(base, code, base, base.toUpperCase(), altgr);

/** Rows as on a real keyboard, from top to bottom; the number pad stands apart. */
export const rows: readonly (readonly Key[])[] = [
  [
    writing('square', 'Backquote', '²', '²'),
    writing('1', 'Digit1', '&', '1'),
    writing('2', 'Digit2', 'é', '2', '~'),
    writing('3', 'Digit3', '"', '3', '#'),
    writing('4', 'Digit4', "'", '4', '{'),
    writing('5', 'Digit5', '(', '5', '['),
    writing('6', 'Digit6', '-', '6', '|'),
    writing('7', 'Digit7', 'è', '7', '`'),
    writing('8', 'Digit8', '_', '8', '\\'),
    writing('9', 'Digit9', 'ç', '9', '^'),
    writing('0', 'Digit0', 'à', '0', '@'),
    writing('bracket', 'Minus', ')', '°', ']'),
    writing('equals', 'Equal', '=', '+', '}'),
    { id: 'backspace', code: 'Backspace', name: 'Retour arrière' },
  ],
  [
    { id: 'tab', code: 'Tab', name: 'Tab' },
    letter('a', 'KeyQ'),
    letter('z', 'KeyW'),
    letter('e', 'KeyE', '€'),
    letter('r', 'KeyR'),
    letter('t', 'KeyT'),
    letter('y', 'KeyY'),
    letter('u', 'KeyU'),
    letter('i', 'KeyI'),
    letter('o', 'KeyO'),
    letter('p', 'KeyP'),
    writing('circumflex', 'BracketLeft', '^', '¨'),
    writing('dollar', 'BracketRight', '$', '£'),
    { id: 'enter', code: 'Enter', name: 'Entrée' },
  ],
  [
    { id: 'lock', code: 'CapsLock', name: 'Verr. Maj' },
    letter('q', 'KeyA'),
    letter('s', 'KeyS'),
    letter('d', 'KeyD'),
    letter('f', 'KeyF'),
    letter('g', 'KeyG'),
    letter('h', 'KeyH'),
    letter('j', 'KeyJ'),
    letter('k', 'KeyK'),
    letter('l', 'KeyL'),
    letter('m', 'Semicolon'),
    writing('u-grave', 'Quote', 'ù', '%'),
    writing('star', 'Backslash', '*', 'µ'),
  ],
  [
    { id: 'shift', code: 'ShiftLeft', name: 'Maj' },
    writing('less', 'IntlBackslash', '<', '>'),
    letter('w', 'KeyZ'),
    letter('x', 'KeyX'),
    letter('c', 'KeyC'),
    letter('v', 'KeyV'),
    letter('b', 'KeyB'),
    letter('n', 'KeyN'),
    writing('comma', 'KeyM', ',', '?'),
    writing('semicolon', 'Comma', ';', '.'),
    writing('colon', 'Period', ':', '/'),
    writing('exclamation', 'Slash', '!', '§'),
    { id: 'shift-right', code: 'ShiftRight', name: 'Maj' },
  ],
  [
    { id: 'space', code: 'Space', name: 'Espace', base: ' ', shift: ' ' },
    { id: 'altgr', code: 'AltRight', name: 'AltGr' },
    { id: 'left', code: 'ArrowLeft', name: '←' },
    { id: 'right', code: 'ArrowRight', name: '→' },
  ],
];

const padDigit = (digit: string): Key => writing(`pad-${digit}`, `Numpad${digit}`, digit, digit);

export const pad: readonly (readonly Key[])[] = [
  [{ id: 'number-lock', code: 'NumLock', name: 'Verr. Num' }],
  ['7', '8', '9'].map(padDigit),
  ['4', '5', '6'].map(padDigit),
  ['1', '2', '3'].map(padDigit),
  [padDigit('0')],
];

const everyKey: readonly Key[] = [...rows, ...pad].flat();
const keyById: ReadonlyMap<string, Key> = new Map(everyKey.map((key) => [key.id, key]));
const keyByCode: ReadonlyMap<string, Key> = new Map(everyKey.map((key) => [key.code, key]));

export const keyIds: readonly string[] = everyKey.map(({ id }) => id);

export function keyNamed(id: string): Key | undefined {
  return keyById.get(id);
}

/** The drawn key at the place of a real one. */
export function keyAt(code: string): Key | undefined {
  return keyByCode.get(code);
}

export type Level = 'base' | 'shift' | 'altgr';

/** The key of the main block that writes a sign, and what has to be held with it. */
export function keyFor(sign: string): { readonly key: Key; readonly level: Level } | undefined {
  for (const key of rows.flat()) {
    if (key.base === sign) return { key, level: 'base' };
    if (key.shift === sign) return { key, level: 'shift' };
    if (key.altgr === sign) return { key, level: 'altgr' };
  }
  return undefined;
}

/** A letter on the cap; Verr. Maj changes these only. */
export function isLetterKey({ base = '' }: Key): boolean {
  return /^[a-z]$/.test(base);
}

/**
 * True when the computer wrote another sign than the drawing promises at that place: it is set to another layout, or the
 * keyboard is another one. Signs that only some drivers know (AltGr, accents from a dead key) prove nothing.
 */
export function isOtherLayout(key: Key | undefined, text: string): boolean {
  if (key?.base === undefined || key.altgr === text) return false;
  if (isLetterKey(key)) return text.normalize('NFD').charAt(0).toLowerCase() !== key.base;
  const isDrawn = text === key.shift || text.toLowerCase() === key.base;
  return !isDrawn && (/^\d$/.test(key.shift ?? '') || /^[a-z]$/i.test(text));
}
