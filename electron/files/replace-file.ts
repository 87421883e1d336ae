import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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

const PART = '.part';
const partPrefix = (target: string): string => `.${basename(target).slice(0, 100)}.`;

/** Removes what a crash left of earlier tries to replace `target`. Not while one is under way. */
export async function removeParts(target: string): Promise<void> {
  const names = await readdir(dirname(target));
  const parts = names.filter((name) => name.startsWith(partPrefix(target)) && name.endsWith(PART));
  await Promise.all(parts.map((name) => rm(join(dirname(target), name), { force: true })));
}

/** Readable by its owner alone: what is written may be an export in clear. */
const MODE = 0o600;

/**
 * Starts to replace `target`. Until `commit`, the target is untouched; a crash leaves either the old file or the new
 * one, never a part. Throws what the file system says.
 */
export async function startReplacement(target: string): Promise<Replacement> {
  const temporary = join(dirname(target), `${partPrefix(target)}${randomUUID()}${PART}`);
  const file = await open(temporary, 'wx', MODE);
  const abort = async (): Promise<void> => {
    await close(file);
    await rm(temporary, { force: true });
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
