import { defineConfig } from '@playwright/test';

/**
 * Playwright is the runner of the journeys; it drives Chromium itself and Firefox through puppeteer-core. One worker and
 * no second try: browsers are killed here on purpose, and a journey that fails sometimes has found something.
 */
export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  globalSetup: './tests/support/build-first.ts',
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
});
