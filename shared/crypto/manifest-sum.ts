import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { assert } from '../base/assert.ts';
import { type Bytes, setUint64 } from './bytes.ts';
import { derive, type Key } from './keys.ts';

declare const brand: unique symbol;

/**
 * A number below 2^256 that stands for a set of rows: the sum of a keyed digest of each. It does not depend on the
 * order, and one row can be added or taken out without looking at the others.
 */
export type Sum = bigint & { readonly [brand]: 'sum' };

export interface Row {
  readonly id: string;
  readonly rev: number;
  /** The 16 bytes of `tagOf`. */
  readonly tag: Uint8Array;
}

const BYTES = 32;
const TAG_BYTES = 16;
const LONGEST_ID = 256;
const NO_SALT = new Uint8Array();
const encoder = new TextEncoder();

export const EMPTY_SUM = 0n as Sum;

/**
 * Answers the function that digests one row: HMAC-SHA256(key, id ‖ rev ‖ tag), the id behind its length in 32 bits, the
 * revision in 64. Its key is derived from the manifest key, which seals the manifest itself. What depends on the key
 * alone is computed once.
 */
export function rowDigester(key: Key<'manifest'>): (row: Row) => Sum {
  const keyed = hmac.create(sha256, derive(key.reveal(), NO_SALT, 'leeway/v1/manifest/rows'));
  const buffer = new Uint8Array(4 + 3 * LONGEST_ID + 8 + TAG_BYTES);
  const view = new DataView(buffer.buffer);
  return ({ id, rev, tag }) => {
    assert(id.length <= LONGEST_ID && tag.length === TAG_BYTES, 'a row has an id and a tag of known size');
    const { written } = encoder.encodeInto(id, buffer.subarray(4));
    view.setUint32(0, written);
    const revAt = 4 + written;
    setUint64(view, revAt, rev);
    buffer.set(tag, revAt + 8);
    return toNumber(
      keyed
        .clone()
        .update(buffer.subarray(0, revAt + 8 + TAG_BYTES))
        .digest(),
    );
  };
}

/** One row's digest; for many rows make a `rowDigester`. */
export const rowDigest = (key: Key<'manifest'>, row: Row): Sum => rowDigester(key)(row);

export const add = (sum: Sum, digest: Sum): Sum => BigInt.asUintN(256, sum + digest) as Sum;
export const subtract = (sum: Sum, digest: Sum): Sum => BigInt.asUintN(256, sum - digest) as Sum;
export const equals = (a: Sum, b: Sum): boolean => a === b;

/** 32 bytes, big-endian. */
export function toBytes(sum: Sum): Bytes {
  const bytes = new Uint8Array(BYTES);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) view.setBigUint64(i * 8, BigInt.asUintN(64, sum >> BigInt(192 - i * 64)));
  return bytes;
}

export function fromBytes(bytes: Uint8Array): Sum {
  assert(bytes.length === BYTES, 'a sum is 32 bytes');
  return toNumber(bytes);
}

function toNumber(bytes: Uint8Array): Sum {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let sum = 0n;
  for (let i = 0; i < 4; i++) sum = (sum << 64n) | view.getBigUint64(i * 8);
  return sum as Sum;
}
