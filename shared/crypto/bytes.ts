import { base64 } from '@scure/base';
import { assert } from '../base/assert.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Fresh bytes from the platform's generator. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export function concat(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Four bytes, big-endian. */
export function uint32(value: number): Bytes {
  assert(Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff, `${value} does not fit in 32 bits`);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Eight bytes, big-endian. */
export function uint64(value: number): Bytes {
  assert(Number.isSafeInteger(value) && value >= 0, `${value} is not a whole number that JavaScript can count to`);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Every field behind its length, so that no two lists of fields have the same bytes. */
export const lengthPrefixed = (fields: readonly Uint8Array[]): Bytes =>
  concat(fields.flatMap((field) => [uint32(field.length), field]));

/** Compares without stopping at the first difference, so that the time tells nothing about where it is. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

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
