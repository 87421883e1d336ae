import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, tool } from './run.mjs';
import { Refusal, say } from './say.mjs';

/** What the build is made of, and what shows that it is whole. */
const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const RESULTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const STAMP = join(ROOT, 'out/built.json');

function filesOf(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf))
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const stamp = () => JSON.stringify({ sources: hashOf(SOURCES), results: hashOf(RESULTS) });

const upToDate = () =>
  RESULTS.every((path) => existsSync(join(ROOT, path))) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp();

/** Builds the desktop's and the browser's code where a source is newer than the last build. */
export async function ensureBuilt() {
  if (upToDate()) return;
  say('Building …');
  const { code, output } = await run([...tool('electron-vite'), 'build']);
  if (code !== 0) throw new Refusal(`The build failed:\n${output.trim().split('\n').slice(-30).join('\n')}`);
  writeFileSync(STAMP, stamp());
}
