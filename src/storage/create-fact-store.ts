import { emptyRecord } from '../domain/facts/heads.ts';
import { emptyPerson } from '../domain/facts/person-state.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { absorbValues, reportOf, sortValues } from './absorb-values.ts';
import { createAfterwards } from './afterwards.ts';
import { appendDrafts, factsOf, touchedByDrafts } from './append-drafts.ts';
import type {
  FactAnswers,
  FactQuery,
  FactStore,
  OpenedFactStore,
  PeopleOf,
  QueryName,
  StorageError,
  Stored,
  StoreSurroundings,
} from './fact-store.ts';
import { touchedBy } from './project-batch.ts';
import { rebuildProjections } from './rebuild-projections.ts';
import { compareSentinel, readSentinel, writeSentinel, type Sentinel, type SentinelPlace } from './sentinel.ts';
import { storageErrorOf } from './storage-error.ts';
import { createRowsCache } from './rows-cache.ts';
import {
  changedMeta,
  factFromRow,
  FOLD_VERSION,
  type Backend,
  type Meta,
  type RecordKey,
  type Tables,
} from './tables.ts';
import { markSent, offerAllAgain, unsentPage } from './to-be-sent.ts';
import { changeOf, createWatchers, type ChangeChannel } from './watching.ts';
import type { WrittenBatch } from './write-batch.ts';
import { writeOntoRows } from './write-onto-rows.ts';

/** The behaviour of the store over any technology; `open…FactStore` of a technology is a few lines around it. */
export async function createFactStore(
  backend: Backend,
  place: SentinelPlace,
  channel: ChangeChannel | null,
  surroundings: StoreSurroundings,
): Stored<OpenedFactStore> {
  let isClosed = false;
  let isLost = false;
  const afterwards = createAfterwards();
  const watchers = createWatchers(channel, afterwards);

  const attempt = async <T>(work: () => Promise<Result<T, StorageError>>): Stored<T> => {
    if (isClosed) return err({ kind: 'closed', name: '' });
    try {
      return await work();
    } catch (thrown) {
      return err(storageErrorOf(thrown));
    }
  };
  const read = <T>(work: (tables: Tables) => Promise<T>) => attempt(async () => ok(await backend.read(work)));
  const cache = createRowsCache();
  let lastWrite: Promise<unknown> = Promise.resolve();
  // One write of this tab after the other, as the database has it anyway: each finds in the cache what the last one left.
  const inTurn = <T>(work: () => Promise<Result<T, StorageError>>): Stored<T> => {
    const turn = lastWrite.then(async () => {
      const result = await attempt(async () =>
        isLost ? err({ kind: 'database-missing' as const, name: '' }) : await work(),
      );
      if (!result.ok) cache.forget();
      return result;
    });
    lastWrite = turn;
    return turn;
  };
  const write = <T>(work: (tables: Tables) => Promise<Result<T, StorageError>>) =>
    inTurn(() => {
      cache.forget();
      return backend.write(work);
    });
  const told = (written: WrittenBatch) => {
    // It may promise too little, never too much: so it need not hold up the answer either.
    afterwards.do('sentinel', () => writeSentinel(place, sentinelOf(written.meta)));
    watchers.announce(changeOf(written.people, recordsOf(written)));
  };
  const tellAll = (result: Result<void, StorageError>): Result<null, StorageError> => {
    if (!result.ok) return result;
    watchers.announce('everything');
    return ok(null);
  };

  const answers: { readonly [Name in QueryName]: (query: FactQuery<Name>) => Stored<FactAnswers[Name]> } = {
    person: ({ subject }) =>
      read(async (tables) => (await tables.readPeople([subject]))[0]?.state ?? emptyPerson(subject)),
    people: ({ of }) => read((tables) => peopleOf(tables, of)),
    record: ({ record, id }) =>
      read(async (tables) => (await tables.readRecords([[record, id]]))[0] ?? emptyRecord(record, id)),
    records: ({ record }) => read((tables) => tables.recordsOfKind(record)),
    counts: () =>
      read(async (tables) => {
        const [meta, quarantined] = await Promise.all([tables.readMeta(), tables.countQuarantined()]);
        return { facts: meta?.facts ?? 0, unsent: meta?.unsent ?? 0, quarantined };
      }),
  };

  const store: FactStore = {
    append: async (drafts) => {
      const result = await inTurn(() =>
        writeOntoRows(backend, cache, touchedByDrafts(drafts), (tables, meta, before) =>
          appendDrafts(tables, meta, before, drafts, surroundings),
        ),
      );
      if (!result.ok) return result;
      told(result.value);
      return ok(factsOf(result.value));
    },
    absorb: async (values, from) => {
      const sorted = sortValues(values);
      const result = await inTurn(() =>
        writeOntoRows(backend, cache, touchedBy(sorted.facts), (tables, meta, before) =>
          absorbValues(tables, meta, before, sorted, from, surroundings),
        ),
      );
      if (!result.ok) return result;
      told(result.value);
      return ok(reportOf(result.value, sorted));
    },
    person: (subject) => answers.person({ kind: 'person', subject }),
    people: (of) => answers.people({ kind: 'people', of }),
    record: (record, id) => answers.record({ kind: 'record', record, id }),
    records: (record) => answers.records({ kind: 'records', record }),
    counts: () => answers.counts({ kind: 'counts' }),
    factsOf: (stream) => read(async (tables) => (await tables.factsOfStream(stream)).map(factFromRow)),
    factsAfter: (after, limit) =>
      read(async (tables) => {
        const rows = await tables.factsAfter(after, limit);
        return { facts: rows.map(factFromRow), upTo: rows.at(-1)?.order ?? after, more: rows.length === limit };
      }),
    unsent: (limit) => read((tables) => unsentPage(tables, limit)),
    markSent: async (upTo) => tellAll(await write(async (tables) => ok(await markSent(tables, upTo)))),
    offerAllAgain: async () => tellAll(await write(async (tables) => ok(await offerAllAgain(tables)))),
    watch: (query, listener) => {
      let isWatching = true;
      const stop = watchers.add(query, async () => {
        const answer = await answers[query.kind](query);
        if (isWatching) listener(answer);
      });
      return () => {
        isWatching = false;
        stop();
      };
    },
    rebuildProjections: async (onProgress) => tellAll(await rebuildProjections(write, onProgress)),
    close: () => {
      isClosed = true;
      afterwards.flush();
      watchers.close();
      backend.close();
    },
  };

  const startAgain = () =>
    attempt(async () => {
      const meta = await backend.write(async (tables) => {
        const left = (await tables.readMeta()) ?? (await firstMeta(tables));
        const again = changedMeta(left, { device: surroundings.newId(), n: 0 });
        await tables.writeMeta(again);
        return again;
      });
      cache.forget();
      isLost = false;
      writeSentinel(place, sentinelOf(meta));
      return ok(null);
    });

  return attempt(async () => {
    const meta = await backend.read((tables) => tables.readMeta());
    const finding = compareSentinel(readSentinel(place), meta === undefined ? null : sentinelOf(meta));
    isLost = finding === 'lost';
    if (finding === 'first-run') await startAgain();
    if (finding === 'fine' && meta !== undefined) writeSentinel(place, sentinelOf(meta));
    const needsRebuild = meta !== undefined && (meta.foldVersion !== FOLD_VERSION || meta.rebuiltUpTo !== null);
    return ok({ store, finding, needsRebuild, startAgain });
  });
}

