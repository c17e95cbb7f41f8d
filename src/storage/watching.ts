import type { Afterwards } from './afterwards.ts';
import type { FactQuery, QueryName } from './fact-store.ts';
import type { PersonRow, RecordKey } from './tables.ts';

/** What a write touched, small enough to tell other tabs; 'everything' when it is not. */
export type Change =
  | 'everything'
  | {
      readonly people: readonly { readonly subject: string; readonly streams: readonly string[] }[];
      readonly records: readonly RecordKey[];
    };

/** The part of `BroadcastChannel` that is used. */
export type ChangeChannel = {
  readonly post: (change: Change) => void;
  readonly listen: (heard: (change: Change) => void) => void;
  readonly close: () => void;
};

/** Past this many people it is cheaper for a listener to ask again than to look for itself in the list. */
const PEOPLE_TOLD_MAX = 500;

export function changeOf(people: readonly PersonRow[], records: readonly RecordKey[]): Change {
  if (people.length + records.length > PEOPLE_TOLD_MAX) return 'everything';
  return { people: people.map(({ subject, streams }) => ({ subject, streams })), records };
}

/** One change that says what both say. */
export function joined(one: Change, other: Change): Change {
  if (one === 'everything' || other === 'everything') return 'everything';
  const people = [...one.people, ...other.people];
  const records = [...one.records, ...other.records];
  return people.length + records.length > PEOPLE_TOLD_MAX ? 'everything' : { people, records };
}

type Told = Exclude<Change, 'everything'>;

/** Whether a change may alter the answer to a query, by kind of query. */
const touchesByKind: { readonly [Name in QueryName]: (change: Told, query: FactQuery<Name>) => boolean } = {
  counts: () => true,
  person: ({ people }, { subject }) => people.some((person) => person.subject === subject),
  people: ({ people }, { of }) => {
    if ('subjects' in of) return people.some(({ subject }) => of.subjects.includes(subject));
    if ('stream' in of) return people.some(({ streams }) => streams.includes(of.stream));
    return people.some(({ streams }) => streams.some((stream) => stream.startsWith(of.streamPrefix)));
  },
  record: ({ records }, query) => records.some(([record, id]) => record === query.record && id === query.id),
  records: ({ records }, query) => records.some(([record]) => record === query.record),
};

export function touches<Name extends QueryName>(change: Change, query: FactQuery<Name>): boolean {
  return change === 'everything' || touchesByKind[query.kind](change, query);
}

export type Watchers = {
  /** @param ask runs the query and tells the listener */
  readonly add: <Name extends QueryName>(query: FactQuery<Name>, ask: () => Promise<void>) => () => void;
  readonly announce: (change: Change) => void;
  readonly close: () => void;
};

/**
 * Keeps who watches what. A burst of changes costs each watcher one more question, not one each.
 *
 * @param afterwards when other tabs are told: "Enregistré" need not wait for it
 */
export function createWatchers(channel: ChangeChannel | null, afterwards: Afterwards): Watchers {
  let isOpen = true;
  const watchers = new Set<{ readonly isTouchedBy: (change: Change) => boolean; readonly run: () => void }>();
  const wake = (change: Change) => {
    for (const { isTouchedBy, run } of watchers) if (isTouchedBy(change)) run();
  };
  channel?.listen(wake);
  let untold: Change | undefined;
  const tell = () => {
    if (isOpen && untold !== undefined) channel?.post(untold);
    untold = undefined;
  };
  return {
    add: (query, ask) => {
      const watcher = { isTouchedBy: (change: Change) => touches(change, query), run: oneAtATime(ask) };
      watchers.add(watcher);
      watcher.run();
      return () => watchers.delete(watcher);
    },
    announce: (change) => {
      wake(change);
      if (channel === null) return;
      untold = untold === undefined ? change : joined(untold, change);
      afterwards.do('tell other tabs', tell);
    },
    close: () => {
      isOpen = false;
      watchers.clear();
      channel?.close();
    },
  };
}

function oneAtATime(ask: () => Promise<void>): () => void {
  let isAsking = false;
  let isOutdated = false;
  const run = async () => {
    if (isAsking) {
      isOutdated = true;
      return;
    }
    isAsking = true;
    do {
      isOutdated = false;
      await ask();
    } while (isOutdated);
    isAsking = false;
  };
  return () => void run();
}
