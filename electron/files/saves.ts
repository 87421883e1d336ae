import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { HostError, HostResult } from '../../shared/host/host.ts';
import { fileError } from './file-errors.ts';
import { type Replacement, removeLeftParts, startReplacement } from './replace-file.ts';

/** Files that are being written in parts. Each belongs to one window's page and is forgotten with it. */
export interface Saves {
  readonly start: (target: string, size: number) => Promise<HostResult<{ readonly ticket: string }>>;
  readonly chunk: (ticket: string, bytes: Uint8Array) => Promise<HostResult>;
  readonly finish: (ticket: string, sha256: string) => Promise<HostResult<{ readonly where: string }>>;
  readonly abort: (ticket: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

interface Save {
  readonly target: string;
  readonly size: number;
  readonly replacement: Replacement;
  written: number;
}

export function createSaves(): Saves {
  const saves = new Map<string, Save>();

  const abort = async (ticket: string): Promise<void> => {
    const save = saves.get(ticket);
    saves.delete(ticket);
    await save?.replacement.abort();
  };
  /** Runs one step; where it fails nothing stays behind. */
  const step = async <T>(ticket: string, work: (save: Save) => Promise<HostResult<T>>): Promise<HostResult<T>> => {
    const save = saves.get(ticket);
    if (save === undefined) return failure(INTERRUPTED);
    try {
      const result = await work(save);
      if (!result.ok) await abort(ticket);
      return result;
    } catch (reason) {
      await abort(ticket);
      return failure(fileError(reason));
    }
  };

  return {
    abort,
    clear: async () => void (await Promise.all([...saves.keys()].map(abort))),
    start: async (target, size) => {
      // Failing to clear away what a crash left is no reason not to save.
      await removeLeftParts(dirname(target)).catch(() => undefined);
      try {
        const ticket = randomUUID();
        saves.set(ticket, { target, size, replacement: await startReplacement(target), written: 0 });
        return { ok: true, value: { ticket } };
      } catch (reason) {
        return failure(fileError(reason));
      }
    },
    chunk: (ticket, bytes) =>
      step(ticket, async (save) => {
        save.written += bytes.byteLength;
        if (save.written > save.size) return failure(INTERRUPTED);
        await save.replacement.write(bytes);
        return { ok: true, value: undefined };
      }),
    finish: (ticket, sha256) =>
      step(ticket, async ({ target, replacement }) => {
        // Once before the old file is given up, once as whoever opens the file will find it.
        if ((await hashOf(replacement.temporary)) !== sha256) return failure(DIFFERENT);
        await replacement.commit();
        saves.delete(ticket);
        return (await hashOf(target)) === sha256 ? { ok: true, value: { where: target } } : failure(DIFFERENT);
      }),
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const failure = (error: HostError): { readonly ok: false; readonly error: HostError } => ({ ok: false, error });

const INTERRUPTED: HostError = { code: 'failed', message: 'Saving was interrupted. Nothing was written: save again.' };
const DIFFERENT: HostError = {
  code: 'verifyFailed',
  message: 'The file reads back differently from what was written. Do not rely on it: save to another disk.',
};
