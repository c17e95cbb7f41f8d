import { foldPerson } from '../../src/domain/facts/fold-person.ts';
import { heads } from '../../src/domain/facts/heads.ts';
import { readFact } from '../../src/domain/facts/read-fact.ts';
import { deleteDatabase, openDatabase } from '../../src/storage/database.ts';
import { openDexieFactStore } from '../../src/storage/dexie-fact-store.ts';
import { readAtStart } from '../../src/storage/start-reader.ts';
import { readStorageHealth } from '../../src/storage/storage-health.ts';
import { busyWorkshop, eraseFact, foreignFact, nameDraft, outcomeDraft } from './sample-facts.ts';
import { fakePlace, statesOf, surroundings, until, valueOf, type TestTools } from './store-under-test.ts';

/** What only a real IndexedDB can show. */
export function dexieContract({ describe, it, expect }: TestTools): void {
  const openBoth = async (name: string, place = fakePlace()) => {
    const database = openDatabase(name);
    const { store } = valueOf(await openDexieFactStore(database, place, surroundings()));
    return { database, store };
  };
  const withName = async (body: (name: string) => Promise<void>) => {
    const name = `test-${crypto.randomUUID()}`;
    try {
      await body(name);
    } finally {
      valueOf(await deleteDatabase(name));
    }
  };

  describe('the store on IndexedDB, in a real browser', () => {
    for (const table of ['facts', 'people', 'records', 'meta']) {
      it(`stores nothing by half when the disk is full at the ${table}, and the tap can be repeated`, () =>
        withName(async (name) => {
          const { database, store } = await openBoth(name);
          const drafts = [outcomeDraft('awa', 'a'), nameDraft('awa', 'Awa')];
          const full = { ok: false, error: { kind: 'disk-full', name: 'QuotaExceededError' } };
          await withFullDiskAt(table, async () => {
            expect(await store.append(drafts)).toEqual(full);
            expect(await store.absorb([foreignFact(1), setFact()], 'file')).toEqual(full);
          });
          const sizes = await Promise.all([database.facts.count(), database.people.count(), database.records.count()]);
          expect(sizes).toEqual([0, 0, 0]);
          expect(valueOf(await store.append(drafts)).map(({ n }) => n)).toEqual([1, 2]);
          store.close();
        }));
    }

    it('stores nothing by half when the browser aborts after everything was written', () =>
      withName(async (name) => {
        const { database, store } = await openBoth(name);
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (value, key) {
          const request = put.call(this, value, key);
          if (this.name === 'meta') request.addEventListener('success', () => this.transaction.abort());
          return request;
        };
        try {
          const failed = await store.append([outcomeDraft('awa', 'a')]);
          expect(failed).toEqual({ ok: false, error: { kind: 'unknown', name: 'AbortError' } });
        } finally {
          IDBObjectStore.prototype.put = put;
        }
        expect([await database.facts.count(), await database.people.count()]).toEqual([0, 0]);
        expect(valueOf(await store.append([outcomeDraft('awa', 'a')])).map(({ n }) => n)).toEqual([1]);
        store.close();
      }));

    it('asks for the disk, not for the memory of the browser, at every write', () =>
      withName(async (name) => {
        const durabilities: (string | undefined)[] = [];
        const native = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (stores, mode, options) {
          if (mode === 'readwrite') durabilities.push(options?.durability);
          return native.call(this, stores, mode, options);
        };
        try {
          const { store } = await openBoth(name);
          valueOf(await store.append([outcomeDraft('awa', 'a')]));
          valueOf(await store.absorb([foreignFact(1)], 'server'));
          store.close();
        } finally {
          IDBDatabase.prototype.transaction = native;
        }
        // The first is the new device id.
        expect(durabilities).toEqual(['strict', 'strict', 'strict']);
      }));

    it('tells another tab what changed', () =>
      withName(async (name) => {
        const one = await openBoth(name);
        const other = await openBoth(name);
        const heard: number[] = [];
        other.store.watch({ kind: 'counts' }, (answer) => answer.ok && heard.push(answer.value.facts));
        await until(() => heard.length === 1);
        valueOf(await one.store.append([outcomeDraft('awa', 'a')]));
        await until(() => heard.at(-1) === 1);
        one.store.close();
        other.store.close();
      }));

    it('keeps one gap-free count and one truth when two tabs write in turn and at once', () =>
      withName(async (name) => {
        const place = fakePlace();
        const open = async () => valueOf(await openDexieFactStore(openDatabase(name), place, surroundings())).store;
        const [one, other] = [await open(), await open()];
        for (const step of ['a', 'b']) {
          valueOf(await one.append([outcomeDraft('awa', step, 'not-yet'), nameDraft('awa', step)]));
          valueOf(await other.append([outcomeDraft('awa', step, 'helped'), nameDraft('awa', step)]));
        }
        await Promise.all(
          ['c', 'd', 'e'].flatMap((step) => [one, other].map((store) => store.append([outcomeDraft('awa', step)]))),
        );
        const facts = valueOf(await one.factsAfter(0, 100)).facts;
        expect(facts.map(({ n }) => n)).toEqual(facts.map((_, index) => index + 1));
        expect([facts.length, new Set(facts.map(({ device }) => device)).size]).toEqual([14, 1]);
        const known = facts.flatMap((fact) => valueOf(readFact(fact)).known ?? []);
        expect(valueOf(await one.person('awa'))).toEqual(foldPerson('awa', known));
        expect(heads(valueOf(await other.record('identity', 'awa')), 'firstName').length).toEqual(4);
        one.close();
        other.close();
      }));

    it('does not write into an empty database that took the place of a deleted one', () =>
      withName(async (name) => {
        const place = fakePlace();
        const { database, store } = await openBoth(name, place);
        valueOf(await store.append([outcomeDraft('awa', 'a')]));
        await database.meta.clear();
        expect(await store.append([outcomeDraft('awa', 'b')])).toEqual({
          ok: false,
          error: { kind: 'database-missing', name: '' },
        });
        expect(await database.facts.count()).toEqual(1);
        store.close();
        const reopened = valueOf(await openDexieFactStore(openDatabase(name), place, surroundings()));
        expect(reopened.finding).toEqual('lost');
        valueOf(await reopened.startAgain());
        reopened.store.close();
        const again = valueOf(await openDexieFactStore(openDatabase(name), place, surroundings()));
        expect([again.finding, again.needsRebuild]).toEqual(['fine', true]);
        valueOf(await again.store.rebuildProjections(() => undefined));
        expect(valueOf(await again.store.person('awa')).steps.size).toEqual(1);
        expect(valueOf(await again.store.append([outcomeDraft('awa', 'b')]))[0]?.n).toEqual(1);
        again.store.close();
      }));

    it('folds again what an older version kept in another shape, also where it was half done', () =>
      withName(async (name) => {
        const place = fakePlace();
        const { database, store } = await openBoth(name, place);
        valueOf(await store.absorb([foreignFact(1), eraseFact(2, 'bilal')], 'file'));
        const states = await statesOf(store);
        for (const row of await database.people.toArray()) {
          await database.people.put(Object.assign(row, { packed: undefined, state: { steps: new Map() } }));
        }
        await database.meta.update('facts', { foldVersion: 1, rebuiltUpTo: 1 });
        store.close();
        const opened = valueOf(await openDexieFactStore(openDatabase(name), place, surroundings()));
        expect([opened.finding, opened.needsRebuild]).toEqual(['fine', true]);
        expect((await opened.store.append([outcomeDraft('bilal', 'a')])).ok).toEqual(false);
        valueOf(await opened.store.rebuildProjections(() => undefined));
        expect(await statesOf(opened.store)).toEqual(states);
        opened.store.close();
      }));

    it('gives the first screen the same person as the store', () =>
      withName(async (name) => {
        const place = fakePlace();
        const { store } = await openBoth(name, place);
        valueOf(await store.absorb(busyWorkshop(), 'file'));
        const state = valueOf(await store.person('awa'));
        store.close();
        const read = await readAtStart(indexedDB, name, place, ({ person }) => person('awa'));
        expect(read).toEqual({ ok: true, value: state });
      }));

    it('finds that this browser can store', async () => {
      const { canWrite, isRoomEnough } = await readStorageHealth({
        storage: navigator.storage,
        indexedDB,
        isSecureContext,
        hasServiceWorker: 'serviceWorker' in navigator,
      });
      expect([canWrite, isRoomEnough]).toEqual([true, true]);
    });
  });
}

/** Refuses every write to one object store, in the way in which a browser does it. */
async function withFullDiskAt(table: string, body: () => Promise<void>): Promise<void> {
  const { add, put } = IDBObjectStore.prototype;
  const refuse = (name: string) => {
    if (name === table) throw new DOMException('', 'QuotaExceededError');
  };
  IDBObjectStore.prototype.add = function (value, key) {
    refuse(this.name);
    return add.call(this, value, key);
  };
  IDBObjectStore.prototype.put = function (value, key) {
    refuse(this.name);
    return put.call(this, value, key);
  };
  try {
    await body();
  } finally {
    Object.assign(IDBObjectStore.prototype, { add, put });
  }
}

function setFact() {
  const body = { record: 'identity', id: 'awa', field: 'firstName', value: 'Awa' };
  return foreignFact(2, { kind: 'set', stream: 'people:dax-2026', body });
}
