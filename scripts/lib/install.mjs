import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';
import { Refusal, say } from './say.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;

/** Whether node_modules holds what the lockfile names. Packages for other platforms are marked optional there. */
function installed() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || present[path]?.version === version,
  );
}

/** How long the registry may take to answer one question, in milliseconds. */
const ANSWER_WITHIN = 30_000;

const npm = (args, options) => run([process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args], options);

const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund'];

/** npm tries for many minutes before it says so itself. */
async function registryAnswers() {
  const { code } = await npm(['view', 'node', 'name', '--fetch-retries=0'], { limit: ANSWER_WITHIN });
  return code === 0;
}

/**
 * Installs the libraries where they are missing or out of date, in the locked versions. Not by `npm ci`: it refuses
 * where a registry does not carry the packages of other platforms, which nothing here needs.
 */
export async function ensureInstalled() {
  if (installed()) return;
  say('Installing the libraries (once, a minute or two) …');
  if (await registryAnswers()) {
    const { code, output } = await npm(INSTALL);
    if (code !== 0) throw new Refusal(`npm install failed:\n${output.trim().split('\n').slice(-15).join('\n')}`);
    return;
  }
  // npm may have kept everything from an earlier time.
  if ((await npm([...INSTALL, '--offline'])).code === 0) return;
  throw new Refusal(
    'The libraries are not installed and the npm registry cannot be reached. Connect once, then run this again.',
  );
}
