import { describe, expect, it } from 'vitest';
import { readSchool } from '../../src/domain/read-school.ts';
import { schoolFaultLines } from '../../src/features/prepare-laptop/school-faults.ts';
import { readText } from '../support/repository.ts';

const shipped = readText('src/curricula/schools/college-des-pins.json');

/** What a mediator reads after having changed the shipped file so. */
function told(change: (text: string) => string): readonly string[] {
  const changed = change(shipped);
  expect(changed, 'the file was changed').not.toBe(shipped);
  const read = readSchool(changed);
  return read.ok ? [] : schoolFaultLines(read.error);
}
const lineOf = (part: string): number => shipped.slice(0, shipped.indexOf(part)).split('\n').length;

describe('what a mediator reads of a broken school file', () => {
  it('names the line of a slip of the pen', () => {
    const at = lineOf('"site"');
    const [line] = told((text) => text.replace(/("site": "[^"]*"),/, '$1'));
    expect(line).toMatch(new RegExp(`^Ligne (${at}|${at + 1}) : le texte ne peut pas être lu : il faut une virgule`));
  });

  it('says in French what is expected, and where', () => {
    expect(told((text) => text.replace('college-des-pins.example', 'college-des-pins.fr'))).toEqual([
      `Ligne ${lineOf('"site"')} : « site » : il faut une adresse qui finit par .example.`,
    ]);
    const [line] = told((text) => text.replace(/"today": "[^"]*"/, '"today": "2026-02-31"'));
    expect(line).toBe(`Ligne ${lineOf('"today"')} : « today » : il faut un jour qui existe.`);
    expect(told((text) => text.replace('"level": "college"', '"level": "lycée"'))[0]).toContain('il faut ');
  });

  it('says what exercises would miss', () => {
    expect(told((text) => text.replaceAll('"isCancelled": true', '"isCancelled": false'))).toContainEqual(
      expect.stringContaining('il manque un cours annulé le mardi'),
    );
  });

  it('has French words for every English piece of the domain', () => {
    const sources = ['school.ts', 'school-practice.ts', 'json-lines.ts']
      .map((file) => readText(`src/domain/${file}`))
      .join('\n');
    const pieces = [
      ...sources.matchAll(
        /(?:what: |, |#miss\()'(an? [^']+|the [^']+|nothing [^']+|less [^']+|two [^']+|homework [^']+)'/g,
      ),
    ].map(([, piece = '']) => piece);
    expect(pieces.length).toBeGreaterThan(25);
    const words = readText('src/features/prepare-laptop/school-faults.ts');
    expect(pieces.filter((piece) => !words.includes(`'${piece}'`))).toEqual([]);
  });

  it('is never longer than a screen', () => {
    expect(told((text) => text.replaceAll('"subject"', '"matière"')).length).toBeLessThanOrEqual(9);
  });
});
