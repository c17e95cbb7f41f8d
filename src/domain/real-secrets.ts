/**
 * Simulators must never receive a real secret. This guard looks at what is typed into a field of a mock, in memory, and
 * says when it looks like somebody's own; the field is then emptied. Nothing is kept of what it saw.
 */
export type FieldKind = 'text' | 'password' | 'email' | 'phone' | 'code';

/**
 * @param expected every text that the exercise accepts or shows for this field, wrong ones included
 * @param isFinished the person left the field or confirmed; a password is only judged then, as half of it looks like anything
 */
export function looksReal(text: string, kind: FieldKind, expected: readonly string[], isFinished: boolean): boolean {
  const typed = text.trim();
  if (expected.some((one) => one === typed)) return false;
  if (holdsForeignAddress(typed, isFinished) || holdsRealPhone(typed, expected)) return true;
  return kind === 'password' && isFinished && typed.length >= 6 && !expected.some((one) => isNearly(typed, one));
}

/** An address is foreign once its domain has a dot and cannot become `.example` any more. */
function holdsForeignAddress(text: string, isFinished: boolean): boolean {
  return [...text.matchAll(/[^\s@<>]\s*@\s*([^\s@<>,;]+)/g)].some(([, domain = '']) => {
    const host = domain.replace(/[.]+$/, '').toLowerCase();
    if (!host.includes('.')) return false;
    const last = plain(host.slice(host.lastIndexOf('.') + 1));
    return !isSlipOfExample(last) && (isFinished || !'example'.startsWith(last));
  });
}

/** French hands write « exemple »; no real domain ends in anything near it. */
function isSlipOfExample(ending: string): boolean {
  return ending.startsWith('exe')
    ? distance(ending, 'exemple'.slice(0, ending.length)) <= 2
    : distance(ending, 'example') <= 2;
}

/** Digits with whatever people put between them; bar and comma only between pairs, as dates have them too. */
const phoneNumbers =
  /(?<!\d)(?:(?:\+|00)\s?33[\s.-]*(?:\(0\)[\s.-]*)?|0)([1-9](?:[\s.()‑–-]*\d){8}|[1-9](?:\s*[/,_]\s*\d\d){4})(?![.-]?\d)/g;

/**
 * French mobile and landline numbers outside 06 39 98, the range that the regulator keeps for fiction. One wrong key or two
 * digits that changed places in a number that is expected make nobody's own.
 */
function holdsRealPhone(text: string, expected: readonly string[]): boolean {
  const ownOf = (number: string): string => number.replace(/\D/g, '');
  const wanted = expected.flatMap((one) => [...one.matchAll(phoneNumbers)].map(([, number = '']) => ownOf(number)));
  return [...text.matchAll(phoneNumbers)].some(([, number = '']) => {
    const own = ownOf(number);
    return !own.startsWith('63998') && !wanted.some((one) => distance(own, one) <= 2);
  });
}

/** Typing errors are what the exercise is for: capitals, accents and spaces aside, three wrong keys are allowed (two letters swapped count as two). */
function isNearly(typed: string, expected: string): boolean {
  const [first, second] = [plain(typed), plain(expected)];
  if (first.length >= 3 && second.startsWith(first)) return true;
  return distance(first, second) <= 3;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
}

/** Levenshtein: insertions, deletions and replacements from one text to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
