import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import packageJson from '../package.json' with { type: 'json' };
import { svelteOptions } from '../vite.config.ts';
import { browserLaunch } from './support/browser-launch.ts';
import { openCanary } from './support/canary.ts';

const root = join(import.meta.dirname, '..');
// `@noble/hashes` has no entry of its own.
const packages = Object.keys(packageJson.dependencies).filter((name) => name !== '@noble/hashes');
const parts = [
  'qr/decode.js',
  ...['hkdf', 'hmac', 'legacy', 'sha2', 'utils'].map((name) => `@noble/hashes/${name}.js`),
  ...['base64url', 'jwe/flattened/decrypt', 'jws/flattened/verify', 'key/import'].map((name) => `jose/${name}`),
];
const long = Boolean(process.env.SIGNET_LONG);

export default defineConfig({
  root,
  plugins: [svelte(svelteOptions)],
  define: { __BUILD__: JSON.stringify('test') },
  // What vite finds only while tests run makes it reload the page under them.
  optimizeDeps: {
    include: [...packages, ...parts, 'vitest-browser-svelte', 'fast-check'],
  },
  test: {
    expect: { requireAssertions: true },
    testTimeout: long ? 300_000 : 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['worker/**/*.test.ts', 'src/**/*.test.ts', 'test/contract/**/*.test.ts', 'test/arch/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts', '**/*.built.test.ts'],
          setupFiles: ['test/support/property.ts'],
        },
      },
      {
        // What needs dist/.
        extends: true,
        test: {
          name: 'built',
          environment: 'node',
          include: ['test/**/*.built.test.ts'],
          setupFiles: ['test/support/property.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.svelte.test.ts', 'test/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { openCanary },
            provider: playwright({ launchOptions: browserLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
