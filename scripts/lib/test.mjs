import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { presentElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';
import { command } from './no-flags.mjs';
import { ensureReaders } from './readers.mjs';
import { ROOT, run, tool } from './run.mjs';
import { say } from './say.mjs';

const RESULTS = 'test-results';

await command('Installs what is missing, builds, checks the code and runs every test.', async () => {
  await ensureInstalled();
  await ensureChromium();
  await ensureReaders();
  await ensureBuilt();
  rmSync(join(ROOT, RESULTS), { recursive: true, force: true });
  mkdirSync(join(ROOT, RESULTS));

  const counts = [
    await part('Checks', runChecks),
    await part('Unit and component tests', vitest),
    await part('End to end', playwright),
  ];
  const sum = (key) => counts.reduce((total, count) => total + (count[key] ?? 0), 0);
  say('');
  say(hostsUsed());
  const skipped = sum('skipped');
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  say(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
});

async function part(name, work) {
  say(`\n== ${name}`);
  return work();
}

async function vitest() {
  const file = `${RESULTS}/vitest.json`;
  const { code } = await run(
    [...tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    {
      show: true,
    },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read(file) ?? {};
  return counted(code, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests });
}

async function playwright() {
  const { code } = await run([...tool('playwright', '@playwright/test'), 'test'], { show: true });
  const { expected, unexpected, flaky, skipped } = read(`${RESULTS}/e2e.json`)?.stats ?? {};
  // A test that passed at the second try did not pass.
  return counted(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A run that broke off before its first test, or outside of any, has failed too. */
function counted(code, { passed = 0, failed = 0, skipped = 0 }) {
  const broke = code !== 0 && !(failed > 0);
  return { passed, failed: broke ? 1 : failed || 0, skipped: skipped || 0 };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  } catch {
    // The runner ended before it wrote its report; its exit code says so.
    return undefined;
  }
}

function hostsUsed() {
  const desktop = presentElectron()
    ? 'and in Electron.'
    : 'Electron itself was not run: its program is not on this machine.';
  return `End-to-end hosts: the browser edition and the stand-in of the desktop, both in Chromium. ${desktop}`;
}
