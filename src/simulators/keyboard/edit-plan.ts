import type { Field } from './tasks.ts';

/** The next change that leads a text to the wanted one, without undoing what is right already. */
export type Edit =
  | { readonly kind: 'type'; readonly at: number; readonly sign: string }
  /** The sign before this place goes. */
  | { readonly kind: 'erase'; readonly at: number };

/** @returns undefined when the text is right */
export function nextEdit(field: Field, text: string): Edit | undefined {
  const wanted = wantedFor(field, text);
  if (text === wanted) return undefined;
  const start = sameAtStart(text, wanted);
  const end = sameAtEnd(text.slice(start), wanted.slice(start));
  if (text.length - end > start) return { kind: 'erase', at: text.length - end };
  return { kind: 'type', at: start, sign: wanted.charAt(start) };
}

/** Number of signs at the start that are right. */
export function rightSigns(field: Field, text: string): number {
  return sameAtStart(text, wantedFor(field, text));
}

/** A phone number is right with the spaces that the person chose to put, one at a time. */
function wantedFor({ kind, wanted }: Field, text: string): string {
  if (kind !== 'phone') return wanted;
  let [made, digits] = ['', 0];
  for (const sign of text) {
    const isSpace = sign === ' ' && /\d$/.test(made) && digits < wanted.length;
    if (!isSpace && sign !== wanted.charAt(digits)) break;
    made += sign;
    if (!isSpace) digits += 1;
  }
  return made + wanted.slice(digits);
}

function sameAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

function sameAtEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
