import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bothBrowsersStart } from './support/first-start.ts';
import { prepareMachine } from './support/machine.ts';
import { announce, runCommand, secondsSince } from './support/run-command.ts';
import {
  closingLines,
  exitCodeOf,
  nothingYet,
  playwrightTotals,
  sum,
  totalsOfRun,
  vitestTotals,
  type Totals,
} from './support/totals.ts';

/**
 * The whole test command: `npm test`. Steps run one after the other and the first that fails is the last; the closing
 * line `N passed, N failed` is printed in every case. A step without tests counts as one.
 */
type Step = { readonly name: string; readonly run: () => Promise<Totals> };

const reports = mkdtempSync(join(tmpdir(), 'ardoise-tests-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const vitest = ['vitest', 'run', '--project=unit', '--project=chromium', '--project=firefox'];

const steps: readonly Step[] = [
  { name: 'the machine has both browsers', run: async () => oneStep(prepareMachine(announce)) },
  { name: 'both browsers start', run: async () => oneStep(await bothBrowsersStart(announce)) },
  { name: 'types', run: () => command(['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings']) },
  {
    name: 'types of the service worker',
    run: () => command(['tsc', '-p', 'tsconfig.service-worker.json', '--noEmit']),
  },
  { name: 'code rules', run: () => command(['eslint', '.', '--max-warnings=0']) },
  { name: 'code style', run: () => command(['prettier', '--check', '--log-level=warn', '.']) },
  {
    name: 'units, components, content, and both browsers',
    run: async () => {
      const code = await runCommand([
        ...vitest,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ]);
      return totalsOfRun(vitestReport, code, vitestTotals);
    },
  },
  { name: 'build', run: () => command(['vite', 'build']) },
  {
    name: 'journeys from end to end',
    run: async () => {
      const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport };
      const code = await runCommand(
        ['playwright', 'test', '--config=playwright.config.ts', '--reporter=list,json'],
        env,
      );
      return totalsOfRun(playwrightReport, code, playwrightTotals);
    },
  },
];

let totals = nothingYet;
for (const [index, step] of steps.entries()) {
  const start = performance.now();
  announce(`${index + 1}/${steps.length} ${step.name}`);
  const result = await step.run();
  totals = sum(totals, result);
  const isGreen = exitCodeOf(result) === 0;
  announce(`${index + 1}/${steps.length} ${step.name}: ${isGreen ? 'done' : 'failed'} in ${secondsSince(start)}`);
  if (!isGreen) break;
}
rmSync(reports, { recursive: true });
process.stdout.write(`\n${closingLines(totals).join('\n')}\n`);
process.exitCode = exitCodeOf(totals);

function oneStep(isGood: boolean): Totals {
  return { ...nothingYet, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
}

async function command(parts: readonly string[]): Promise<Totals> {
  return oneStep((await runCommand(parts)) === 0);
}
