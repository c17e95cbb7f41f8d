/** Runs of each law of the fold. `FOLD_RUNS=100000 npx vitest run tests/domain` is for a night. */
export const foldRuns = Number(process.env['FOLD_RUNS'] ?? 1000);
