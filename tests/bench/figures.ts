/** What several runs of one thing gave, in its own unit (milliseconds, bytes, …). */
export type Figures = { readonly median: number; readonly min: number; readonly max: number; readonly n: number };

export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined) throw new Error('no runs');
  return { median: (low + high) / 2, min, max, n: sorted.length };
}

/** `312 [280–355]`; figures below ten keep two decimals. */
export function showFigures({ median, min, max }: Figures): string {
  return min === max ? showNumber(median) : `${showNumber(median)} [${showNumber(min)}–${showNumber(max)}]`;
}

export function showNumber(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** How many times the other one it is, median by median. */
export function ratio(figures: Figures | undefined, floor: Figures | undefined): number | undefined {
  return figures && floor && floor.median > 0 ? figures.median / floor.median : undefined;
}

export function showRatio(value: number | undefined): string {
  return value === undefined ? '–' : `×${value.toFixed(2)}`;
}

/** Gathers runs under names while they are interleaved. */
export function createGathering(): {
  readonly add: (name: string, value: number) => void;
  readonly of: (name: string) => Figures | undefined;
  readonly all: () => Readonly<Record<string, Figures & { readonly runs: readonly number[] }>>;
} {
  const runs = new Map<string, number[]>();
  return {
    add: (name, value) => void runs.set(name, [...(runs.get(name) ?? []), value]),
    of: (name) => {
      const values = runs.get(name);
      return values ? figuresOf(values) : undefined;
    },
    all: () => Object.fromEntries([...runs].map(([name, values]) => [name, { ...figuresOf(values), runs: values }])),
  };
}

export type Gathering = ReturnType<typeof createGathering>;
