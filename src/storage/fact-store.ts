import type { Fact, Stream, WallTrust } from '../domain/facts/fact.ts';
import type { RecordState } from '../domain/facts/heads.ts';
import type { RecordKind } from '../domain/facts/kinds/set.ts';
import type { FactDraft } from '../domain/facts/new-fact.ts';
import type { PersonState } from '../domain/facts/person-state.ts';
import type { FactReason } from '../domain/facts/read-fact.ts';
import type { Result } from '../domain/result.ts';

/**
 * What a person can do something about:
 * disk-full make room, then repeat the tap · blocked the browser refuses storage, or another tab holds an old version ·
 * database-missing what the sentinel promises is gone: the recovery screen · closed the store was closed: reload ·
 * damaged the database cannot be read: the recovery screen · refused the draft is no valid fact: nothing was stored ·
 * unknown anything else, `name` goes into the report.
 */
export type StorageError =
  | {
      readonly kind: 'disk-full' | 'blocked' | 'database-missing' | 'closed' | 'damaged' | 'unknown';
      /** Name of the browser's error, never its text. */
      readonly name: string;
    }
  | { readonly kind: 'refused'; readonly reason: FactReason | 'subject-erased' };

export type Stored<T> = Promise<Result<T, StorageError>>;

export type DamagedValue = { readonly reason: FactReason; readonly value: unknown };

/** Every value of the batch is in exactly one of the four. */
export type AbsorbReport = {
  readonly added: number;
  readonly duplicate: number;
  /** About people who were erased: not stored. */
  readonly erased: number;
  /** Kept in quarantine. */
  readonly damaged: readonly DamagedValue[];
};

export type FactCounts = { readonly facts: number; readonly unsent: number; readonly quarantined: number };

export type PeopleOf =
  /** People with at least one fact in this stream, or in a stream that begins like this ('action:'). */
  | { readonly stream: Stream }
  | { readonly streamPrefix: string }
  /** Exactly these, in this order; a person without facts gives an empty state. */
  | { readonly subjects: readonly string[] };

type QueryParameters = {
  person: { readonly subject: string };
  people: { readonly of: PeopleOf };
  record: { readonly record: RecordKind; readonly id: string };
  records: { readonly record: RecordKind };
  counts: object;
};
export type FactAnswers = {
  person: PersonState;
  people: readonly PersonState[];
  record: RecordState;
  records: readonly RecordState[];
  counts: FactCounts;
};
export type QueryName = keyof FactAnswers;
/** For example `{ kind: 'people', of: { stream: 'action:42' } }`. */
export type FactQuery<Name extends QueryName = QueryName> = {
  [Each in Name]: { readonly kind: Each } & QueryParameters[Each];
}[Name];

/** Facts in the order in which this device stored them; `upTo` is where the next page begins. */
export type FactPage = { readonly facts: readonly Fact[]; readonly upTo: number; readonly more: boolean };

/** The set of facts on this device, and what is folded from it. Nothing here knows a kind of fact by name. */
export type FactStore = {
  /**
   * Stores what people just did. When it answers ok, everything is on the disk (strict durability): "Enregistré" may
   * show. When it answers an error, nothing of it is stored and the tap can be repeated.
   */
  readonly append: (drafts: readonly FactDraft[]) => Stored<readonly Fact[]>;
  /**
   * Union with facts from elsewhere: all of one call or, on an error, nothing of it. Repeating it is harmless.
   *
   * @param values foreign data, validated one by one; a damaged one never stops the others
   */
  readonly absorb: (values: readonly unknown[], from: 'server' | 'file') => Stored<AbsorbReport>;

  readonly person: (subject: string) => Stored<PersonState>;
  /** As stored, one a subject; `mergePeople` joins aliases. Erased people are left out, except from `subjects`. */
  readonly people: (of: PeopleOf) => Stored<readonly PersonState[]>;
  /** A record that nobody wrote has no fields. */
  readonly record: (record: RecordKind, id: string) => Stored<RecordState>;
  readonly records: (record: RecordKind) => Stored<readonly RecordState[]>;

  /** Of one stream, in no promised order; opaque facts included. */
  readonly factsOf: (stream: Stream) => Stored<readonly Fact[]>;
  /** Everything, page by page, opaque facts included. @param after 0, or `upTo` of the page before */
  readonly factsAfter: (after: number, limit: number) => Stored<FactPage>;

  /** Facts that the endpoint has not acknowledged, oldest first; those of `learner:` streams stay on the device. */
  readonly unsent: (limit: number) => Stored<FactPage>;
  /** The endpoint gave a verdict on every fact of the page that ended at `upTo`. */
  readonly markSent: (upTo: number) => Stored<null>;
  /** The endpoint was restored (new epoch): everything this device holds becomes unsent, pulled facts too. */
  readonly offerAllAgain: () => Stored<null>;

  readonly counts: () => Stored<FactCounts>;
  /**
   * Answers now, and again after each change that touches the query, from this tab or another one.
   *
   * @returns the unsubscribe function
   */
  readonly watch: <Name extends QueryName>(
    query: FactQuery<Name>,
    listener: (answer: Result<FactAnswers[Name], StorageError>) => void,
  ) => () => void;

  /**
   * Folds everything again, in chunks; called again after a crash it goes on where it was.
   *
   * @param onProgress both in facts
   */
  readonly rebuildProjections: (onProgress: (done: number, of: number) => void) => Stored<null>;
  readonly close: () => void;
};

/** `lost`: the sentinel remembers more than the database holds. */
export type StoreFinding = 'fine' | 'first-run' | 'lost';

export type OpenedFactStore = {
  readonly store: FactStore;
  readonly finding: StoreFinding;
  /** The fold changed since the projections were written: call `rebuildProjections` before showing them. */
  readonly needsRebuild: boolean;
  /**
   * After 'lost', and once a person has chosen how to recover: goes on under a new device id with what is left. Until
   * then `append` and `absorb` answer 'database-missing', so that a loss is never papered over.
   */
  readonly startAgain: () => Stored<null>;
};

/** What the store may not fetch by itself. */
export type StoreSurroundings = {
  readonly newId: () => string;
  readonly clock: () => { readonly wall: number; readonly wallTrust: WallTrust };
};
