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

/** Makes sure that the tests have a Chromium: the system's package, else Playwright's. */
export async function ensureChromium() {
  const chosen = process.env.LEEWAY_CHROMIUM !== undefined;
  const complete = chosen || !hasPackages() || (SYSTEM.headless.some(isHere) && SYSTEM.whole.some(isHere));
  if (complete && (await present())) return;
  say('Installing Chromium for the tests (once) …');
  if (hasPackages()) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = (name) =>
      run(['apt-get', 'install', '-y', '--no-install-recommends', name], { env, limit: DOWNLOAD_WITHIN });
    await run(['apt-get', 'update'], { env, limit: DOWNLOAD_WITHIN });
    await install('chromium');
    // Not every Debian has it: the tests then take longer.
    await install('chromium-headless-shell');
  } else {
    await run([...tool('playwright', '@playwright/test'), 'install', 'chromium'], { limit: DOWNLOAD_WITHIN });
  }
  if (await present()) return;
  throw new Refusal(
    'The tests need Chromium and it could not be installed. Install it, or name one in LEEWAY_CHROMIUM, and run this again.',
  );
}
