import type { VaultId } from '../base/ids.ts';
import { err, ok, type Result } from '../base/result.ts';
import { createAssociatedData } from './associated-data.ts';
import { type Bytes, randomBytes, uint32 } from './bytes.ts';
import type { Key } from './keys.ts';
import { pad, unpad } from './padding.ts';
import { epochOf, type OpenProblem, type RowContext } from './seal.ts';

/**
 * Seals and opens large pieces of what can be made again from rows. The platform's AES runs in native code beside the
 * worker's thread: at a hundred megabytes that is a second less than the cipher of rows. It is asynchronous, so it cannot be
 * used inside a transaction.
 */
export interface BulkSealer {
  /** `version ‖ epoch ‖ nonce ‖ AES-256-GCM(padded plaintext)`; a fresh random nonce of 12 bytes each time. */
  seal(plaintext: Uint8Array, context: RowContext): Promise<Bytes>;
  open(sealed: Uint8Array, context: RowContext): Promise<Result<Bytes, OpenProblem>>;
}

/** Rows have version 1 (seal.ts). */
export const BULK_SEAL_VERSION = 2;

const DOMAIN = 'leeway/v1/bulk';
const EPOCH_AT = 1;
const NONCE_AT = 5;
const NONCE_BYTES = 12;
const BODY_AT = NONCE_AT + NONCE_BYTES;
const TAG_BYTES = 16;
/** Room for `epochOf`, which reads bytes of rows. */
const SHORTEST = BODY_AT + TAG_BYTES + 256;

export async function createBulkSealer(key: Key<'index'>, vaultId: VaultId, epoch: number): Promise<BulkSealer> {
  const aes = await crypto.subtle.importKey('raw', key.reveal(), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const associatedData = createAssociatedData(DOMAIN, vaultId, epoch);
  const parameters = (nonce: Uint8Array, { table, id, rev }: RowContext): AesGcmParams => ({
    name: 'AES-GCM',
    iv: nonce.slice(),
    // Copied: the buffer behind it is used again before the platform has read it.
    additionalData: associatedData(table, id, rev).slice(),
  });

  return {
    async seal(plaintext, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const body = await crypto.subtle.encrypt(parameters(nonce, context), aes, pad(plaintext));
      const sealed = new Uint8Array(BODY_AT + body.byteLength);
      sealed[0] = BULK_SEAL_VERSION;
      sealed.set(uint32(epoch), EPOCH_AT);
      sealed.set(nonce, NONCE_AT);
      sealed.set(new Uint8Array(body), BODY_AT);
      return sealed;
    },
    async open(sealed, context) {
      if (sealed.length < SHORTEST) return err('tooShort');
      if (sealed[0] !== BULK_SEAL_VERSION) return err('unknownVersion');
      if (epochOf(sealed) !== epoch) return err('forged');
      const nonce = sealed.subarray(NONCE_AT, BODY_AT);
      const body = sealed.slice(BODY_AT);
      try {
        const padded = await crypto.subtle.decrypt(parameters(nonce, context), aes, body);
        const plaintext = unpad(new Uint8Array(padded));
        return plaintext.ok ? ok(plaintext.value) : err('forged');
      } catch (error) {
        // The platform rejects with this for a tag that does not fit; anything else is a mistake here.
        if (error instanceof DOMException && error.name === 'OperationError') return err('forged');
        throw error;
      }
    },
  };
}
