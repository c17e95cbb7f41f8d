import type { Fact } from '../../src/domain/facts/fact.ts';
import { foldPerson } from '../../src/domain/facts/fold-person.ts';
import { emptyPerson, type PersonState } from '../../src/domain/facts/person-state.ts';
import { readFact } from '../../src/domain/facts/read-fact.ts';
import { readingContract } from './reading.contract.ts';
import { action, busyWorkshop, eraseFact, foreignFact, nameDraft, outcomeDraft, people } from './sample-facts.ts';
import { freshStores, snapshot, statesOf, valueOf, type StoreUnderTest, type TestTools } from './store-under-test.ts';

/** What every fact store does, whatever it is made of. Depends on its arguments only, so that it runs in a bare page. */
export function factStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>, tools: TestTools): void {
  const { describe, expect } = tools;
  const onFreshStore = freshStores(makeStore, tools);

  describe(`${name}: what people do`, () => {
    onFreshStore('is stamped with device, counter, order and time', async (store) => {
      const facts = valueOf(await store.append([outcomeDraft('awa', 'a'), nameDraft('awa', 'Awa')]));
      expect(facts.map(({ n, lamport, version }) => [n, lamport, version])).toEqual([
        [1, 1, 1],
        [2, 2, 1],
      ]);
      expect(new Set(facts.map(({ device }) => device)).size).toEqual(1);
      expect(facts[0]?.wall).toEqual(1_772_524_800_000);
      expect(valueOf(await store.factsOf(action))).toEqual(facts.slice(0, 1));
    });

    onFreshStore('is counted without a gap when the application is closed and opened', async (store, computer) => {
      valueOf(await store.append([outcomeDraft('awa', 'a')]));
      store.close();
      const reopened = await computer.open();
      expect([reopened.finding, reopened.needsRebuild]).toEqual(['fine', false]);
      const [fact] = valueOf(await reopened.store.append([outcomeDraft('awa', 'b')]));
      expect([fact?.n, fact?.lamport]).toEqual([2, 2]);
      const all = valueOf(await reopened.store.factsOf(action));
      expect(new Set(all.map(({ device }) => device)).size).toEqual(1);
      reopened.store.close();
    });

    onFreshStore('is counted without a gap when two taps come at once', async (store) => {
      await Promise.all([1, 2, 3, 4, 5].map((step) => store.append([outcomeDraft('awa', `s${step}`)])));
      const all = valueOf(await store.factsOf(action));
      expect(all.map(({ n }) => n).sort()).toEqual([1, 2, 3, 4, 5]);
      expect(valueOf(await store.person('awa')).steps.size).toEqual(5);
    });

    onFreshStore('comes after everything this computer has seen', async (store) => {
      valueOf(await store.absorb([foreignFact(1, { lamport: 500 })], 'file'));
      expect(valueOf(await store.append([outcomeDraft('awa', 'a')]))[0]?.lamport).toEqual(501);
    });

    onFreshStore('is not stored by half when the storage fails, and can be repeated', async (store, computer) => {
      store.close();
      const ids = ['device', 'one', 'two', 'one'];
      const broken = await computer.open({ newId: () => ids.shift() ?? crypto.randomUUID() });
      valueOf(await broken.startAgain());
      valueOf(await broken.store.append([outcomeDraft('awa', 'a')]));
      const before = await snapshot(broken.store);
      const failed = await broken.store.append([outcomeDraft('bilal', 'b'), outcomeDraft('awa', 'b')]);
      expect(failed).toEqual({ ok: false, error: { kind: 'unknown', name: 'ConstraintError' } });
      expect(await snapshot(broken.store)).toEqual(before);
      expect(valueOf(await broken.store.append([outcomeDraft('awa', 'b')]))[0]?.n).toEqual(2);
      broken.store.close();
    });

    onFreshStore('is refused when it is too large for a fact, and nothing is stored', async (store) => {
      const refused = await store.append([outcomeDraft('awa', 'a'), nameDraft('awa', 'a'.repeat(17_000))]);
      expect(refused).toEqual({ ok: false, error: { kind: 'refused', reason: 'body-too-large' } });
      expect(valueOf(await store.counts())).toEqual({ facts: 0, unsent: 0, quarantined: 0 });
    });

    onFreshStore('is refused about a person who was erased', async (store) => {
      valueOf(await store.absorb([eraseFact(1, 'awa')], 'server'));
      const refused = await store.append([outcomeDraft('awa', 'a')]);
      expect(refused).toEqual({ ok: false, error: { kind: 'refused', reason: 'subject-erased' } });
    });

    onFreshStore('is answered as closed once the store is closed', async (store) => {
      store.close();
      expect(await store.append([outcomeDraft('awa', 'a')])).toEqual({
        ok: false,
        error: { kind: 'closed', name: '' },
      });
    });
  });

  describe(`${name}: facts from elsewhere`, () => {
    const workshop = busyWorkshop();

    for (const size of [1, 7, workshop.length]) {
      onFreshStore(`give the same states in batches of ${size}, backwards and twice`, async (store) => {
        const backwards = [...workshop].reverse();
        for (const facts of [backwards, workshop]) {
          for (let start = 0; start < facts.length; start += size) {
            valueOf(await store.absorb(facts.slice(start, start + size), 'file'));
          }
        }
        expect(await statesOf(store)).toEqual(['awa', 'bilal', 'chen'].map((subject) => foldAll(subject, workshop)));
        expect(valueOf(await store.counts()).facts).toEqual(workshop.length);
      });
    }

    onFreshStore('are counted once when they come again, in one batch or in two', async (store) => {
      const fact = foreignFact(1);
      const first = valueOf(await store.absorb([fact, fact], 'file'));
      expect(first).toEqual({ added: 1, duplicate: 1, erased: 0, damaged: [] });
      const second = valueOf(await store.absorb([fact, foreignFact(2)], 'server'));
      expect(second).toEqual({ added: 1, duplicate: 1, erased: 0, damaged: [] });
    });

    onFreshStore('leave no trace when they say something else under an id that is here already', async (store) => {
      const set = { kind: 'set', stream: people, body: nameBody('Awa') };
      valueOf(await store.absorb([foreignFact(1), foreignFact(2), foreignFact(3, { subject: 'chen' })], 'file'));
      const before = await snapshot(store);
      const others = [foreignFact(1, { subject: 'bilal' }), foreignFact(2, set), foreignFact(1, { subject: 'chen' })];
      valueOf(await store.absorb([...others, foreignFact(4, { subject: 'dina' })], 'file'));
      const dina = foldAll('dina', [foreignFact(4, { subject: 'dina' })]);
      expect(await statesOf(store)).toEqual([...before.states, dina]);
      expect(valueOf(await store.people({ stream: people }))).toEqual([]);
      expect(valueOf(await store.records('identity'))).toEqual([]);
      valueOf(await store.append([outcomeDraft('chen', 'a')]));
      expect(valueOf(await store.person('chen')).steps.size).toEqual(2);
    });

    onFreshStore('are kept as they are when this version does not know them', async (store) => {
      const unknown = foreignFact(1, { kind: 'dance', version: 3, body: { steps: [1, { deep: true }] } });
      const newer = foreignFact(2, { version: 99, body: { shape: 'of tomorrow' } });
      valueOf(await store.absorb([unknown, newer], 'file'));
      expect(valueOf(await store.factsOf(action))).toEqual([unknown, newer]);
      expect(valueOf(await store.unsent(10)).facts).toEqual([unknown, newer]);
      expect(valueOf(await store.person('awa'))).toEqual(emptyPerson('awa'));
    });

    onFreshStore('are put aside with a reason when damaged, once, and never stop the others', async (store) => {
      const damaged = [7, { ...foreignFact(1), lamport: -1 }, foreignFact(2, { body: { wrong: true } })];
      const report = valueOf(await store.absorb([...damaged, foreignFact(3)], 'file'));
      expect(report.added).toEqual(1);
      expect(report.damaged.map(({ reason }) => reason)).toEqual(['not-an-object', 'envelope-invalid', 'body-invalid']);
      valueOf(await store.absorb(damaged, 'file'));
      expect(valueOf(await store.counts())).toEqual({ facts: 1, unsent: 1, quarantined: 3 });
    });

    onFreshStore('are stored all or not at all', async (store) => {
      const cannotBeCloned = foreignFact(2, { kind: 'dance', body: { step: () => 'a function' } });
      const failed = await store.absorb([foreignFact(1), cannotBeCloned, 'damaged'], 'file');
      expect(failed).toEqual({ ok: false, error: { kind: 'unknown', name: 'DataCloneError' } });
      expect(await snapshot(store)).toEqual({ counts: { facts: 0, unsent: 0, quarantined: 0 }, states: [], facts: [] });
      expect(valueOf(await store.absorb([foreignFact(1)], 'file')).added).toEqual(1);
    });

    onFreshStore('of this very computer show that it was cloned: it goes on under a new name', async (store) => {
      const [mine] = valueOf(await store.append([outcomeDraft('awa', 'a')]));
      const device = mine?.device ?? '';
      valueOf(await store.absorb([foreignFact(1, { device, n: 2 })], 'file'));
      const [next] = valueOf(await store.append([outcomeDraft('awa', 'b')]));
      expect([next?.device === device, next?.n]).toEqual([false, 1]);
    });
  });

  describe(`${name}: an erased person`, () => {
    const about = [foreignFact(1), foreignFact(2, { kind: 'set', stream: people, body: nameBody('Awa') })];
    const orders: readonly (readonly [string, readonly (readonly Fact[])[]])[] = [
      ['after her facts', [about, [eraseFact(3, 'awa')]]],
      ['before her facts', [[eraseFact(3, 'awa')], about]],
      ['in the same batch', [[...about, eraseFact(3, 'awa')]]],
    ];
    for (const [when, batches] of orders) {
      onFreshStore(`leaves nothing but her random id: erased ${when}`, async (store) => {
        valueOf(await store.absorb([foreignFact(9, { subject: 'bilal' })], 'file'));
        for (const batch of batches) valueOf(await store.absorb(batch, 'file'));
        expect(valueOf(await store.factsOf(people))).toEqual([]);
        expect(
          valueOf(await store.factsOf(action))
            .map(({ id }) => id)
            .sort(),
        ).toEqual(['foreign-3', 'foreign-9']);
        expect(valueOf(await store.person('awa'))).toEqual({ ...emptyPerson('awa'), erased: true });
        expect(valueOf(await store.people({ stream: action })).map(({ subject }) => subject)).toEqual(['bilal']);
        expect(valueOf(await store.record('identity', 'awa')).fields.size).toEqual(0);
        expect(valueOf(await store.counts())).toEqual({ facts: 2, unsent: 2, quarantined: 0 });
        expect(valueOf(await store.absorb(about, 'server')).erased).toEqual(2);
      });
    }

    onFreshStore('is found in every stream in which something about her lies', async (store) => {
      const elsewhere = foreignFact(2, { stream: 'action:elsewhere', kind: 'retract', body: { fact: 'foreign-1' } });
      valueOf(await store.absorb([foreignFact(1)], 'file'));
      valueOf(await store.absorb([elsewhere], 'file'));
      expect(valueOf(await store.people({ stream: 'action:elsewhere' }))).toEqual([
        foldAll('awa', [foreignFact(1), elsewhere]),
      ]);
      valueOf(await store.absorb([eraseFact(3, 'awa')], 'file'));
      expect(valueOf(await store.factsAfter(0, 10)).facts).toEqual([eraseFact(3, 'awa')]);
    });

    onFreshStore('stays erased while everything is being folded again', async (store) => {
      const many = Array.from({ length: 2100 }, (_, index) => foreignFact(index + 10, { subject: 'bilal' }));
      valueOf(await store.absorb([...many, eraseFact(3, 'awa')], 'file'));
      const late: Promise<unknown>[] = [];
      valueOf(await store.rebuildProjections((done) => done < 2101 && late.push(store.absorb(about, 'file'))));
      expect(await Promise.all(late)).toEqual([
        { ok: true, value: { added: 0, duplicate: 0, erased: 2, damaged: [] } },
      ]);
      expect(valueOf(await store.person('bilal'))).toEqual(foldAll('bilal', many));
    });

    onFreshStore('does not look like a lost database', async (store, computer) => {
      valueOf(await store.absorb([...about, eraseFact(3, 'awa')], 'file'));
      valueOf(await store.append([outcomeDraft('bilal', 'a')]));
      valueOf(await store.absorb([eraseFact(4, 'bilal')], 'file'));
      store.close();
      const reopened = await computer.open();
      expect(reopened.finding).toEqual('fine');
      reopened.store.close();
    });
  });

  readingContract(name, makeStore, tools);
}

function nameBody(value: string) {
  return { record: 'identity', id: 'awa', field: 'firstName', value };
}

function foldAll(subject: string, facts: readonly Fact[]): PersonState {
  const known = facts.flatMap((fact) => valueOf(readFact(fact)).known ?? []);
  return foldPerson(subject, known);
}
