import { existsSync } from 'node:fs';
import { homedir } from 'node:os';

/** Where a system's own Chromium may be; Playwright's own is used where none of these is there. */
const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * How every test starts Chromium: headless, silent on the network, and without the sandbox only as root, where it
 * cannot work.
 */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = process.env['LEEWAY_CHROMIUM'] ?? SYSTEM_CHROMIUM.find((path) => existsSync(path));
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
