import { err, ok, type Result } from '../base/result.ts';

/** Largest file that is read as a note, in bytes. */
export const MAX_NOTE_BYTES = 20 * 1024 * 1024;

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so; `\n` line ends, no byte order mark.
 *
 * @returns one sentence, as an error, where it is no text that can come in
 */
export function decodeText(bytes: Uint8Array): Result<string, string> {
  if (bytes.length > MAX_NOTE_BYTES) return err('It is larger than 20 MB.');
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return err('It is a binary file, not text.');
  const text = decoded(bytes, encoding);
  if (text === undefined) return err('It is not UTF-8 text: save it as UTF-8 and import it again.');
  if (text.includes('\0')) return err('It is a binary file, not text.');
  if (text.trim() === '') return err('It is empty.');
  return ok(text.replace(/\r\n?/gu, '\n'));
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
