import type { Fact } from '../../src/domain/facts/fact.ts';
import { foldPerson } from '../../src/domain/facts/fold-person.ts';
import { heads, shownField } from '../../src/domain/facts/heads.ts';
import { emptyPerson, shownOutcome, stepKey, type PersonState } from '../../src/domain/facts/person-state.ts';
import { readFact } from '../../src/domain/facts/read-fact.ts';
import type { FactStore } from '../../src/storage/fact-store.ts';
import { writeSentinel } from '../../src/storage/sentinel.ts';
import {
  action,
  busyWorkshop,
  curriculum,
  eraseFact,
  foreignFact,
  nameDraft,
  outcomeDraft,
  people,
} from './sample-facts.ts';
import { valueOf, type StoreUnderTest, type TestTools } from './store-under-test.ts';

/** What every fact store does, whatever it is made of. Depends on its arguments only, so that it runs in a bare page. */
export function factStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>, tools: TestTools): void {
  const { describe, expect } = tools;
  const onFreshStore = (sentence: string, body: (store: FactStore, computer: StoreUnderTest) => Promise<void>) =>
    tools.it(sentence, async () => {
      const computer = await makeStore();
      const { store } = await computer.open();
      try {
        await body(store, computer);
      } finally {
        store.close();
        await computer.dispose();
      }
    });

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

  describe(`${name}: what is to be sent`, () => {
    onFreshStore('is what was written here or came by file, oldest first, page by page', async (store) => {
      valueOf(await store.absorb([foreignFact(1), foreignFact(2)], 'server'));
      const mine = valueOf(await store.append([outcomeDraft('awa', 'a'), outcomeDraft('awa', 'b')]));
      valueOf(await store.absorb([foreignFact(3)], 'server'));
      valueOf(await store.absorb([foreignFact(4)], 'file'));
      expect(valueOf(await store.counts()).unsent).toEqual(3);
      const page = valueOf(await store.unsent(2));
      expect([page.facts, page.more]).toEqual([mine, true]);
      valueOf(await store.markSent(page.upTo));
      const rest = valueOf(await store.unsent(2));
      expect([rest.facts.map(({ id }) => id), rest.more]).toEqual([['foreign-4'], false]);
      valueOf(await store.markSent(rest.upTo));
      valueOf(await store.markSent(page.upTo));
      expect([valueOf(await store.unsent(2)).facts, valueOf(await store.counts()).unsent]).toEqual([[], 0]);
    });

    onFreshStore('never holds what a learner keeps on her own device', async (store) => {
      const draft = outcomeDraft('awa', 'a');
      valueOf(await store.append([{ ...draft, stream: 'learner:awa' }, draft]));
      expect(valueOf(await store.unsent(10)).facts.map(({ stream }) => stream)).toEqual([action]);
      expect(valueOf(await store.counts())).toEqual({ facts: 2, unsent: 1, quarantined: 0 });
    });

    onFreshStore('is everything once more after the endpoint was restored', async (store) => {
      valueOf(await store.absorb([foreignFact(1), foreignFact(2, { stream: 'learner:awa' })], 'server'));
      valueOf(await store.append([outcomeDraft('awa', 'a')]));
      valueOf(await store.markSent(valueOf(await store.unsent(10)).upTo));
      valueOf(await store.offerAllAgain());
      const page = valueOf(await store.unsent(10));
      expect([page.facts.length, valueOf(await store.counts()).unsent]).toEqual([2, 2]);
      valueOf(await store.markSent(page.upTo));
      valueOf(await store.absorb([foreignFact(3)], 'server'));
      expect([valueOf(await store.unsent(10)).facts, valueOf(await store.counts()).unsent]).toEqual([[], 0]);
    });
  });

  describe(`${name}: what screens read`, () => {
    onFreshStore('shows two names for one person as a conflict until somebody chooses', async (store) => {
      const [first] = valueOf(await store.append([nameDraft('awa', 'Awa')]));
      const [unseen] = valueOf(await store.append([nameDraft('awa', 'Hawa')]));
      const conflict = valueOf(await store.record('identity', 'awa'));
      expect(heads(conflict, 'firstName').map(({ id }) => id)).toEqual([unseen?.id, first?.id]);
      valueOf(await store.append([nameDraft('awa', 'Awa', [first?.id ?? '', unseen?.id ?? ''])]));
      const settled = valueOf(await store.record('identity', 'awa'));
      expect(shownField(settled, 'firstName')).toEqual({ kind: 'agreed', value: 'Awa' });
      expect(valueOf(await store.records('identity'))).toEqual([settled]);
      expect(valueOf(await store.records('session'))).toEqual([]);
    });

    onFreshStore('finds people by stream, by beginning of a stream and by name of their id', async (store) => {
      valueOf(await store.append([outcomeDraft('awa', 'a'), nameDraft('bilal', 'Bilal')]));
      const subjects = async (of: Parameters<FactStore['people']>[0]) =>
        valueOf(await store.people(of)).map(({ subject }) => subject);
      expect(await subjects({ stream: action })).toEqual(['awa']);
      expect(await subjects({ streamPrefix: 'people:' })).toEqual(['bilal']);
      expect(await subjects({ subjects: ['nobody', 'awa'] })).toEqual(['nobody', 'awa']);
    });

    onFreshStore('pages through every fact, whatever its kind', async (store) => {
      const workshop = busyWorkshop();
      valueOf(await store.absorb(workshop, 'file'));
      const read: Fact[] = [];
      for (let after = 0, more = true; more;) {
        const page = valueOf(await store.factsAfter(after, 10));
        read.push(...page.facts);
        ({ upTo: after, more } = page);
      }
      expect(read).toEqual(workshop);
    });

    onFreshStore('is the same after everything is folded again', async (store) => {
      valueOf(await store.absorb([...busyWorkshop(), eraseFact(99, 'bilal')], 'file'));
      valueOf(await store.append([outcomeDraft('awa', 'a'), nameDraft('awa', 'Hawa')]));
      const before = await snapshot(store);
      const progress: (readonly [number, number])[] = [];
      valueOf(await store.rebuildProjections((done, of) => progress.push([done, of])));
      expect(await snapshot(store)).toEqual(before);
      expect(progress.at(-1)).toEqual([before.counts.facts, before.counts.facts]);
      expect(valueOf(await store.absorb([foreignFact(100, { subject: 'bilal' })], 'file')).erased).toEqual(1);
    });

    onFreshStore('hears of each change that concerns it, and of none after it has left', async (store) => {
      const heard: (string | undefined)[] = [];
      const stop = store.watch({ kind: 'person', subject: 'awa' }, (answer) =>
        heard.push(answer.ok ? shownOutcome(answer.value.steps.get(stepKey(curriculum, 'a')))?.outcome : 'error'),
      );
      await until(() => heard.length === 1);
      valueOf(await store.append([outcomeDraft('bilal', 'a')]));
      valueOf(await store.append([outcomeDraft('awa', 'a', 'helped')]));
      await until(() => heard.length === 2);
      stop();
      valueOf(await store.append([outcomeDraft('awa', 'a', 'alone')]));
      valueOf(await store.person('awa'));
      expect(heard).toEqual([undefined, 'helped']);
    });
  });

  describe(`${name}: a database that vanished`, () => {
    onFreshStore('is a loss, not a first run, and nothing is written over it unasked', async (store, computer) => {
      const [mine] = valueOf(await store.append([outcomeDraft('awa', 'a')]));
      store.close();
      await computer.lose();
      const opened = await computer.open();
      expect(opened.finding).toEqual('lost');
      const missing = { ok: false, error: { kind: 'database-missing', name: '' } };
      expect(await opened.store.append([outcomeDraft('awa', 'b')])).toEqual(missing);
      expect(await opened.store.absorb([foreignFact(1)], 'file')).toEqual(missing);
      valueOf(await opened.startAgain());
      expect(valueOf(await opened.store.absorb([mine], 'file')).added).toEqual(1);
      const [next] = valueOf(await opened.store.append([outcomeDraft('awa', 'b')]));
      expect([next?.device === mine?.device, next?.n, next?.lamport]).toEqual([false, 1, 2]);
      opened.store.close();
      const again = await computer.open();
      expect(again.finding).toEqual('fine');
      again.store.close();
    });

    onFreshStore('is as much a loss when an older state of it came back', async (store, computer) => {
      const [mine] = valueOf(await store.append([outcomeDraft('awa', 'a')]));
      store.close();
      writeSentinel(computer.place, { device: mine?.device ?? '', n: 2, count: 2 });
      const opened = await computer.open();
      expect(opened.finding).toEqual('lost');
      expect((await opened.store.append([outcomeDraft('awa', 'b')])).ok).toEqual(false);
      expect((await opened.store.absorb([foreignFact(1)], 'file')).ok).toEqual(false);
      valueOf(await opened.startAgain());
      valueOf(await opened.store.append([outcomeDraft('awa', 'b')]));
      expect(valueOf(await opened.store.person('awa')).steps.size).toEqual(2);
      opened.store.close();
    });

    onFreshStore('is a first run where nothing had been stored', async (store, computer) => {
      store.close();
      await computer.lose();
      const opened = await computer.open();
      expect(opened.finding).toEqual('first-run');
      opened.store.close();
    });
  });
}

function nameBody(value: string) {
  return { record: 'identity', id: 'awa', field: 'firstName', value };
}

function foldAll(subject: string, facts: readonly Fact[]): PersonState {
  const known = facts.flatMap((fact) => valueOf(readFact(fact)).known ?? []);
  return foldPerson(subject, known);
}

async function statesOf(store: FactStore): Promise<readonly PersonState[]> {
  const states = valueOf(await store.people({ streamPrefix: '' }));
  return [...states].sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

async function snapshot(store: FactStore) {
  const facts = valueOf(await store.factsAfter(0, 1000)).facts;
  return { counts: valueOf(await store.counts()), states: await statesOf(store), facts };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === 500) throw new Error('waited 5 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
