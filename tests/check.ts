import { announce, runCommand, secondsSince } from './support/run-command.ts';

/** The quick check while working: `npm run check`. Types and units at the same time, then rules and style. */
const start = performance.now();

/** Files that did not change since the last check are not looked at again; `npm test` looks at everything. */
const cache = 'node_modules/.cache/ardoise/';

const results = [
  ...(await Promise.all([types(), runCommand(['vitest', 'run', '--project=unit'])])),
  await runCommand(['eslint', '.', '--max-warnings=0', '--cache', '--cache-location', `${cache}eslint`]),
  await runCommand(['prettier', '--check', '--log-level=warn', '--cache', '--cache-location', `${cache}prettier`, '.']),
];
const isGreen = results.every((code) => code === 0);
announce(`Types, units, rules, style: ${isGreen ? 'good' : 'something failed, see above'} (${secondsSince(start)})`);
process.exitCode = isGreen ? 0 : 1;

async function types(): Promise<number> {
  const app = await runCommand(['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings']);
  const worker = await runCommand(['tsc', '-p', 'tsconfig.service-worker.json', '--noEmit']);
  return app === 0 ? worker : app;
}
