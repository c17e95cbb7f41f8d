import { clockTrust } from '../domain/facts/clock-trust.ts';
import type { WallTrust } from '../domain/facts/fact.ts';
import { localDay } from '../i18n/format.ts';
import type { PreferenceValues } from '../storage/preferences.svelte.ts';

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
};

/** @param computerNow the computer's claim, ms since 1970 @param builtAt when this version was built, ISO 8601 */
export function createClock(
  computerNow: () => number,
  builtAt: string,
  confirmed: () => PreferenceValues['confirmedDay'],
): Clock {
  const earliest = Date.parse(builtAt);
  /** A person's word holds while the computer's clock runs on from the moment she gave it. */
  const offset = (): number | undefined => {
    const said = confirmed();
    if (said === null || computerNow() < said.atWall) return undefined;
    return Date.parse(`${said.day}T12:00:00`) - said.atWall;
  };
  const now: Clock['now'] = () => {
    const claimed = computerNow();
    const known = claimed < earliest ? offset() : undefined;
    const wall = known === undefined ? claimed : claimed + known;
    const evidence = { wall, builtAt: earliest, serverTimeSeen: null, isConfirmed: known !== undefined };
    return { wall, wallTrust: clockTrust(evidence) };
  };
  return { now, today: () => localDay(now().wall), isImpossible: () => now().wallTrust === 0 };
}
