import * as v from 'valibot';
import { clockTrust } from '../domain/facts/clock-trust.ts';
import type { WallTrust } from '../domain/facts/fact.ts';
import { localDay } from '../i18n/format.ts';
import type { KeyValueStorage } from '../storage/preferences.svelte.ts';

/**
 * The computer's clock is a claim: batteries of old laptops die, and it wakes up in 1970. A clock before this build is
 * impossible; then a person is asked for the day, and the hours go on counting from there.
 */
export type Clock = {
  readonly now: () => { readonly wall: number; readonly wallTrust: WallTrust };
  /** Today as YYYY-MM-DD, as well as it can be known. */
  readonly today: () => string;
  /** The clock says a day before this version was built, and nobody has said which day it is. */
  readonly isImpossible: () => boolean;
  /** A person says which day it is (YYYY-MM-DD). It holds until the browser is closed: a dead clock then starts anew. */
  readonly confirm: (day: string) => void;
};

const Confirmed = v.object({ day: v.string(), atWall: v.number() });
const confirmedKey = 'ardoise.confirmed-day';

/**
 * @param computerNow the computer's claim, ms since 1970
 * @param builtAt when this version was built, ISO 8601
 * @param tab sessionStorage, or undefined where it is refused: then a reload asks again
 */
export function createClock(computerNow: () => number, builtAt: string, tab: KeyValueStorage | undefined): Clock {
  const earliest = Date.parse(builtAt);
  let confirmed = readConfirmed(tab);

  /** A person's word holds while the computer's clock runs on from the moment she gave it. */
  const offset = (): number | undefined =>
    confirmed === undefined || computerNow() < confirmed.atWall
      ? undefined
      : Date.parse(`${confirmed.day}T12:00:00`) - confirmed.atWall;

  const now: Clock['now'] = () => {
    const claimed = computerNow();
    const known = claimed < earliest ? offset() : undefined;
    const wall = known === undefined ? claimed : claimed + known;
    const evidence = { wall, builtAt: earliest, serverTimeSeen: null, isConfirmed: known !== undefined };
    return { wall, wallTrust: clockTrust(evidence) };
  };
  return {
    now,
    today: () => localDay(now().wall),
    isImpossible: () => now().wallTrust === 0,
    confirm(day) {
      confirmed = { day, atWall: computerNow() };
      try {
        tab?.setItem(confirmedKey, JSON.stringify(confirmed));
      } catch {
        // Not kept: a reload asks again.
      }
    },
  };
}

function readConfirmed(tab: KeyValueStorage | undefined): v.InferOutput<typeof Confirmed> | undefined {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Confirmed), tab?.getItem(confirmedKey));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
