import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { browserLaunch } from '../support/browser-launch';

const root = join(import.meta.dirname, '../..');
const port = 4319;
const long = Boolean(process.env['SIGNET_LONG']);

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: join(root, 'test-results/e2e'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A machine that is busy with something else must not decide; what passed only then is reported as flaky.
  retries: 1,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}/`,
    timezoneId: 'Asia/Seoul',
    launchOptions: browserLaunch(),
    trace: 'off',
    // What a test lets fail must not be answered from a copy; the tests of the copy itself allow it.
    serviceWorkers: 'block',
  },
  projects: [
    // The short run tries what is said in no language, or hardly anything, once; and each of the two themes in one language.
    {
      name: 'ko-KR',
      use: { locale: 'ko-KR' },
      testIgnore: 'vault-durability.e2e.ts',
      ...(!long && { grepInvert: /\bin dark\b/ }),
    },
    {
      name: 'en-US',
      use: { locale: 'en-US' },
      ...(!long && { grepInvert: /\bin light\b/, testIgnore: 'offline.e2e.ts' }),
    },
  ],
  webServer: {
    command: `"${process.execPath}" test/support/serve.mjs --port ${port}`,
    cwd: root,
    url: `http://localhost:${port}/`,
  },
});
