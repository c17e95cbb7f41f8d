import { recordText, type RowsBefore, type Touched } from './project-batch.ts';
import type { Meta, PersonRow, RecordRow } from './tables.ts';
import type { WrittenBatch } from './write-batch.ts';

/** Rows kept at once: a few workshops, so that a batch about the same people as the last one finds them here too. */
const ROWS_KEPT_MAX = 300;

export type KnownRows = { readonly meta: Meta; readonly before: RowsBefore };

/**
 * What the last write of this tab left behind, so that the next tap need not wait for reading it again. Whoever uses it
 * compares `meta.revision` with the database inside the same transaction: another tab may have written meanwhile.
 */
export type RowsCache = {
  /** null unless every row that is touched is known, be it as absent. */
  readonly rowsFor: (touched: Touched) => KnownRows | null;
  readonly keep: (touched: Touched, before: RowsBefore, written: WrittenBatch) => void;
  readonly forget: () => void;
};

export function createRowsCache(): RowsCache {
  let meta: Meta | null = null;
  let subjects = new Set<string>();
  let recordKeys = new Set<string>();
  let people = new Map<string, PersonRow>();
  let records = new Map<string, RecordRow>();
  const forget = () => {
    meta = null;
    subjects = new Set();
    recordKeys = new Set();
    people = new Map();
    records = new Map();
  };
  return {
    rowsFor: (touched) => {
      const isKnown =
        touched.subjects.every((subject) => subjects.has(subject)) &&
        touched.records.every(([record, id]) => recordKeys.has(recordText(record, id)));
      return meta !== null && isKnown ? { meta, before: { people, records } } : null;
    },
    keep: (touched, before, written) => {
      const coming = touched.subjects.length + touched.records.length;
      if (subjects.size + recordKeys.size + coming > ROWS_KEPT_MAX) forget();
      if (coming > ROWS_KEPT_MAX) return;
      meta = written.meta;
      for (const subject of touched.subjects) {
        subjects.add(subject);
        const row = before.people.get(subject);
        if (row !== undefined) people.set(subject, row);
      }
      for (const [record, id] of touched.records) {
        const key = recordText(record, id);
        recordKeys.add(key);
        const row = before.records.get(key);
        if (row !== undefined) records.set(key, row);
      }
      for (const row of written.people) people.set(row.subject, row);
      for (const row of written.recordRows) records.set(recordText(row.record, row.id), row);
      for (const [record, id] of written.recordsErased) records.delete(recordText(record, id));
    },
    forget,
  };
}
