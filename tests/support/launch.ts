import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { unreachable } from '../../shared/base/assert.ts';
import type { Build } from './chromium.ts';
import type { HostName } from './hosts.ts';
import { browserLauncher } from './launch-browser.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';
import type { LaunchOptions, LaunchedApp, Launcher } from './launch-types.ts';

export type { LaunchedApp } from './launch-types.ts';
export { expect };

interface Fixtures {
  /** Starts Leeway; the fixture ends it, removes its folder, and checks that nothing wanted to leave. */
  launchApp: (options?: LaunchOptions) => Promise<LaunchedApp>;
  /** Leeway on a folder that was never used. */
  app: LaunchedApp;
}
interface WorkerFixtures {
  host: HostName;
  /** Which Chromium a file's tests need. */
  build: Build;
  /** The address of the browser edition; empty on the other hosts. */
  served: string;
}

/**
 * Every end-to-end test is written once against `app` or `launchApp` and runs on each host of playwright.config.ts.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  host: ['browser', { option: true, scope: 'worker' }],
  build: ['headless', { option: true, scope: 'worker' }],

  served: [
    async ({ host }, use) => {
      if (host !== 'browser') return use('');
      const server = await startServer();
      await use(server.address);
      server.stop();
    },
    { scope: 'worker' },
  ],

  launchApp: async ({ host, served, build }, use) => {
    const started: LaunchedApp[] = [];
    const folder = mkdtempSync(join(tmpdir(), 'leeway-test-'));
    await use(async (options = {}) => {
      const profileDir = options.profileDir ?? join(folder, `profile-${started.length}`);
      mkdirSync(profileDir, { recursive: true });
      const app = await launcherOf(host, served)(profileDir, { build, ...options });
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    expect(
      started.flatMap((app) => app.outside),
      'requests that wanted to leave',
    ).toEqual([]);
  },

  app: async ({ launchApp }, use) => use(await launchApp()),
});

function launcherOf(host: HostName, served: string): Launcher {
  switch (host) {
    case 'browser':
      return browserLauncher(served);
    case 'stand-in':
      return launchStandIn;
    case 'electron':
      return launchElectron;
    default:
      return unreachable(host);
  }
}

/** The browser edition's own server, on any free port. */
async function startServer(): Promise<{ address: string; stop: () => void }> {
  const script = join(import.meta.dirname, '../../scripts/serve.mjs');
  const server = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (line: string) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)));
  });
  return { address, stop: () => void server.kill('SIGTERM') };
}
