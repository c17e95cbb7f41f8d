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
  if (holdsForeignAddress(typed, isFinished) || holdsRealPhone(typed)) return true;
  return kind === 'password' && isFinished && typed.length >= 6 && !expected.some((one) => isNearly(typed, one));
}

/** An address is foreign once its domain has a dot and cannot become `.example` any more. */
function holdsForeignAddress(text: string, isFinished: boolean): boolean {
  return [...text.matchAll(/[^\s@<>]+@([^\s@<>,;]+)/g)].some(([, domain = '']) => {
    const host = domain.replace(/[.]+$/, '').toLowerCase();
    if (!host.includes('.') || host.endsWith('.example')) return false;
    const last = host.slice(host.lastIndexOf('.') + 1);
    return isFinished || !'example'.startsWith(last);
  });
}

/** French mobile and landline numbers outside 06 39 98, the range that the regulator keeps for fiction. */
function holdsRealPhone(text: string): boolean {
  const digits = text.replace(/[\s.\-()]/g, '');
  return [...digits.matchAll(/(?<!\d)(?:\+33|0033|0)([1-9]\d{8})(?!\d)/g)].some(
    ([, number = '']) => !number.startsWith('63998'),
  );
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
