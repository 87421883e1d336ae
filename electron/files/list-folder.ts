import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHidden } from '../../shared/host/hidden.ts';
import type { HostError } from '../../shared/host/host.ts';
import { LIMITS } from '../../shared/host/limits.ts';
import { fileError } from './file-errors.ts';

/** A file inside a chosen folder, or alone. */
export interface ListedFile {
  /** Inside what was chosen, `/`-separated. */
  readonly path: string;
  /** Where it is on this machine. Never leaves the main process. */
  readonly location: string;
  readonly size: number;
  readonly modifiedAt: number;
  /** Set where it is shown but not read. */
  readonly refused?: HostError;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  readonly problem?: HostError;
}

/**
 * Every file under `root`, to its leaves, in a stable order. Links are listed and never followed: one may lead out of
 * the folder, or round in a circle. Hidden files are left out. What cannot be looked at is listed with its reason.
 */
export async function listFolder(
  root: string,
  limits: { readonly files: number; readonly depth: number } = LIMITS,
): Promise<Listing> {
  const files: ListedFile[] = [];
  let cut = false;
  await walk(root, '', 0);
  return cut ? { files, problem: TOO_MUCH } : { files };

  async function walk(folder: string, prefix: string, depth: number): Promise<void> {
    const names = await readdir(folder).catch((reason: unknown) => void files.push(unreadable(prefix, folder, reason)));
    for (const name of (names ?? []).filter((one) => !isHidden(one)).sort()) {
      if (files.length >= limits.files) {
        cut = true;
        return;
      }
      await visit(join(folder, name), `${prefix}${name}`, depth);
    }
  }

  async function visit(location: string, path: string, depth: number): Promise<void> {
    const facts = await lstat(location).catch((reason: unknown) => void files.push(unreadable(path, location, reason)));
    if (facts === undefined) return;
    if (!facts.isDirectory()) files.push(listed(path, location, facts));
    else if (depth < limits.depth) await walk(location, `${path}/`, depth + 1);
    else cut = true;
  }
}

/** One chosen file. A link that the person chose by itself is followed: choosing it says so. */
export async function listFile(location: string, name: string): Promise<ListedFile> {
  try {
    return listed(name, location, await stat(location));
  } catch (reason) {
    return unreadable(name, location, reason);
  }
}

interface Facts {
  readonly size: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

function listed(path: string, location: string, facts: Facts): ListedFile {
  const file = { path, location, size: facts.size, modifiedAt: facts.mtimeMs };
  if (facts.isSymbolicLink()) return { ...file, size: 0, refused: LINK };
  if (!facts.isFile()) return { ...file, size: 0, refused: NOT_A_FILE };
  return facts.size > LIMITS.file ? { ...file, refused: TOO_LARGE } : file;
}

const unreadable = (path: string, location: string, reason: unknown): ListedFile => ({
  path,
  location,
  size: 0,
  modifiedAt: 0,
  refused: fileError(reason),
});

const LINK: HostError = {
  code: 'unsupported',
  message: 'This is a link to another place. Leeway reads only what is in the folder itself.',
};
const NOT_A_FILE: HostError = { code: 'unsupported', message: 'This is not a file with contents.' };
const TOO_LARGE: HostError = { code: 'unsupported', message: 'The file is larger than 512 MB.' };
const TOO_MUCH: HostError = {
  code: 'unsupported',
  message: 'The folder holds more than Leeway lists at once. The rest was left out.',
};
