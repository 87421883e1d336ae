import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { assert } from '../base/assert.ts';
import type { VaultId } from '../base/ids.ts';
import { err, type Result } from '../base/result.ts';
import { createAeadOpen } from './aead-open.ts';
import { createAssociatedData } from './associated-data.ts';
import { type Bytes, randomBytes, uint32 } from './bytes.ts';
import type { SealKey } from './keys.ts';
import { pad, unpad } from './padding.ts';

/** Where a sealed row belongs. A row opens only in the very place it was sealed for. */
export interface RowContext {
  readonly table: string;
  readonly id: string;
  readonly rev: number;
}
export interface SealContext extends RowContext {
  readonly vaultId: VaultId;
  readonly epoch: number;
}

/** Why sealed bytes do not open. `forged` is also what a wrong key, place or revision looks like. */
export type OpenProblem = 'tooShort' | 'unknownVersion' | 'forged';

/** Seals and opens the rows of one vault and epoch: what does not change from row to row is done once. */
export interface Sealer {
  /** `version ‖ epoch ‖ nonce ‖ XChaCha20-Poly1305(padded plaintext)`; a fresh random nonce each time. */
  seal(plaintext: Uint8Array, context: RowContext): Bytes;
  open(sealed: Uint8Array, context: RowContext): Result<Bytes, OpenProblem>;
}

export const SEAL_VERSION = 1;

const DOMAIN = 'leeway/v1/record';
const EPOCH_AT = 1;
const NONCE_AT = 5;
const NONCE_BYTES = 24;
const BODY_AT = NONCE_AT + NONCE_BYTES;
const TAG_BYTES = 16;
const SHORTEST = BODY_AT + TAG_BYTES;

export function createSealer(key: SealKey, vaultId: VaultId, epoch: number): Sealer {
  const secret = key.reveal();
  const associatedData = createAssociatedData(DOMAIN, vaultId, epoch);
  const aeadOpen = createAeadOpen(secret);
  const epochBytes = uint32(epoch);

  return {
    seal(plaintext, { table, id, rev }) {
      const nonce = randomBytes(NONCE_BYTES);
      const padded = pad(plaintext);
      const sealed = new Uint8Array(BODY_AT + padded.length + TAG_BYTES);
      sealed[0] = SEAL_VERSION;
      sealed.set(epochBytes, EPOCH_AT);
      sealed.set(nonce, NONCE_AT);
      xchacha20poly1305(secret, nonce, associatedData(table, id, rev)).encrypt(padded, sealed.subarray(BODY_AT));
      return sealed;
    },
    open(sealed, { table, id, rev }) {
      if (sealed.length < SHORTEST) return err('tooShort');
      if (sealed[0] !== SEAL_VERSION) return err('unknownVersion');
      if (epochOf(sealed) !== epoch) return err('forged');
      const nonce = sealed.subarray(NONCE_AT, BODY_AT);
      const padded = aeadOpen(nonce, associatedData(table, id, rev), sealed.subarray(BODY_AT));
      const plaintext = padded && unpad(padded);
      return plaintext?.ok ? plaintext : err('forged');
    },
  };
}

/** Seals once; for many rows make a `createSealer`. */
export const seal = (key: SealKey, plaintext: Uint8Array, context: SealContext): Bytes =>
  createSealer(key, context.vaultId, context.epoch).seal(plaintext, context);

/** Opens once; for many rows make a `createSealer`. */
export const open = (key: SealKey, sealed: Uint8Array, context: SealContext): Result<Bytes, OpenProblem> =>
  createSealer(key, context.vaultId, context.epoch).open(sealed, context);

/** The authentication tag: the last 16 bytes, which stand for the whole row in the manifest's sum. */
export function tagOf(sealed: Uint8Array): Uint8Array {
  assert(sealed.length >= SHORTEST, 'sealed bytes carry a tag');
  return sealed.subarray(sealed.length - TAG_BYTES);
}

/** The epoch that the bytes say they were sealed in; believed only once they open. */
export function epochOf(sealed: Uint8Array): number {
  assert(sealed.length >= SHORTEST, 'sealed bytes carry an epoch');
  return new DataView(sealed.buffer, sealed.byteOffset + EPOCH_AT).getUint32(0);
}
