import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closingLines, exitCodeOf, nothingYet, playwrightTotals, sum, totalsOfRun, vitestTotals } from './totals.ts';

const vitestReport = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

describe('the totals of a whole run', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ardoise-totals-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const written = (report: object): string => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
  };

  it('adds the tests of both runners and one for each other step', () => {
    const playwright = playwrightTotals({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } });
    const all = sum(sum({ ...nothingYet, passed: 1 }, vitestTotals(vitestReport)), playwright);
    expect(closingLines(all)).toEqual(['16 passed, 2 failed']);
    expect(exitCodeOf(all)).toBe(1);
  });

  it('takes a report without failures from a runner that succeeded as it is', () => {
    expect(totalsOfRun(written(vitestReport), 0, vitestTotals)).toEqual({ passed: 12, failed: 0, skipped: 0 });
  });

  it('counts a crash outside any test as a failure', () => {
    expect(totalsOfRun(written(vitestReport), 1, vitestTotals).failed).toBe(1);
    expect(totalsOfRun(join(folder, 'absent.json'), 0, vitestTotals).failed).toBe(1);
  });

  it('fails when no test ran', () => {
    expect(totalsOfRun(written({ ...vitestReport, numPassedTests: 0 }), 0, vitestTotals).failed).toBe(1);
    expect(exitCodeOf(nothingYet)).toBe(1);
  });

  it('fails when a test was skipped, and says so above the closing line', () => {
    const totals = totalsOfRun(written({ ...vitestReport, numPendingTests: 2 }), 0, vitestTotals);
    expect(exitCodeOf(totals)).toBe(1);
    expect(closingLines(totals)).toEqual([
      '2 skipped: a test that does not run proves nothing.',
      '12 passed, 1 failed',
    ]);
  });
});
