import type { Fact } from '../domain/facts/fact.ts';
import type { RecordState } from '../domain/facts/heads.ts';
import type { RecordKind } from '../domain/facts/kinds/set.ts';
import type { PersonState } from '../domain/facts/person-state.ts';
import type { FactReason } from '../domain/facts/read-fact.ts';

/**
 * Raised when a fold gives something else than before for the same facts, or when it is kept in another shape:
 * projections are then rebuilt at the next start. Adding a kind that changes what a fold knows counts, because its facts
 * may be here already, opaque.
 */
export const FOLD_VERSION = 2;

export type Origin = 'here' | 'file' | 'server';

/** A fact as it lies in the database. IndexedDB cannot index null: nobody is the empty string. */
export type FactRow = Omit<Fact, 'subject'> & {
  readonly subject: string;
  readonly origin: Origin;
  /** Counts up in the order of storing on this device. Not gap-free: duplicates use numbers up. */
  readonly order: number;
};

/** As the store works with it; a database may keep it in another shape. */
export type PersonRow = {
  readonly subject: string;
  /** Where facts about her lie: what erasing and refolding read. */
  readonly streams: readonly string[];
  readonly state: PersonState;
  /** Present only if erased, so that the index over it holds the erased and nobody else. */
  readonly erased?: 1;
};

/** `[record, id]` is its key. */
export type RecordRow = RecordState;
export type RecordKey = readonly [RecordKind, string];

/** `text` is the damaged value as JSON, and its own key: the same damage is kept once. */
export type QuarantineRow = { readonly text: string; readonly reason: FactReason; readonly from: Origin };

/** One row, written with every batch: so nothing ever has to be counted at start. */
export type Meta = {
  /** Goes up with every write: equal revisions, equal database. */
  readonly revision: number;
  readonly device: string;
  readonly n: number;
  readonly lamport: number;
  /** Facts ever stored; never goes down, so that an erasure does not look like a loss to the sentinel. */
  readonly stored: number;
  readonly facts: number;
  /** Largest `order` handed out. */
  readonly lastOrder: number;
  readonly unsent: number;
  /** To be sent: what lies above this order, but not what came from the endpoint. */
  readonly sentOrder: number;
  /** Up to this order facts are offered wherever they came from: the endpoint was restored. */
  readonly offerUpTo: number;
  readonly foldVersion: number;
  /** Set while a rebuild is under way: the last order that is folded. */
  readonly rebuiltUpTo: number | null;
};

/** What one transaction can do. Everything it does happens together or not at all. */
export type Tables = {
  readonly readMeta: () => Promise<Meta | undefined>;
  readonly writeMeta: (meta: Meta) => Promise<void>;

  /** Facts with ids drawn here: one that is there already undoes everything, and nobody waits to hear that none is. */
  readonly addNewFacts: (rows: readonly FactRow[]) => Promise<void>;
  /** @returns positions that were not added because their id is there already */
  readonly addFacts: (rows: readonly FactRow[]) => Promise<ReadonlySet<number>>;
  readonly factsAfter: (order: number, limit: number) => Promise<readonly FactRow[]>;
  readonly factsOfStream: (stream: string) => Promise<readonly FactRow[]>;
  readonly factsOfPerson: (streams: readonly string[], subject: string) => Promise<readonly FactRow[]>;
  readonly deleteFacts: (orders: readonly number[]) => Promise<void>;
  readonly lastOrder: () => Promise<number>;
  readonly countStreams: (prefix: string) => Promise<number>;

  readonly readPeople: (subjects: readonly string[]) => Promise<readonly (PersonRow | undefined)[]>;
  readonly peopleOfStreams: (stream: string, isPrefix: boolean) => Promise<readonly PersonRow[]>;
  readonly erasedPeople: () => Promise<readonly PersonRow[]>;
  readonly writePeople: (rows: readonly PersonRow[]) => Promise<void>;

  readonly readRecords: (keys: readonly RecordKey[]) => Promise<readonly (RecordRow | undefined)[]>;
  readonly recordsOfKind: (record: RecordKind) => Promise<readonly RecordRow[]>;
  readonly writeRecords: (rows: readonly RecordRow[]) => Promise<void>;
  readonly deleteRecords: (keys: readonly RecordKey[]) => Promise<void>;

  readonly clearProjections: () => Promise<void>;
  readonly quarantine: (rows: readonly QuarantineRow[]) => Promise<void>;
  readonly countQuarantined: () => Promise<number>;
};

/** A technology that keeps tables. Its functions may throw what the browser throws; the store turns that into values. */
export type Backend = {
  /** One transaction after the other, durable when it resolves, undone whole when `work` throws. */
  readonly write: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>;
  readonly read: <T>(work: (tables: Tables) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

export function changedMeta(meta: Meta, change: Partial<Meta>): Meta {
  return { ...meta, ...change, revision: meta.revision + 1 };
}

export function rowFromFact(fact: Fact, origin: Origin, order: number): FactRow {
  return { ...fact, subject: fact.subject ?? '', origin, order };
}

export function factFromRow(row: FactRow): Fact {
  return {
    id: row.id,
    device: row.device,
    n: row.n,
    lamport: row.lamport,
    wall: row.wall,
    wallTrust: row.wallTrust,
    stream: row.stream,
    subject: row.subject === '' ? null : row.subject,
    kind: row.kind,
    version: row.version,
    replaces: row.replaces,
    author: row.author,
    body: row.body,
  };
}

/** Whether the endpoint is to be offered this fact. A learner's own stream stays on her device until it is adopted. */
export function isOffered(row: Pick<FactRow, 'stream' | 'origin' | 'order'>, meta: Meta): boolean {
  if (row.order <= meta.sentOrder || row.stream.startsWith('learner:')) return false;
  return row.origin !== 'server' || row.order <= meta.offerUpTo;
}
