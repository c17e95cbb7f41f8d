/** What is printed on the keys of a French keyboard, by the names that key events use. */
const printed: Readonly<Record<string, string>> = {
  Enter: 'Entrée',
  Tab: 'Tab',
  Backspace: 'Retour arrière (←)',
  Delete: 'Suppr',
  Escape: 'Échap',
  Shift: 'Maj',
  CapsLock: 'Verr. Maj',
  Control: 'Ctrl',
  Alt: 'Alt',
  AltGraph: 'AltGr',
  NumLock: 'Verr. Num',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: 'Espace',
  ' ': 'Espace',
};

/**
 * A gesture's keys as they are printed.
 *
 * @param keys `{Shift>}A{/Shift}`, `{Enter}`, `a`: what is held stands first, what is let go is left out
 * @returns `Maj + A`
 */
export function keyNames(keys: string): string {
  return [...keys.matchAll(/\{\/[^}]+\}|\{([^}>]+)>?\}|([\s\S])/g)]
    .map(([whole, named, plain]) => (whole.startsWith('{/') ? undefined : (named ?? plain)))
    .filter((name) => name !== undefined)
    .map((name) => printed[name] ?? name)
    .join(' + ');
}
