import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Programs that read what Leeway writes for others, and the packages they come in. */
const READERS = { '/usr/bin/pandoc': 'pandoc', '/usr/bin/pdftotext': 'poppler-utils' };
const DOWNLOAD_WITHIN = 300_000;

const apt = (...args) =>
  run(['apt-get', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, limit: DOWNLOAD_WITHIN });

/**
 * Installs, where this is Debian and root, the programs with which the tests read documents back. Where they cannot be had
 * these tests are left out, and the run counts them as skipped.
 */
export async function ensureReaders() {
  const missing = Object.entries(READERS).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get') || process.getuid() !== 0) return;
  say('Installing programs that read documents back (once) …');
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...missing);
}
