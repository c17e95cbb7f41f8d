import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What was counted so far: tests, and each step that holds no tests as one. */
export type Totals = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const nothingYet: Totals = { passed: 0, failed: 0, skipped: 0 };

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const VitestReport = v.object({
  numPassedTests: Count,
  numFailedTests: Count,
  numPendingTests: Count,
  numTodoTests: Count,
});

/** A flaky test failed once: it counts as failed. */
const PlaywrightReport = v.object({
  stats: v.object({ expected: Count, unexpected: Count, flaky: Count, skipped: Count }),
});

export function vitestTotals(report: unknown): Totals {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = v.parse(VitestReport, report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

export function playwrightTotals(report: unknown): Totals {
  const { expected, unexpected, flaky, skipped } = v.parse(PlaywrightReport, report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * Totals of a step that runs tests.
 *
 * @param file where the runner wrote its report; absent when it could not even start
 * @param exitCode of the runner: a crash outside any test must not look like success
 */
export function totalsOfRun(file: string, exitCode: number, read: (report: unknown) => Totals): Totals {
  if (!existsSync(file)) return { ...nothingYet, failed: 1 };
  const totals = read(JSON.parse(readFileSync(file, 'utf8')));
  const ran = totals.passed + totals.failed;
  const isSilentFailure = totals.failed === 0 && (exitCode !== 0 || ran === 0 || totals.skipped > 0);
  return isSilentFailure ? { ...totals, failed: 1 } : totals;
}

export function sum(one: Totals, other: Totals): Totals {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The last lines of a run; the very last is the one that other programs read. */
export function closingLines(totals: Totals): readonly string[] {
  const skipped = totals.skipped === 0 ? [] : [`${totals.skipped} skipped: a test that does not run proves nothing.`];
  return [...skipped, `${totals.passed} passed, ${totals.failed} failed`];
}

/** 0 only when something ran, nothing failed and nothing was skipped. */
export function exitCodeOf(totals: Totals): 0 | 1 {
  return totals.passed > 0 && totals.failed === 0 && totals.skipped === 0 ? 0 : 1;
}
