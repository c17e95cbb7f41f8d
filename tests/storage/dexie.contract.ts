import { deleteDatabase, openDatabase } from '../../src/storage/database.ts';
import { openDexieFactStore } from '../../src/storage/dexie-fact-store.ts';
import { readStorageHealth } from '../../src/storage/storage-health.ts';
import { foreignFact, nameDraft, outcomeDraft } from './sample-facts.ts';
import { fakePlace, surroundings, valueOf, type TestTools } from './store-under-test.ts';

/** What only a real IndexedDB can show. */
export function dexieContract({ describe, it, expect }: TestTools): void {
  const openBoth = async (name: string) => {
    const database = openDatabase(name);
    const { store } = valueOf(await openDexieFactStore(database, fakePlace(), surroundings()));
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
    for (const table of ['facts', 'people', 'records', 'meta'] as const) {
      it(`stores nothing by half when the disk is full at the ${table}, and the tap can be repeated`, () =>
        withName(async (name) => {
          const { database, store } = await openBoth(name);
          let isFull = true;
          const fail = () => {
            if (isFull) throw new DOMException('', 'QuotaExceededError');
          };
          database[table].hook('creating', fail);
          database[table].hook('updating', fail);
          const drafts = [outcomeDraft('awa', 'a'), nameDraft('awa', 'Awa')];
          const full = { ok: false, error: { kind: 'disk-full', name: 'QuotaExceededError' } };
          expect(await store.append(drafts)).toEqual(full);
          expect(await store.absorb([foreignFact(1), ...(table === 'records' ? [setFact()] : [])], 'file')).toEqual(full);
          isFull = false;
          const sizes = await Promise.all([database.facts.count(), database.people.count(), database.records.count()]);
          expect(sizes).toEqual([0, 0, 0]);
          expect(valueOf(await store.append(drafts)).map(({ n }) => n)).toEqual([1, 2]);
          store.close();
        }));
    }

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

    it('keeps one gap-free count when two tabs write at once', () =>
      withName(async (name) => {
        const place = fakePlace();
        const open = async () => valueOf(await openDexieFactStore(openDatabase(name), place, surroundings())).store;
        const [one, other] = [await open(), await open()];
        await Promise.all([1, 2, 3].flatMap((step) => [one, other].map((store) => store.append([outcomeDraft('awa', `s${step}`)]))));
        const facts = valueOf(await one.factsAfter(0, 10)).facts;
        expect(facts.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(new Set(facts.map(({ device }) => device)).size).toEqual(1);
        one.close();
        other.close();
      }));

    it('does not write into an empty database that took the place of a deleted one', () =>
      withName(async (name) => {
        const { database, store } = await openBoth(name);
        valueOf(await store.append([outcomeDraft('awa', 'a')]));
        await database.meta.clear();
        expect(await store.append([outcomeDraft('awa', 'b')])).toEqual({ ok: false, error: { kind: 'database-missing', name: '' } });
        expect(await database.facts.count()).toEqual(1);
        store.close();
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

function setFact() {
  const body = { record: 'identity', id: 'awa', field: 'firstName', value: 'Awa' };
  return foreignFact(2, { kind: 'set', stream: 'people:dax-2026', body });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === 500) throw new Error('waited 5 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
