import { Inflate, inflateSync } from 'fflate';
import { crc32 } from 'hash-wasm';
import { err, ok, type Result } from '../base/result.ts';
import { dataOffset, type ZipItem } from './zip-directory.ts';

/** Packed bytes handed over at once; each can become a thousand. */
const SLICE = 4 * 1024;
/** A text is packed to a tenth; what unpacks to much more was made to fill the memory. */
const MAX_RATIO = 200;
const RATIO_COUNTS_FROM = 1024 * 1024;

const DAMAGED = 'It is damaged inside the archive.';

/**
 * Takes one file out of the archive, never more than the directory said and never more than `max` bytes.
 *
 * @returns one sentence, as an error, where it cannot be taken out
 */
export async function unpack(
  archive: Uint8Array,
  item: ZipItem,
  max: number,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  if (item.encrypted) return err('It is encrypted inside the archive.');
  if (item.method !== 0 && item.method !== 8) return err('It is packed in a way that Leeway cannot unpack.');
  if (item.unpacked > max) return err(`It is larger than ${Math.round(max / 1024 / 1024)} MB.`);
  if (item.unpacked > RATIO_COUNTS_FROM && item.unpacked > item.packed * MAX_RATIO)
    return err('It unpacks to more than 200 times its size, as no text does.');
  const start = dataOffset(archive, item);
  if (start === undefined || start + item.packed > archive.length) return err(DAMAGED);
  const packed = archive.subarray(start, start + item.packed);
  const bytes = item.method === 0 ? packed.slice() : inflated(packed, item.unpacked);
  if (bytes?.length !== item.unpacked) return err(DAMAGED);
  const sum = await crc32(bytes);
  return Number.parseInt(sum, 16) === item.crc32 ? ok(bytes) : err(DAMAGED);
}

/** Undefined where the data is no deflate stream, or gives other than `size` bytes. */
function inflated(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    // In one go a stream runs to its end, also past `size`: that costs little where it is short, and the checksum tells.
    if (packed.length <= SLICE) return inflateSync(packed, { out: new Uint8Array(size) });
    return inflatedInSlices(packed, size);
  } catch (error) {
    if (isFflateError(error)) return undefined;
    throw error;
  }
}

function inflatedInSlices(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  const target = { bytes: new Uint8Array(size), length: 0 };
  const stream = new Inflate((chunk) => {
    if (target.length + chunk.length <= size) target.bytes.set(chunk, target.length);
    target.length += chunk.length;
  });
  for (let at = 0; at < packed.length && target.length <= size; at += SLICE)
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  return target.length === size ? target.bytes : undefined;
}

/** fflate throws errors with a number; a damaged tree can also run past the end of its tables. */
const isFflateError = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || (error instanceof Error && 'code' in error);
