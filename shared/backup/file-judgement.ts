import { err, ok, type Result } from '../base/result.ts';
import { MAX_NOTE_BYTES } from './decode-text.ts';

/** What a file may hold, by its name. */
export type SourceSort = 'note' | 'json';

/** Bytes of one JSON export. */
const MAX_JSON_BYTES = 500 * 1024 * 1024;

export const isArchive = (path: string): boolean => /\.zip$/iu.test(path);

/** Archives made on Windows may part folders by `\`. */
export const cleanPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');

/** The largest file that is read as that, in bytes. */
export const maxBytes = (sort: SourceSort): number => (sort === 'note' ? MAX_NOTE_BYTES : MAX_JSON_BYTES);

/**
 * What can be said of a file before it is read, so that none is read in vain.
 *
 * @param size bytes
 * @returns one sentence, as an error, where it cannot come in
 */
export function judgeFile(path: string, size: number): Result<SourceSort | 'archive', string> {
  if (isArchive(path)) return ok('archive');
  const judged = judgeName(cleanPath(path));
  if (!judged.ok || size <= maxBytes(judged.value)) return judged;
  return err(`It is larger than ${maxBytes(judged.value) / 1024 / 1024} MB.`);
}

/** What a file holds by its name, parted by `/`; one sentence, as an error, where it cannot come in. */
export function judgeName(path: string): Result<SourceSort, string> {
  if (isOutside(path)) return err('Its name points outside the folder.');
  if (/(?:^|\/)(?:__MACOSX\/|\._)/u.test(path)) return err('It is a file of macOS about another file.');
  if (/\.(?:md|markdown|txt)$/iu.test(path)) return ok('note');
  if (/\.json$/iu.test(path)) return ok('json');
  return err('It is not Markdown or plain text.');
}

const isOutside = (path: string): boolean =>
  path.startsWith('/') || /^[a-z]:/iu.test(path) || path.includes('\0') || path.split('/').includes('..');
