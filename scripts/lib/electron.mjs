import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, projectNode, run } from './run.mjs';
import { say } from './say.mjs';

const PACKAGE = join(ROOT, 'node_modules/electron');

/** How long the download of Electron may take, in milliseconds (about 110 MB). */
const DOWNLOAD_WITHIN = 300_000;

/** The path of Electron's program where it is there already. */
export function presentElectron() {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** The path of Electron's program, downloaded where it is missing; undefined where it cannot be had. */
export async function obtainElectron() {
  const present = presentElectron();
  if (present) return present;
  say('Downloading Electron (once) …');
  await run([projectNode(), join(PACKAGE, 'install.js')], { limit: DOWNLOAD_WITHIN });
  return presentElectron();
}
