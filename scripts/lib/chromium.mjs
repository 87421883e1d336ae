import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, projectNode, run, tool } from './run.mjs';
import { Refusal, say } from './say.mjs';

const SYSTEM = JSON.parse(readFileSync(join(ROOT, 'tests/support/chromium-paths.json'), 'utf8'));
const DOWNLOAD_WITHIN = 300_000;

const isHere = (path) => existsSync(path);

async function present() {
  if (process.env.LEEWAY_CHROMIUM) return isHere(process.env.LEEWAY_CHROMIUM);
  if (SYSTEM.whole.some(isHere)) return true;
  const ask = "import { chromium } from 'playwright'; process.stdout.write(chromium.executablePath())";
  const { output } = await run([projectNode(), '--input-type=module', '-e', ask]);
  return isHere(output.trim());
}

/** The system's package where this is Debian and root: then also the build for headless work, which is faster. */
const hasPackages = () => existsSync('/usr/bin/apt-get') && process.getuid() === 0;

const apt = (...args) =>
  run(['apt-get', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, limit: DOWNLOAD_WITHIN });
const install = (name) => apt('install', '-y', '--no-install-recommends', name);

/** Makes sure that the tests have a Chromium: the system's package, else Playwright's. */
export async function ensureChromium() {
  if (await present()) {
    // Not every Debian has it, and without it the tests only take longer: nothing is said, and no list is read for it.
    const wanted = process.env.LEEWAY_CHROMIUM === undefined && hasPackages() && SYSTEM.whole.some(isHere);
    if (wanted && !SYSTEM.headless.some(isHere)) await install('chromium-headless-shell');
    return;
  }
  say('Installing Chromium for the tests (once) …');
  if (hasPackages()) {
    await apt('update');
    await install('chromium');
    await install('chromium-headless-shell');
  } else {
    await run([...tool('playwright', '@playwright/test'), 'install', 'chromium'], { limit: DOWNLOAD_WITHIN });
  }
  if (await present()) return;
  throw new Refusal(
    'The tests need Chromium and it could not be installed. Install it, or name one in LEEWAY_CHROMIUM, and run this again.',
  );
}
