import { createPreferences } from '../../../src/storage/preferences.svelte.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { openDexieFactStore } from '../../../src/storage/dexie-fact-store.ts';
import { good, surroundings } from '../store/our-engine.ts';

declare global {
  var benchSeed: ((learner: string | null) => Promise<void>) | undefined;
}

/**
 * A device on which one person has said who she is, and nothing else: no course is installed yet. Null makes no person and
 * only wakes the browser's storage, so that no site pays for being the first to use it.
 */
globalThis.benchSeed = async (learner) => {
  const name = learner === null ? 'bench-wake' : 'ardoise';
  const { store } = good(await openDexieFactStore(openDatabase(name), localStorage, surroundings));
  if (learner !== null) {
    const field = (field: string, value: string) =>
      ({
        kind: 'set',
        stream: `learner:${learner}`,
        subject: learner,
        author: learner,
        body: { record: 'identity', id: learner, field, value },
      }) as const;
    good(await store.append([field('picture', 'sunflower'), field('firstName', 'Fatou')]));
    createPreferences(localStorage, undefined).change({ language: 'fr', learner });
  }
  store.close();
};
