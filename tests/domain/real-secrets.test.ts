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
    ['14/05/2014, 02/09/2018', 'text'],
    ['14.05.2014 02.09.2018', 'text'],
    ['14-05-2014 02-09-2018', 'text'],
    ['mardi 3 mars 2026 à 10 h 30, salle B204', 'text'],
    ['amina@courrier.exemple', 'email'],
    ['amina@courrier.exmaple', 'email'],
    ['amina@courrier', 'email'],
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
    ['+33 (0)6 12 34 56 78', 'phone'],
    ['0033 6 12 34 56 78', 'phone'],
    ['06/12/34/56/78', 'text'],
    ['06, 12, 34, 56, 78', 'text'],
    ['Yanis, 6e B, le 3 : 06 12 34 56 78', 'text'],
    ['Lina CE1 06 12 34 56 78', 'text'],
    ['fatou.diop @ gmail.com', 'text'],
    ['fatou.diop@gmail.exchange', 'email'],
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

  it('lets one wrong key pass in the number that is asked for, and stops any other number', () => {
    const card = ['06 39 98 12 34'];
    for (const typed of ['06 39 89 12 34', '06 36 98 12 34', '0639891234'])
      expect(looksReal(typed, 'phone', card, true), typed).toBe(false);
    expect(looksReal('06 12 34 56 78', 'phone', card, true)).toBe(true);
  });

  it('judges a password only when it is finished, as half of it looks like anything', () => {
    expect(looksReal('MonChat', 'password', example, false)).toBe(false);
    expect(looksReal('MonChat', 'password', example, true)).toBe(true);
  });

  it('lets an address be typed letter by letter, and stops it as soon as it cannot be an example any more', () => {
    const stopsAt = (address: string): string | undefined =>
      [...address].map((_, index) => address.slice(0, index + 1)).find((part) => looksReal(part, 'email', [], false));
    expect(stopsAt('amina@courrier.example')).toBeUndefined();
    expect(stopsAt('amina@courrier.exemple')).toBeUndefined();
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
