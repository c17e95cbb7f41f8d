import { describe, expect, it } from 'vitest';
import { readLinedJson } from '../../src/domain/json-lines.ts';
import { readSchool, type SchoolFault } from '../../src/domain/read-school.ts';
import { dayInFrench, isRealDay, timeInFrench, weekdayOf } from '../../src/domain/school-days.ts';
import { filesUnder, readText, root } from '../support/repository.ts';

const folder = 'src/curricula/schools';
const shipped = filesUnder(`${root}${folder}`).filter((path) => path.endsWith('.json'));
const pins = readText(`${folder}/college-des-pins.json`);

/** The faults of the shipped collège with something else in it. */
function faultsWith(old: string, other: string): readonly SchoolFault[] {
  expect(pins).toContain(old);
  const read = readSchool(pins.replace(old, other));
  return read.ok ? [] : read.error;
}

/** Line on which a piece of the shipped collège stands. */
function lineOf(piece: string): number {
  return pins.slice(0, pins.indexOf(piece)).split('\n').length;
}

describe('the shipped schools', () => {
  it.each(shipped)('%s is valid, and everything it names exists', (path) => {
    const read = readSchool(readText(`${folder}/${path}`));
    expect(read.ok ? [] : read.error).toEqual([]);
    if (read.ok) expect(path).toBe(`${read.value.id}.json`);
  });

  it('are two collèges that call their parts by different names', () => {
    const labels = shipped.flatMap((path) => {
      const read = readSchool(readText(`${folder}/${path}`));
      return read.ok && read.value.level === 'college' ? [read.value.sections.map(({ label }) => label)] : [];
    });
    expect(labels).toHaveLength(2);
    expect(labels[0]).not.toEqual(labels[1]);
  });
});

describe('a broken school file', () => {
  it('names the line on which it stops being JSON', () => {
    const line = lineOf('"level"');
    expect(faultsWith('"level": "college",', '"level": "college"')).toEqual([
      { kind: 'syntax', line: line + 1, path: '', detail: 'a comma or the closing brace' },
    ]);
    expect(faultsWith('"level": "college"', '"level": "college')[0]).toMatchObject({ kind: 'syntax', line });
    expect(faultsWith('"level": "college"', 'level: "college"')[0]).toMatchObject({ kind: 'syntax', line });
    expect(faultsWith('"level": "college"', '"id": "again"')[0]).toMatchObject({ kind: 'syntax', line });
    expect(readSchool('')).toMatchObject({ ok: false, error: [{ kind: 'syntax', line: 1 }] });
  });

  it('names the line and the path of a wrong value, a member too many and one too few', () => {
    expect(faultsWith('"day": 2', '"day": 8')[0]).toMatchObject({ kind: 'wrong-shape', line: lineOf('"day": 2') });
    expect(faultsWith('"level": "college"', '"level": "lycee"')[0]).toMatchObject({
      kind: 'wrong-shape',
      line: lineOf('"level"'),
      path: 'level',
    });
    const tooMany = faultsWith('"portal": "Mon collège"', '"portal": "Mon collège",\n  "colour": "blue"');
    expect(tooMany).toHaveLength(1);
    expect(tooMany[0]).toMatchObject({ kind: 'wrong-shape', path: 'colour', line: lineOf('"portal"') + 1 });
    expect(faultsWith('"portal": "Mon collège",', '')[0]).toMatchObject({ path: 'portal', line: 1 });
  });

  it('names a day that does not exist and a lesson that ends before it starts', () => {
    expect(faultsWith('"today": "2026-03-03"', '"today": "2026-02-30"')[0]).toMatchObject({
      path: 'today',
      line: lineOf('"today"'),
      detail: 'a day that exists',
    });
    expect(faultsWith('"end": "09:25"', '"end": "07:25"')[0]).toMatchObject({ path: 'timetable.0' });
  });

  it('names every reference that leads nowhere, and every id given twice', () => {
    expect(faultsWith('"teacher": "m-lassalle"', '"teacher": "m-nobody"')).toEqual([
      {
        kind: 'unknown-reference',
        line: lineOf('"teacher": "m-lassalle"'),
        path: 'timetable.0.teacher',
        detail: 'm-nobody',
      },
    ]);
    expect(faultsWith('"id": "m-lassalle"', '"id": "mme-dupin"').map(({ kind }) => kind)).toContain('duplicate-id');
    expect(faultsWith('"from": "mme-labat"', '"from": "mme-l"')[0]).toMatchObject({ path: 'notices.0.from' });
  });

  it('says what exercises would miss', () => {
    expect(faultsWith('"isCancelled": true', '"isCancelled": false')).toMatchObject([
      { kind: 'missing', path: 'timetable', line: lineOf('"timetable": ['), detail: 'a cancelled lesson on Tuesday' },
    ]);
    expect(faultsWith('"Maladie"', '"Autre"')[0]).toMatchObject({ kind: 'missing', path: 'reasons' });
  });
});

describe('reading JSON with its lines', () => {
  it('reads what JSON.parse reads', () => {
    for (const text of [
      pins,
      '\uFEFF{"a":[1,-2.5e3,true,false,null,"\\u00e9\\n\\"\\\\/"],"b":{},"c":[]}',
      ' [ ] ',
      '{"__proto__": 1}',
    ]) {
      const read = readLinedJson(text);
      expect(read.ok && read.value.value).toEqual(JSON.parse(text.replace('\uFEFF', '')));
    }
  });

  it.each(['{', '[1,]', '{"a":1,}', '"\n"', '01', 'nul', '[1] 2', '{"a" 1}', '"\\x"', '['.repeat(100)])(
    'refuses %j as JSON.parse does',
    (text) => {
      expect(readLinedJson(text).ok).toBe(false);
    },
  );

  it('knows the line of each member, and of the nearest thing around one that is missing', () => {
    const read = readLinedJson('{\n "a": [\n  1,\n  {"b":\n 2}\n ]\n}');
    const lines = read.ok ? [[], ['a'], ['a', 0], ['a', 1, 'b'], ['a', 1, 'c']].map(read.value.lineOf) : [];
    expect(lines).toEqual([1, 2, 3, 4, 4]);
  });
});

describe('days of a school', () => {
  it('are named in French', () => {
    expect(dayInFrench('2026-03-03')).toBe('mardi 3 mars');
    expect(dayInFrench('2026-02-01')).toBe('dimanche 1er février');
    expect(weekdayOf('2024-02-29')).toBe(4);
    expect([timeInFrench('09:30'), timeInFrench('14:00')]).toEqual(['9 h 30', '14 h']);
  });

  it('exist', () => {
    expect(['2024-02-29', '2026-12-31'].every(isRealDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10'].some(isRealDay)).toBe(false);
  });
});
