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

/**
 * Installs the libraries where they are missing or out of date, in the locked versions. Not by `npm ci`: it refuses
 * where a registry does not carry the packages of other platforms, which nothing here needs.
 */
export async function ensureInstalled() {
  if (installed()) return;
  say('Installing the libraries (once, a minute or two) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run([npm, 'install', '--no-save', '--no-audit', '--no-fund']);
  if (code === 0) return;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
    throw new Refusal(
      'The libraries are not installed and the npm registry cannot be reached. Connect once, then run this again.',
    );
  }
  throw new Refusal(`npm install failed:\n${output.trim().split('\n').slice(-15).join('\n')}`);
}
