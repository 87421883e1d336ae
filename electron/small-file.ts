import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/** A small file of settings beside the journal, or undefined where there is none that makes sense. */
export function readSmall<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // No file yet, or one that was edited by hand: what is in such files is worth no message.
    return undefined;
  }
}

/** Writes it at once, for the program may end right after. Throws what the file system says. */
export function writeSmall(file: string, value: object): void {
  writeFileSync(`${file}.part`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
