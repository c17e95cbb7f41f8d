import type { ReadFact } from '../domain/facts/read-fact.ts';
import {
  emptyRow,
  projectBatch,
  recordsOfPerson,
  recordText,
  refoldRow,
  type Projected,
  type RowsBefore,
  type Touched,
} from './project-batch.ts';
import {
  changedMeta,
  isOffered,
  rowFromFact,
  type FactRow,
  type Meta,
  type Origin,
  type PersonRow,
  type RecordKey,
  type RecordRow,
  type Tables,
} from './tables.ts';

export type WrittenBatch = {
  readonly meta: Meta;
  readonly added: readonly ReadFact[];
  readonly duplicate: number;
  /** About people who were erased, before or by this batch. */
  readonly erased: number;
  readonly people: readonly PersonRow[];
  readonly recordRows: readonly RecordRow[];
  readonly recordsErased: readonly RecordKey[];
};

/**
 * Facts, projections and meta of one batch, inside one transaction: a fact without its projection would be invisible,
 * and one without its meta would never leave this device. Reads one row and writes one row per person touched.
 */
export async function writeBatch(
  tables: Tables,
  meta: Meta,
  before: RowsBefore,
  facts: readonly ReadFact[],
  origin: Origin,
): Promise<WrittenBatch> {
  const kept = withoutErased(before, facts);
  const rows = kept.map(({ fact }, position) => rowFromFact(fact, origin, meta.lastOrder + position + 1));
  // Facts are mostly new: projections are made and written while the database is still adding, and stand if all were.
  const ahead = projectBatch(before, kept);
  const isAhead = ahead.refold.length === 0 && !kept.some(({ known }) => known?.kind === 'erase');
  const adding = origin === 'here' ? addOwn(tables, rows) : tables.addFacts(rows);
  const [duplicates] = await Promise.all([adding, isAhead ? writeRows(tables, ahead) : null]);
  const isRight = isAhead && duplicates.size === 0;
  if (isAhead && !isRight) await takeBack(tables, before, ahead);

  const added = duplicates.size === 0 ? kept : kept.filter((_, position) => !duplicates.has(position));
  const erasure = await eraseBodies(tables, meta, before, added);
  const projected = duplicates.size === 0 ? ahead : projectBatch(before, added);
  const refolded = await Promise.all(
    projected.refold.map(async (row) => refoldRow(row, await tables.factsOfPerson(row.streams, row.subject))),
  );
  const people = [...projected.people, ...refolded];
  if (!isRight) await writeRows(tables, { people, records: projected.records });
  const after = metaAfter(meta, rows.length, added, origin, erasure);
  await tables.writeMeta(after);
  return {
    meta: after,
    added,
    duplicate: duplicates.size,
    erased: facts.length - kept.length,
    people,
    recordRows: projected.records,
    recordsErased: erasure.records,
  };
}

/** The rows that `facts` will touch; start it together with the reading of meta to save one way to the database. */
export async function readRowsBefore(tables: Tables, touched: Touched): Promise<RowsBefore> {
  const [people, records] = await Promise.all([
    touched.subjects.length > 0 ? tables.readPeople(touched.subjects) : [],
    touched.records.length > 0 ? tables.readRecords(touched.records) : [],
  ]);
  return {
    people: new Map(people.flatMap((row) => (row === undefined ? [] : [[row.subject, row]]))),
    records: new Map(records.flatMap((row) => (row === undefined ? [] : [[recordText(row.record, row.id), row]]))),
  };
}

/** An erasure holds for what came before and after it: in one batch it does not matter which comes first. */
export function withoutErased(before: RowsBefore, facts: readonly ReadFact[]): readonly ReadFact[] {
  const erasing = new Set(facts.flatMap(({ known }) => (known?.kind === 'erase' ? [known.body.subject] : [])));
  return facts.filter(({ fact, known }) => {
    if (fact.subject === null || known?.kind === 'erase') return true;
    return !erasing.has(fact.subject) && before.people.get(fact.subject)?.erased !== 1;
  });
}

const none: ReadonlySet<number> = new Set();

/** What was made here is new; waiting to hear so would cost a tap one more way to the database and back. */
async function addOwn(tables: Tables, rows: readonly FactRow[]): Promise<ReadonlySet<number>> {
  await tables.addNewFacts(rows);
  return none;
}

type Rows = Pick<Projected, 'people' | 'records'>;

async function writeRows(tables: Tables, { people, records }: Rows): Promise<void> {
  await Promise.all([
    people.length > 0 ? tables.writePeople(people) : null,
    records.length > 0 ? tables.writeRecords(records) : null,
  ]);
}

/** Puts back what was there before rows were written ahead; a person of whom nothing was there, as a row about nothing. */
async function takeBack(tables: Tables, before: RowsBefore, ahead: Rows): Promise<void> {
  const records = ahead.records.map(({ record, id }) => before.records.get(recordText(record, id)));
  await tables.deleteRecords(ahead.records.map(({ record, id }): RecordKey => [record, id]));
  await writeRows(tables, {
    people: ahead.people.map(({ subject }) => before.people.get(subject) ?? emptyRow(subject)),
    records: records.filter((row) => row !== undefined),
  });
}

type Erasure = { readonly facts: number; readonly unsent: number; readonly records: readonly RecordKey[] };

async function eraseBodies(
  tables: Tables,
  meta: Meta,
  before: RowsBefore,
  added: readonly ReadFact[],
): Promise<Erasure> {
  let facts = 0;
  let unsent = 0;
  const records: RecordKey[] = [];
  for (const { known } of added) {
    if (known?.kind !== 'erase') continue;
    const { subject } = known.body;
    const row = before.people.get(subject);
    if (row === undefined || row.erased === 1) continue;
    const gone = (await tables.factsOfPerson(row.streams, subject)).filter(({ kind }) => kind !== 'erase');
    await tables.deleteFacts(gone.map(({ order }) => order));
    await tables.deleteRecords(recordsOfPerson(subject));
    facts += gone.length;
    unsent += gone.filter((goneRow) => isOffered(goneRow, meta)).length;
    records.push(...recordsOfPerson(subject));
  }
  return { facts, unsent, records };
}

function metaAfter(meta: Meta, ordersUsed: number, added: readonly ReadFact[], origin: Origin, erasure: Erasure): Meta {
  const offered = origin === 'server' ? 0 : added.filter(({ fact }) => !fact.stream.startsWith('learner:')).length;
  // With nothing waiting, the watermark jumps to just before this batch: finding it will not read what is behind.
  return changedMeta(meta, {
    lamport: added.reduce((largest, { fact }) => Math.max(largest, fact.lamport), meta.lamport),
    stored: meta.stored + added.length,
    facts: meta.facts + added.length - erasure.facts,
    unsent: meta.unsent + offered - erasure.unsent,
    lastOrder: meta.lastOrder + ordersUsed,
    sentOrder: meta.unsent === 0 ? meta.lastOrder : meta.sentOrder,
  });
}
