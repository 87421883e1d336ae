import { defineConfig } from '@playwright/test';
import { type HostName, hosts, ALL_HOSTS } from './tests/support/hosts.ts';

/** One suite, run once on every host that this machine has (see tests/support/hosts.ts). */
export default defineConfig<{ host: HostName }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Most tests wait for a page more than they keep a processor busy.
  workers: 3,
  fullyParallel: true,
  // Keys are slow to make on purpose, and slower on a busy computer: what a test waits for may take its time.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // A file is named for where its tests run: x.browser.spec.ts, x.stand-in.spec.ts; x.desktop.spec.ts: all but browser;
  // x.page.spec.ts: all but stand-in, as its page is the browser edition's once more and its host has no part in them.
  projects: hosts().map((host) => ({ name: host, use: { host }, testIgnore: otherHosts(host) })),
});

function otherHosts(host: HostName): string[] {
  const others: string[] = ALL_HOSTS.filter((other) => other !== host);
  if (host === 'browser') others.push('desktop');
  if (host === 'stand-in') others.push('page');
  return others.map((other) => `**/*.${other}.spec.ts`);
}
