import { concatBytes } from '@noble/ciphers/utils.js';
import { base64 } from '@scure/base';
import { assert } from '../base/assert.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Fresh bytes from the platform's generator. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Four bytes, big-endian. */
export function uint32(value: number): Bytes {
  assert(Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff, `${value} does not fit in 32 bits`);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Writes a whole number as eight bytes, big-endian. */
export function setUint64(view: DataView, at: number, value: number): void {
  assert(Number.isSafeInteger(value) && value >= 0, `${value} is not a whole number that JavaScript can count to`);
  view.setUint32(at, Math.floor(value / 2 ** 32));
  view.setUint32(at + 4, value % 2 ** 32);
}

/** Every field behind its length, so that no two lists of fields have the same bytes. */
export const lengthPrefixed = (fields: readonly Uint8Array[]): Bytes =>
  concatBytes(...fields.flatMap((field) => [uint32(field.length), field]));

export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** The bytes, or undefined where the text is not standard padded base64 of exactly `length` bytes. */
export function fromBase64(text: string, length: number): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(base64.decode(text));
    return bytes.length === length ? bytes : undefined;
  } catch {
    // The decoder throws for a stray letter; to the caller that is the same as a wrong length.
    return undefined;
  }
}
