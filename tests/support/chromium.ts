import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import systemChromium from './chromium-paths.json' with { type: 'json' };

/**
 * How every test starts Chromium: the system's own, else Playwright's; headless, silent on the network, and without
 * the sandbox only as root, where it cannot work.
 */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = process.env['LEEWAY_CHROMIUM'] ?? systemChromium.find((path) => existsSync(path));
  const asRoot = process.getuid?.() === 0 || homedir() === '/root';
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
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
