import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv, type Column } from '../../src/exports/write-csv.ts';

const columns: readonly Column<string | number | null>[] = [{ key: 'note', header: 'Remarque', value: (row) => row }];
const cells = (...rows: (string | number | null)[]): string => writeCsv(columns, rows);

describe('a CSV file', () => {
  it('starts with the mark that lets Excel read accents, and ends each line with CR LF', () => {
    expect(cells('élève')).toBe('\uFEFFRemarque\r\nélève\r\n');
  });

  it('has its header also when there are no rows', () => {
    expect(cells()).toBe('\uFEFFRemarque\r\n');
  });

  it('puts semicolons between cells', () => {
    const two = [
      ...columns,
      { key: 'length', header: 'Longueur', value: (row: string | number | null) => String(row).length },
    ];
    expect(writeCsv(two, ['a'])).toBe('\uFEFFRemarque;Longueur\r\na;1\r\n');
  });

  it('quotes semicolons, quotation marks and line breaks so that they come back as they were', () => {
    const texts = ['un ; deux', 'dit « "oui" »', 'deux\r\nlignes', ' espaces '];
    const file = cells(...texts);
    expect(file).toContain('"dit « ""oui"" »"');
    const read = Papa.parse<readonly string[]>(file.replace('\uFEFF', ''), { delimiter: ';', skipEmptyLines: true });
    expect(read.data.map(([text]) => text)).toEqual(['Remarque', ...texts]);
  });

  it.each(['=1+1', '+33612345678', '-2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("a")\nsuite', ' =1', '＝1'])(
    'never lets %j run as a formula',
    (text) => {
      expect(cells(text)).toContain(`"'${text.replaceAll('"', '""')}"`);
    },
  );

  it('leaves numbers and nothing as they are', () => {
    expect(cells(-2, null, 0)).toBe('\uFEFFRemarque\r\n-2\r\n\r\n0\r\n');
  });
});
