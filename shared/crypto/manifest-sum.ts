import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { assert } from '../base/assert.ts';
import { type Bytes, lengthPrefixed, uint64, utf8 } from './bytes.ts';
import type { Subkey } from './keys.ts';

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

export const EMPTY_SUM = 0n as Sum;

/** Answers the function that digests one row: HMAC-SHA256(key, id ‖ rev ‖ tag), each behind its length. */
export function rowDigester(key: Subkey): (row: Row) => Sum {
  const secret = key.reveal();
  return (row) => {
    const message = lengthPrefixed([utf8(row.id), uint64(row.rev), row.tag]);
    return toNumber(hmac(sha256, secret, message));
  };
}

/** One row's digest; for many rows make a `rowDigester`. */
export const rowDigest = (key: Subkey, row: Row): Sum => rowDigester(key)(row);

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
