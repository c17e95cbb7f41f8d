import Papa from 'papaparse';

export type Column<Row> = {
  /** Stays the same for ever: other programs may look for it in the definition. */
  readonly key: string;
  /** First line of the file, in French. */
  readonly header: string;
  /** null is an empty cell. */
  readonly value: (row: Row) => string | number | null;
};

/** Without it, Excel reads the accents of a UTF-8 file as two letters each. */
const byteOrderMark = '\uFEFF';

/**
 * Texts that Excel or LibreOffice would run as a formula (OWASP, CSV injection), full-width signs included. Papa’s own
 * rule misses a formula that holds a line break.
 */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as a file that a French Excel and LibreOffice open with a double-click: UTF-8 with its mark, `;` between cells,
 * quoted as RFC 4180 says, lines ended by CR LF. A text that looks like a formula gets a `'` before it.
 */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const table = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  return `${byteOrderMark}${Papa.unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: formula })}\r\n`;
}
