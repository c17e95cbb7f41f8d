import { applyFact, erasedPerson, foldPerson } from '../domain/facts/fold-person.ts';
import { applySet, emptyRecord } from '../domain/facts/heads.ts';
import { recordsAboutPeople, type RecordKind } from '../domain/facts/kinds/set.ts';
import { emptyPerson } from '../domain/facts/person-state.ts';
import { readEnvelope, type ReadFact } from '../domain/facts/read-fact.ts';
import { factFromRow, type FactRow, type PersonRow, type RecordKey, type RecordRow } from './tables.ts';

/** The rows that a batch touches, as they were before it. */
export type RowsBefore = {
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly records: ReadonlyMap<string, RecordRow>;
};

export type Projected = {
  readonly people: readonly PersonRow[];
  readonly records: readonly RecordRow[];
  /** Whose row cannot be known from the batch alone; their streams are complete. */
  readonly refold: readonly PersonRow[];
};

/** Whose rows a batch reads and writes. */
export type Touched = { readonly subjects: readonly string[]; readonly records: readonly RecordKey[] };

export function touchedBy(facts: readonly ReadFact[]): Touched {
  const subjects = new Set<string>();
  const records = new Map<string, RecordKey>();
  for (const { fact, known } of facts) {
    if (fact.subject !== null) subjects.add(fact.subject);
    if (known?.kind === 'set')
      records.set(recordText(known.body.record, known.body.id), [known.body.record, known.body.id]);
  }
  return { subjects: [...subjects], records: [...records.values()] };
}

export function recordText(record: RecordKind, id: string): string {
  return `${record} ${id}`;
}

/** The rows after a batch. Only rows that changed are in the answer. */
export function projectBatch(before: RowsBefore, facts: readonly ReadFact[]): Projected {
  const people = new Map<string, PersonRow>();
  const records = new Map<string, RecordRow>();
  const refold = new Set<string>();
  for (const read of facts) {
    const { subject } = read.fact;
    if (subject !== null) {
      const row = people.get(subject) ?? before.people.get(subject) ?? emptyRow(subject);
      const after = withFact(row, read);
      if (after.refold) refold.add(subject);
      if (after.row !== row) people.set(subject, after.row);
    }
    if (read.known?.kind === 'set') {
      const { record, id } = read.known.body;
      const key = recordText(record, id);
      const row = records.get(key) ?? before.records.get(key) ?? emptyRecord(record, id);
      records.set(key, applySet(row, read.known));
    }
  }
  return {
    people: [...people.values()].filter(({ subject }) => !refold.has(subject)),
    records: [...records.values()],
    refold: [...refold].map((subject) => people.get(subject) ?? before.people.get(subject) ?? emptyRow(subject)),
  };
}

/** @param rows all facts about her in the row's streams */
export function refoldRow(row: PersonRow, rows: readonly FactRow[]): PersonRow {
  const known = rows.flatMap((factRow) => {
    const read = readEnvelope(factFromRow(factRow));
    return read.ok && read.value.known !== null ? [read.value.known] : [];
  });
  return { ...row, state: foldPerson(row.subject, known) };
}

export function erasedRow(row: PersonRow): PersonRow {
  return { subject: row.subject, streams: row.streams, state: erasedPerson(row.subject), erased: 1 };
}

export function recordsOfPerson(subject: string): readonly RecordKey[] {
  return recordsAboutPeople.map((record) => [record, subject]);
}

export function emptyRow(subject: string): PersonRow {
  return { subject, streams: [], state: emptyPerson(subject) };
}

function withFact(row: PersonRow, { fact, known }: ReadFact): { readonly row: PersonRow; readonly refold: boolean } {
  const streams = row.streams.includes(fact.stream) ? row.streams : [...row.streams, fact.stream];
  const state = known === null ? row.state : applyFact(row.state, known);
  if (state === 'refold') return { row: { ...row, streams }, refold: true };
  if (state.erased) return { row: erasedRow({ ...row, streams }), refold: false };
  if (state === row.state && streams === row.streams) return { row, refold: false };
  return { row: { ...row, streams, state }, refold: false };
}
