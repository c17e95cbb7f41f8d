import * as v from 'valibot';
import type { KeyValueStorage } from './preferences.svelte.ts';

/**
 * An exercise that was left open, so that a reload comes back to it. It lives as long as the tab and holds nothing that a
 * person typed: whoever keeps a state empties `typed` first.
 */
const Kept = v.object({
  exercise: v.string(),
  /** Subject of whoever left it open; null while nobody said who she is. */
  learner: v.nullable(v.string()),
  /** Of a sequence: how many parts are done. */
  part: v.number(),
  simulator: v.string(),
  version: v.number(),
  state: v.unknown(),
  highestRung: v.picklist([0, 1, 2, 3, 4]),
  wasHelped: v.boolean(),
  errors: v.array(v.string()),
  /** Milliseconds on the task so far. */
  spent: v.number(),
});
export type Kept = v.InferOutput<typeof Kept>;

export type KeptPractice = {
  /** Undefined when nothing was left open; `unreadable` when it was, by a version that kept it otherwise. */
  readonly read: () => Kept | 'unreadable' | undefined;
  readonly keep: (kept: Kept) => void;
  readonly forget: () => void;
};

const key = 'ardoise.practice';

/** @param tab sessionStorage, or undefined where the browser refuses it: then a reload starts the exercise again */
export function createKeptPractice(tab: KeyValueStorage | undefined): KeptPractice {
  return {
    read() {
      const text = tab?.getItem(key);
      if (text === undefined || text === null || text === '') return undefined;
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Kept), text);
      return parsed.success ? parsed.output : 'unreadable';
    },
    keep: (kept) => write(JSON.stringify(kept)),
    forget: () => write(''),
  };

  function write(text: string): void {
    try {
      tab?.setItem(key, text);
    } catch {
      // A storage that is full or refused costs a restart after a reload, nothing more.
    }
  }
}
