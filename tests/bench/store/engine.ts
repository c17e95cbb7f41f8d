import type { Fact, Stream } from '../../../src/domain/facts/fact.ts';

/** A way to keep facts in a browser, as the measurements drive it. Numbers are answered so that the work can be checked. */
export type Engine = {
  readonly open: (name: string) => Promise<OpenEngine>;
  readonly remove: (name: string) => Promise<void>;
};

export type OpenEngine = {
  /** One fact; resolves when it is stored. */
  readonly addOne: (fact: Fact) => Promise<void>;
  /** One batch, one transaction. */
  readonly addMany: (facts: readonly Fact[]) => Promise<void>;
  /** What is known of one person: the number of steps. */
  readonly stepsOfPerson: (stream: Stream, subject: string) => Promise<number>;
  /** The bare facts about one person: how many. */
  readonly factsOfPerson: (stream: Stream, subject: string) => Promise<number>;
  /** Latest outcome by participant and step, for a session's grid: the number of cells. */
  readonly gridCells: (stream: Stream) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** What a bench page offers to Node, as `globalThis.storeBench`. Every answer but the last is in milliseconds. */
export type StoreBench = {
  /** Single facts one after the other into an empty database: milliseconds each. */
  readonly writeOnes: (count: number) => Promise<number>;
  /** The same facts for every engine, in batches into an empty database. */
  readonly writeBulk: (size: { readonly total: number; readonly batch: number }) => Promise<number>;
  /** Fills the database that the readings use. */
  readonly load: (size: { readonly total: number; readonly batch: number }) => Promise<number>;
  /** From a page that has opened nothing yet: one open database and every reading once. */
  readonly readings: () => Promise<Readings>;
  /** One more fact into the loaded database, after one that is not counted. */
  readonly addOneMore: () => Promise<number>;
  readonly bytesUsed: () => Promise<number>;
};

export type Readings = {
  readonly open: number;
  readonly gridFirst: number;
  readonly gridAgain: number;
  readonly person200: number;
};

declare global {
  var storeBench: StoreBench | undefined;
}
