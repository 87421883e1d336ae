import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HostResult } from '../shared/host/host.ts';
import { LIMITS } from '../shared/host/limits.ts';
import { fileError } from './files/file-errors.ts';
import { removeLeftParts, replaceFile, syncFolder } from './files/replace-file.ts';

/** The note beside the database that says a journal exists. Changes happen one after the other. */
export interface Marker {
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => Promise<HostResult>;
  readonly remove: () => Promise<HostResult>;
}

export function createMarker(file: string): Marker {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    // A failed write must not stop the next one; its own caller hears of it.
    last = mine.catch(() => undefined);
    return mine;
  };
  const change = (work: () => Promise<void>): Promise<HostResult> =>
    inTurn(() =>
      work().then(
        () => ({ ok: true, value: undefined }),
        (reason: unknown) => ({ ok: false, error: fileError(reason) }),
      ),
    );
  // What a crash left behind is no loss, and neither is failing to clear it away.
  void inTurn(() => removeLeftParts(dirname(file)).catch(() => undefined));
  return {
    read: () => inTurn(() => readMarker(file)),
    write: (text) => change(() => replaceFile(file, new TextEncoder().encode(text))),
    remove: () =>
      change(async () => {
        await rm(file, { force: true });
        await syncFolder(dirname(file));
      }),
  };
}

/** Undefined where there is no file. Any other failure throws: "no journal" must never be said in its place. */
async function readMarker(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).slice(0, LIMITS.marker);
  } catch (reason) {
    if (reason instanceof Error && 'code' in reason && reason.code === 'ENOENT') return undefined;
    throw reason;
  }
}
