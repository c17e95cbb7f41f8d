import type { Fact } from '../../src/domain/facts/fact.ts';
import { heads, shownField } from '../../src/domain/facts/heads.ts';
import { shownOutcome, stepKey } from '../../src/domain/facts/person-state.ts';
import type { FactStore } from '../../src/storage/fact-store.ts';
import { writeSentinel } from '../../src/storage/sentinel.ts';
import { action, busyWorkshop, curriculum, eraseFact, foreignFact, nameDraft, outcomeDraft } from './sample-facts.ts';
import { freshStores, snapshot, until, valueOf, type StoreUnderTest, type TestTools } from './store-under-test.ts';

/** The second half of `factStoreContract`: what leaves the store, what screens read, and a database that is gone. */
export function readingContract(name: string, makeStore: () => Promise<StoreUnderTest>, tools: TestTools): void {
  const { describe, expect } = tools;
  const onFreshStore = freshStores(makeStore, tools);

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
