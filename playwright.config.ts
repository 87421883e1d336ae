import { defineConfig } from '@playwright/test';
import { type HostName, hosts, ALL_HOSTS } from './tests/support/hosts.ts';

/** One suite, run once on every host that this machine has (see tests/support/hosts.ts). */
export default defineConfig<{ host: HostName }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // A file that looks into one host is named for it: x.stand-in.spec.ts.
  projects: hosts().map((host) => ({
    name: host,
    use: { host },
    testIgnore: ALL_HOSTS.filter((other) => other !== host).map((other) => `**/*.${other}.spec.ts`),
  })),
});
