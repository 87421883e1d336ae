import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { HostResult } from '../../shared/host/host.ts';
import { fileError, gone } from './file-errors.ts';
import type { ListedFile, Listing } from './list-folder.ts';

/**
 * What the person has chosen: the only files that may be read. A window names a choice and a number in it, never a
 * path. Choices end with the page that asked for them, and the oldest goes when there are too many.
 */
export interface Grants {
  readonly add: (listing: Listing) => string;
  readonly read: (
    grant: string,
    index: number,
    offset: number,
    length: number,
  ) => Promise<HostResult<Uint8Array<ArrayBuffer>>>;
  readonly clear: () => void;
}

const MOST = 8;

export function createGrants(): Grants {
  const grants = new Map<string, readonly ListedFile[]>();
  return {
    add: (listing) => {
      const id = randomUUID();
      grants.set(id, listing.files);
      const [oldest] = grants.keys();
      if (grants.size > MOST && oldest !== undefined) grants.delete(oldest);
      return id;
    },
    read: async (grant, index, offset, length) => {
      const file = grants.get(grant)?.[index];
      if (file === undefined) return { ok: false, error: gone };
      if (file.refused) return { ok: false, error: file.refused };
      return readPart(file.location, offset, length);
    },
    clear: () => grants.clear(),
  };
}

/** At most `length` bytes from `offset`; fewer where the file ends earlier. */
async function readPart(
  location: string,
  offset: number,
  length: number,
): Promise<HostResult<Uint8Array<ArrayBuffer>>> {
  try {
    const file = await open(location, 'r');
    try {
      const part = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const { bytesRead } = await file.read(part, done, length - done, offset + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return { ok: true, value: part.slice(0, done) };
    } finally {
      await file.close();
    }
  } catch (reason) {
    return { ok: false, error: fileError(reason) };
  }
}
