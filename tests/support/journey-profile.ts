import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A word that stands nowhere else: twelve letters by chance. */
export const rareWord = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** The files below a folder whose bytes hold the word, as UTF-8 or as UTF-16. */
export function filesWith(folder: string, word: string): string[] {
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = bytesOf(path);
      return forms.some((form) => bytes.includes(form));
    })
    .map((path) => relative(folder, path));
}

/** A cache that is in use drops files between the listing and the reading: what is gone holds nothing. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
