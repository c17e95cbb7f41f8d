import { ardoiseFileContract } from './ardoise-file.contract.ts';
import { dexieContract } from './dexie.contract.ts';
import { deepEqual } from './deep-equal.ts';
import { factStoreContract } from './fact-store.contract.ts';
import { makeDexieStore } from './make-dexie-store.ts';
import type { TestTools } from './store-under-test.ts';

/** What `dexie.firefox.test.ts` reads from `window`: the contracts, run by a page instead of a test runner. */
export type PageResult = { readonly name: string; readonly failure: string | null };

declare global {
  interface Window {
    contractNames?: readonly string[];
    runContract?: (name: string) => Promise<PageResult>;
  }
}

const bodyByName = new Map<string, () => Promise<void>>();
let group = '';
const tools: TestTools = {
  describe: (name, body) => {
    group = name;
    body();
  },
  it: (name, body) => void bodyByName.set(`${group} > ${name}`, body),
  expect: (value) => ({
    toEqual: (expected) => {
      if (!deepEqual(value, expected)) throw new Error(`${text(value)} is not ${text(expected)}`);
    },
  }),
};
factStoreContract('the store on IndexedDB', makeDexieStore, tools);
dexieContract(tools);
ardoiseFileContract('this browser', tools);

window.contractNames = [...bodyByName.keys()];
window.runContract = async (name) => {
  try {
    await bodyByName.get(name)?.();
    return { name, failure: null };
  } catch (thrown) {
    return { name, failure: thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ''}` : String(thrown) };
  }
};

function text(value: unknown): string {
  return JSON.stringify(value, (_, item) => (item instanceof Map || item instanceof Set ? [...item] : item));
}
