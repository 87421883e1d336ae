import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that is being written beside the one it will replace. */
export interface Replacement {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Makes the written bytes durable, then puts them in the place of the file in one step, and makes that durable. */
  readonly commit: () => Promise<void>;
  /** Forgets what was written; the file is as it was. */
  readonly abort: () => Promise<void>;
  /** Where the bytes are until `commit`. */
  readonly temporary: string;
}

const partName = (): string => `.leeway-${randomUUID()}.part`;
/** A name that nothing else gives. */
const PART = /^\.leeway-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.part$/;
const underWay = new Set<string>();

/** Another Leeway, with a profile of its own, may be writing to the same folder: milliseconds without a byte from it. */
const LEFT_AFTER = 60_000;

/**
 * Removes what crashes left of files that were being written in the folder; it may be an export in clear. What is under
 * way, here or in another Leeway, stays.
 */
export async function removeLeftParts(folder: string): Promise<void> {
  const parts = (await readdir(folder)).filter((name) => PART.test(name)).map((name) => join(folder, name));
  for (const part of parts.filter((path) => !underWay.has(path))) {
    const { mtimeMs } = await stat(part);
    if (Date.now() - mtimeMs > LEFT_AFTER) await rm(part, { force: true });
  }
}

/** Readable by its owner alone: what is written may be an export in clear. */
const MODE = 0o600;

/**
 * Starts to replace `target`. Until `commit`, the target is untouched; a crash leaves either the old file or the new
 * one, never a part. Throws what the file system says.
 */
export async function startReplacement(target: string): Promise<Replacement> {
  const temporary = join(dirname(target), partName());
  const file = await open(temporary, 'wx', MODE);
  underWay.add(temporary);
  const abort = async (): Promise<void> => {
    await close(file);
    await rm(temporary, { force: true });
    underWay.delete(temporary);
  };
  return {
    temporary,
    abort,
    write: async (bytes) => {
      // `write` of a file handle may take only part of what it is given.
      for (let done = 0; done < bytes.byteLength;) {
        done += (await file.write(bytes, done, bytes.byteLength - done)).bytesWritten;
      }
    },
    commit: async () => {
      await file.sync();
      await file.close();
      await rename(temporary, target);
      underWay.delete(temporary);
      await syncFolder(dirname(target));
    },
  };
}

/** Replaces `target` by `bytes`, all or nothing. */
export async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  const replacement = await startReplacement(target);
  try {
    await replacement.write(bytes);
    await replacement.commit();
  } catch (reason) {
    await replacement.abort();
    throw reason;
  }
}

/** A name in a folder survives a power cut only when the folder itself is synced; Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Closing twice is fine: `commit` may have failed after its own close. */
async function close(file: FileHandle): Promise<void> {
  try {
    await file.close();
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EBADF') throw reason;
  }
}
