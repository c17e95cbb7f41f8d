import { describe, expect, it } from 'vitest';
import { ardoiseFileContract } from './ardoise-file.contract.ts';
import { dexieContract } from './dexie.contract.ts';
import { factStoreContract } from './fact-store.contract.ts';
import { makeDexieStore } from './make-dexie-store.ts';

const tools = { describe, it, expect };
factStoreContract('the store on IndexedDB', makeDexieStore, tools);
dexieContract(tools);
ardoiseFileContract('this browser', tools);