function recordsOf({ recordRows, recordsErased }: WrittenBatch): readonly RecordKey[] {
  return [...recordRows.map(({ record, id }): RecordKey => [record, id]), ...recordsErased];
}

function sentinelOf({ device, n, stored }: Meta): Sentinel {
  return { device, n, count: stored };
}

/** Counts what is there: usually nothing, but a database may have lost this one row. */
async function firstMeta(tables: Tables): Promise<Meta> {
  const [facts, lastOrder] = await Promise.all([tables.countStreams(''), tables.lastOrder()]);
  return {
    revision: 0,
    device: '',
    n: 0,
    lamport: 0,
    stored: facts,
    facts,
    lastOrder,
    unsent: facts,
    sentOrder: 0,
    offerUpTo: lastOrder,
    foldVersion: facts === 0 ? FOLD_VERSION : 0,
    rebuiltUpTo: null,
  };
}

async function peopleOf(tables: Tables, of: PeopleOf): Promise<FactAnswers['people']> {
  if ('subjects' in of) {
    const rows = await tables.readPeople(of.subjects);
    return of.subjects.map((subject, index) => rows[index]?.state ?? emptyPerson(subject));
  }
  const isPrefix = 'streamPrefix' in of;
  const rows = await tables.peopleOfStreams(isPrefix ? of.streamPrefix : of.stream, isPrefix);
  return rows.filter(({ erased }) => erased !== 1).map(({ state }) => state);
}
