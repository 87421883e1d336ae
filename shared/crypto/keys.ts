import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { VaultId } from '../base/ids.ts';
import { type Bytes, randomBytes, utf8 } from './bytes.ts';
import { Redacted } from './redacted.ts';

/** The key of a journal: 32 random bytes that every slot of the header wraps. */
export type Vmk = Redacted<Bytes> & { readonly purpose?: 'vmk' };
/** A key derived from the vault key for one purpose and epoch. */
export type Subkey = Redacted<Bytes>;

export interface Subkeys {
  /** Seals rows. */
  readonly records: Subkey;
  /** Marks rows for the manifest's sum. */
  readonly manifest: Subkey;
  /** Seals what is derived from rows and can be made again. */
  readonly index: Subkey;
  /** Seals quick captures. */
  readonly inbox: Subkey;
}

export const KEY_BYTES = 32;

export const newVmk = (): Vmk => new Redacted(randomBytes(KEY_BYTES));

/** The working keys of one epoch: HKDF-SHA256 (RFC 5869), salted with the vault's id, one info string a purpose. */
export const subkeys = (vmk: Vmk, vaultId: VaultId, epoch: number): Subkeys => ({
  records: subkey(vmk, vaultId, epoch, 'records'),
  manifest: subkey(vmk, vaultId, epoch, 'manifest'),
  index: subkey(vmk, vaultId, epoch, 'index'),
  inbox: subkey(vmk, vaultId, epoch, 'inbox'),
});

/** The key that authenticates the header as a whole. */
export const headerKey = (vmk: Vmk, vaultId: VaultId, epoch: number): Subkey => subkey(vmk, vaultId, epoch, 'header');

/** HKDF-SHA256 to 32 bytes. */
export const derive = (secret: Uint8Array, salt: Uint8Array, info: string): Bytes =>
  Uint8Array.from(hkdf(sha256, secret, salt, utf8(info), KEY_BYTES));

function subkey(vmk: Vmk, vaultId: VaultId, epoch: number, purpose: string): Subkey {
  return new Redacted(derive(vmk.reveal(), utf8(vaultId), `leeway/v1/key/${purpose}/epoch/${epoch}`));
}
