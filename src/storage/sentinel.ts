import * as v from 'valibot';

/** The part of `localStorage` that is used: another place than IndexedDB, so that both seldom vanish together. */
export type SentinelPlace = Pick<Storage, 'getItem' | 'setItem'>;

/** What the database held when it was last written to. `count`: facts ever stored, which an erasure does not lower. */
export type Sentinel = { readonly device: string; readonly n: number; readonly count: number };

const KEY = 'ardoise-sentinel';
const SentinelText = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ device: v.string(), n: v.pipe(v.number(), v.minValue(0)), count: v.pipe(v.number(), v.minValue(0)) }),
);

/** @returns null when nothing readable is there: a first run, or a place that was cleared or is refused */
export function readSentinel(place: SentinelPlace): Sentinel | null {
  try {
    const read = v.safeParse(SentinelText, place.getItem(KEY));
    return read.success ? read.output : null;
  } catch {
    // A browser that refuses localStorage throws here. The database alone then has to do.
    return null;
  }
}

/** Written after the commit, never before: it may promise too little, which is harmless, but never too much. */
export function writeSentinel(place: SentinelPlace, sentinel: Sentinel): void {
  try {
    place.setItem(KEY, JSON.stringify(sentinel));
  } catch {
    // Full or refused: the facts themselves are stored, and the next write tries again.
  }
}

/**
 * Both browsers answer a corrupt database by deleting it and opening an empty one. Whoever then sees a first run has
 * lost everything without a word; the sentinel is how we know better.
 *
 * @param database null when it holds no meta row, that is, when it is new
 */
export function compareSentinel(sentinel: Sentinel | null, database: Sentinel | null): 'fine' | 'first-run' | 'lost' {
  if (database === null) return sentinel === null || sentinel.count === 0 ? 'first-run' : 'lost';
  if (sentinel === null) return 'fine';
  const isShorter = database.count < sentinel.count || (database.device === sentinel.device && database.n < sentinel.n);
  return isShorter ? 'lost' : 'fine';
}
