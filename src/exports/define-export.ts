import type { PersonState } from '../domain/facts/person-state.ts';
import { writeCsv, type Column } from './write-csv.ts';

/** A step in the order of the cards, with the curriculum under which its progress is written. */
export type ExportedStep = { readonly curriculum: string; readonly step: string };

/** What every export is made from. It holds no names: people are random ids. */
export type ExportInput = {
  /** Merged: an alias and the person it stands for are one. */
  readonly people: readonly PersonState[];
  readonly steps: readonly ExportedStep[];
};

/** The contract of an export: one file of this folder with such a definition as its default export (see README.md). */
export type ExportDefinition<Row> = {
  /** Name of the file, here and where it is saved. */
  readonly id: string;
  /** In French, as the mediator or coordinator reads it in the list. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: (input: ExportInput) => readonly Row[];
};

/** An export as the list holds it: what its rows look like is its own business. */
export type Export = Pick<ExportDefinition<unknown>, 'id' | 'title'> & {
  readonly keys: readonly string[];
  /** What a person is shown before anything leaves. */
  readonly headers: readonly string[];
  readonly toCsv: (input: ExportInput) => string;
};

/** Checks an export's types where it is written. */
export function defineExport<Row>({ id, title, columns, rows }: ExportDefinition<Row>): Export {
  return {
    id,
    title,
    keys: columns.map(({ key }) => key),
    headers: columns.map(({ header }) => header),
    toCsv: (input) => writeCsv(columns, rows(input)),
  };
}
