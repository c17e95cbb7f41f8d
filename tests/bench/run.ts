import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/repository.ts';
import { measureMillion } from './million/million-section.ts';
import { printTable, tableOfVerdicts, type Report, type SectionOptions } from './report.ts';
import { measureSimulators } from './simulators/simulators-section.ts';
import { measureStart } from './start/start-section.ts';
import { measureStore } from './store/store-section.ts';

/** `npm run bench`: see README.md beside this file. */
const sections: Readonly<Record<string, (options: SectionOptions) => Promise<Report>>> = {
  start: measureStart,
  store: measureStore,
  million: measureMillion,
  simulators: measureSimulators,
};

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const wanted = flags.only ?? Object.keys(sections);
const runs = Number(flags.runs ?? (flags.quick ? 3 : 7));
const facts = flags.quick ? 100_000 : 1_000_000;
const unknown = wanted.filter((name) => !(name in sections));

if (flags.help || unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  process.stdout.write('npm run bench -- [--only start|store|million|simulators]… [--runs N] [--quick]\n');
  process.exit(flags.help ? 0 : 2);
}

const start = performance.now();
const say = (line: string): void => {
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};
say(`load of this machine: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores; figures want a quiet one`);

const reports: Report[] = [];
const results = join(root, 'tests', 'bench', 'results');
mkdirSync(results, { recursive: true });
for (const [name, measure] of Object.entries(sections)) {
  if (!wanted.includes(name)) continue;
  const loadBefore = loadavg()[0];
  const report = await measure({ runs, facts, say });
  reports.push(report);
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism(), loadBefore };
  const kept = { section: name, runs, takenOn: new Date().toISOString(), machine, ...report };
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}
for (const table of reports.flatMap(({ tables }) => tables)) printTable(table);

const verdicts = reports.flatMap((report) => report.verdicts);
printTable(tableOfVerdicts(verdicts));
if (runs < 7) process.stdout.write('\nFewer than 7 runs: for trying out, not for the record.\n');
process.exitCode = verdicts.some(({ state }) => state === 'OVER') ? 1 : 0;
