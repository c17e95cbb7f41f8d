import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksReal } from '../../src/domain/real-secrets.ts';

const example = ['Soleil-2024!'];

describe('the guard of a practice field', () => {
  it.each([
    ['amina@courrier.example', 'email'],
    ['vie-scolaire@college-des-pins.example', 'text'],
    ['06 39 98 12 34', 'phone'],
    ['+33 6 39 98 77 00', 'phone'],
    ['0639981234', 'text'],
    ['483920', 'code'],
    ['14/05/2014', 'text'],
    ['Bonjour, mon fils Yanis est malade aujourd’hui.', 'text'],
  ] as const)('lets %s through', (text, kind) => {
    expect(looksReal(text, kind, [], true)).toBe(false);
  });

  it.each([
    ['fatou.diop@gmail.com', 'email'],
    ['fatou.diop@gmail.com', 'text'],
    ['écrivez-moi à fatou@orange.fr merci', 'text'],
    ['06 12 34 56 78', 'phone'],
    ['+33612345678', 'text'],
    ['05.58.00.00.00', 'phone'],
    ['MonChat2019', 'password'],
  ] as const)('stops %s', (text, kind) => {
    expect(looksReal(text, kind, example, true)).toBe(true);
  });

  it('lets people make the mistakes that the exercise is about', () => {
    for (const typed of [
      'soleil-2024!',
      'SOLEIL-2024!',
      'Soleil-2024! ',
      'Soleil2024!',
      'Soliel-2024',
      'Soleil-2024',
      'Soleil',
    ])
      expect(looksReal(typed, 'password', example, true), typed).toBe(false);
  });

  it('judges a password only when it is finished, as half of it looks like anything', () => {
    expect(looksReal('MonChat', 'password', example, false)).toBe(false);
    expect(looksReal('MonChat', 'password', example, true)).toBe(true);
  });

  it('lets an address be typed letter by letter, and stops it as soon as it cannot be an example any more', () => {
    const stopsAt = (address: string): string | undefined =>
      [...address].map((_, index) => address.slice(0, index + 1)).find((part) => looksReal(part, 'email', [], false));
    expect(stopsAt('amina@courrier.example')).toBeUndefined();
    expect(stopsAt('amina@free.fr')).toBe('amina@free.f');
  });

  it('never stops what the exercise expects, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('text', 'password', 'email', 'phone', 'code'), (text, kind) => {
        expect(looksReal(text, kind, [text.trim()], true)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
