import { defineConfig } from '@playwright/test';

/** Browser tests. They use an installed Chromium (scripts/find-browser.ts); nothing is downloaded. */
export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? [['list']] : [['dot']],
  outputDir: 'test-results',
  // Apart, because a policy file is read by every browser on the machine: run them one after another (scripts/test.mjs does).
  projects: [
    { name: 'pages', testIgnore: 'managed-policy*.spec.ts' },
    { name: 'proof', testDir: 'tests/proof', testMatch: '*.spec.ts' },
    { name: 'managed', testMatch: 'managed-policy*.spec.ts' },
  ],
  use: { trace: 'off', screenshot: 'off' },
});
