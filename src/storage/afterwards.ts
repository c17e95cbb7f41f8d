/** Small work that nobody has to wait for: it is done in the next task, in order. */
export type Afterwards = {
  readonly do: (work: () => void) => void;
  /** Does now what is left; for the last moment. */
  readonly flush: () => void;
};

export function createAfterwards(): Afterwards {
  let waiting: (() => void)[] = [];
  const flush = () => {
    const works = waiting;
    waiting = [];
    for (const work of works) work();
  };
  return {
    do: (work) => {
      if (waiting.push(work) === 1) setTimeout(flush);
    },
    flush,
  };
}
