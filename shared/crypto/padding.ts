import { assert } from '../base/assert.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Bytes } from './bytes.ts';

/** Bytes before the content: its length, 32 bits, big-endian. */
const PREFIX = 4;
const SMALLEST = 256;

/**
 * The size that `length` bytes of content take, prefix included: 256 bytes at least, then four sizes to each doubling
 * (320, 384, 448, 512, 640, 768, 896, 1024, 1280 …). A stored size tells no more than that step, and costs at most a
 * quarter more than the content.
 */
export function paddedLength(length: number): number {
  const needed = PREFIX + length;
  if (needed <= SMALLEST) return SMALLEST;
  const step = 2 ** (Math.floor(Math.log2(needed - 1)) - 2);
  return Math.ceil(needed / step) * step;
}

/** Prefix, content, zeros up to the bucket. */
export function pad(content: Uint8Array): Bytes {
  assert(content.length <= 0x7fff_ffff, 'content is at most 2 GiB');
  const padded = new Uint8Array(paddedLength(content.length));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, PREFIX);
  return padded;
}

/** The content again, as a view of the same memory. `notPadded`: `pad` does not make such bytes. */
export function unpad(padded: Bytes): Result<Bytes, 'notPadded'> {
  if (padded.length < SMALLEST) return err('notPadded');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (paddedLength(length) !== padded.length) return err('notPadded');
  return ok(padded.subarray(PREFIX, PREFIX + length));
}
