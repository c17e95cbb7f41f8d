import type { WallTrust } from './fact.ts';

export type ClockEvidence = {
  /** Milliseconds since 1970 that the computer claims now. */
  readonly wall: number;
  /** When this application was built: no later fact can have been made before. */
  readonly builtAt: number;
  /** Largest time that the endpoint ever told this device; null if it never did. */
  readonly serverTimeSeen: number | null;
  /** The server's clock agreed, or a person answered "Nous sommes bien le mardi 3 mars 2026 ?", since this start. */
  readonly isConfirmed: boolean;
};

/**
 * How far the computer's clock can be believed. A dead CMOS battery gives 1970 or 2000; such a clock is impossible
 * even when somebody confirmed today's date, because it is the date that was confirmed and not the clock.
 */
export function clockTrust({ wall, builtAt, serverTimeSeen, isConfirmed }: ClockEvidence): WallTrust {
  if (!Number.isFinite(wall) || wall < builtAt) return 0;
  if (serverTimeSeen !== null && wall < serverTimeSeen) return 0;
  return isConfirmed ? 2 : 1;
}
