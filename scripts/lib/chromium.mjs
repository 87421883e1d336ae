import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, projectNode, run, tool } from './run.mjs';
import { Refusal, say } from './say.mjs';

const SYSTEM = JSON.parse(readFileSync(join(ROOT, 'tests/support/chromium-paths.json'), 'utf8'));
const DOWNLOAD_WITHIN = 300_000;

async function present() {
  if (process.env.LEEWAY_CHROMIUM) return existsSync(process.env.LEEWAY_CHROMIUM);
  if (SYSTEM.some((path) => existsSync(path))) return true;
  const ask = "import { chromium } from 'playwright'; process.stdout.write(chromium.executablePath())";
  const { output } = await run([projectNode(), '--input-type=module', '-e', ask]);
  return existsSync(output.trim());
}

/** Makes sure that the tests have a Chromium: the system's package where this is Debian and root, else Playwright's. */
export async function ensureChromium() {
  if (await present()) return;
  say('Installing Chromium for the tests (once) …');
  if (existsSync('/usr/bin/apt-get') && process.getuid() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update'], { env, limit: DOWNLOAD_WITHIN });
    await run(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], { env, limit: DOWNLOAD_WITHIN });
  } else {
    await run([...tool('playwright', '@playwright/test'), 'install', 'chromium'], { limit: DOWNLOAD_WITHIN });
  }
  if (await present()) return;
  throw new Refusal(
    'The tests need Chromium and it could not be installed. Install it, or name one in LEEWAY_CHROMIUM, and run this again.',
  );
}
