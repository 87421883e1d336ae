import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { licences } from './scripts/vite-licences.ts';
import { workerAlias } from './scripts/vite-worker-alias.ts';
import { chromiumLaunch } from './tests/support/chromium.ts';

const unit = {
  name: 'unit',
  environment: 'node' as const,
  include: ['tests/unit/**/*.test.ts'],
  testTimeout: 60_000,
  // Nothing in them outlives its test: modules that are read once for all files save half of the time.
  pool: 'threads' as const,
  isolate: false,
};

export default defineConfig({
  test: {
    // Many tests wait for a worker or a timer more than they keep a processor busy.
    maxWorkers: 3,
    projects: [
      { test: unit },
      {
        resolve: { alias: workerAlias(import.meta.dirname) },
        plugins: [react(), licences(import.meta.dirname)],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
