import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import paths from './chromium-paths.json' with { type: 'json' };

/**
 * `headless`: Chromium without the parts that draw windows, where this computer has it. It starts and runs in two thirds
 * of the time. `whole`: the browser that people have, for what the other lacks or leaves out: windows that are
 * restored, the rules for WebRTC.
 */
export type Build = 'headless' | 'whole';

/**
 * How every test starts Chromium: the system's own, else Playwright's; headless, silent on the network, and without
 * the sandbox only as root, where it cannot work.
 */
export function chromiumLaunch(build: Build = 'headless'): {
  executablePath?: string;
  channel?: string;
  args: string[];
} {
  const system = [...(build === 'headless' ? paths.headless : []), ...paths.whole];
  const executablePath = process.env['LEEWAY_CHROMIUM'] ?? system.find((path) => existsSync(path));
  const asRoot = process.getuid?.() === 0 || homedir() === '/root';
  return {
    // Playwright has both builds: without a channel it starts the one for headless work.
    ...(executablePath !== undefined ? { executablePath } : build === 'whole' ? { channel: 'chromium' } : {}),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--disable-gpu',
    ],
  };
}
