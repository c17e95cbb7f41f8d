/**
 * Small work that nobody has to wait for, joined over a burst of writes: a tap costs it once, a hundred taps in a row cost
 * it a few times, not a hundred.
 */
export type Afterwards = {
  /** @param name of the work: what was asked for under the same name and not done yet is replaced */
  readonly do: (name: string, work: () => void) => void;
  /** Does now what is left; for the last moment. */
  readonly flush: () => void;
};

/** Milliseconds over which a burst is joined: too short to be seen in another tab. */
const burst = 40;

export function createAfterwards(): Afterwards {
  let waiting = new Map<string, () => void>();
  const flush = () => {
    const works = waiting;
    waiting = new Map();
    for (const work of works.values()) work();
  };
  return {
    do: (name, work) => {
      if (waiting.size === 0) setTimeout(flush, burst);
      waiting.set(name, work);
    },
    flush,
  };
}
