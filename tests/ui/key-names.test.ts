import { describe, expect, it } from 'vitest';
import { keyNames } from '../../src/ui/practice/key-names.ts';

describe('the names of keys', () => {
  it.each([
    ['{Enter}', 'Entrée'],
    ['a', 'a'],
    ['{Shift>}A{/Shift}', 'Maj + A'],
    ['{Control>}+{/Control}', 'Ctrl + +'],
    ['{AltGraph>}0{/AltGraph}', 'AltGr + 0'],
    ['{Backspace}', 'Retour arrière (←)'],
    ['{F11}', 'F11'],
  ])('%s is %s, as it is printed', (keys, printed) => {
    expect(keyNames(keys)).toBe(printed);
  });
});
