import { showFigures, showNumber, showRatio, type Figures } from './figures.ts';

export type SectionOptions = {
  readonly runs: number;
  /** How many the large database holds. */
  readonly facts: number;
  readonly say: (line: string) => void;
};

/** What one section found out: tables for people, verdicts against the budgets, every run for the file. */
export type Report = {
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  readonly figures: Readonly<Record<string, Figures>>;
};

export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes?: readonly string[];
};

/** A line of design §10. `over`: past the "must". */
export type Verdict = {
  readonly budget: string;
  readonly measured: string;
  readonly must: string;
  readonly aim: string;
  readonly state: 'aim reached' | 'ok' | 'OVER';
};

type Unit = 'ratio' | 'ms' | 's' | 'kB';

const showUnit: { readonly [Each in Unit]: (value: number) => string } = {
  ratio: showRatio,
  ms: (value) => `${showNumber(value)} ms`,
  s: (value) => `${(value / 1000).toFixed(2)} s`,
  kB: (value) => `${(value / 1000).toFixed(1)} kB`,
};

/**
 * Holds a figure against its budget.
 *
 * @param value milliseconds, bytes or a ratio; undefined when a run was missing, which counts as over
 */
export function judge(
  budget: string,
  unit: Unit,
  value: number | undefined,
  limits: { readonly must: number; readonly aim: number },
): Verdict {
  const show = showUnit[unit];
  const state = value === undefined || value > limits.must ? 'OVER' : value > limits.aim ? 'ok' : 'aim reached';
  return {
    budget,
    measured: value === undefined ? 'not measured' : show(value),
    must: `≤ ${show(limits.must)}`,
    aim: `≤ ${show(limits.aim)}`,
    state,
  };
}

export function cell(figures: Figures | undefined): string {
  return figures === undefined ? '–' : showFigures(figures);
}

export function printTable({ title, columns, rows, notes = [] }: Table): void {
  const widths = columns.map((column, index) =>
    Math.max(...[column, ...rows.map((row) => row[index] ?? '')].map(width)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, index) => (index === 0 ? padEnd(text, widths[index] ?? 0) : padStart(text, widths[index] ?? 0)))
      .join('  ');
  const rule = widths.map((each) => '─'.repeat(each)).join('  ');
  const text = [`\n${title}`, line(columns), rule, ...rows.map(line), ...notes.map((note) => `  ${note}`)];
  process.stdout.write(`${text.join('\n')}\n`);
}

export function tableOfVerdicts(verdicts: readonly Verdict[]): Table {
  return {
    title: 'Budgets (design §10)',
    columns: ['figure', 'measured', 'must', 'aim', ''],
    rows: verdicts.map(({ budget, measured, must, aim, state }) => [budget, measured, must, aim, state]),
  };
}

function width(text: string): number {
  return [...text].length;
}

function padEnd(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - width(text)));
}

function padStart(text: string, size: number): string {
  return ' '.repeat(Math.max(0, size - width(text))) + text;
}
