import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { VaultId } from '../base/ids.ts';
import { type Bytes, randomBytes, utf8 } from './bytes.ts';
import { Redacted } from './redacted.ts';

declare const brand: unique symbol;

/** A key that says what it is for, so that the compiler refuses it anywhere else. Never prints. */
export type Key<Purpose extends string> = Redacted<Bytes> & { readonly [brand]: Purpose };

/** The key of a journal: 32 random bytes that every slot of the header wraps. */
export type Vmk = Key<'vmk'>;
/** A key that seals rows. */
export type SealKey = Key<'records' | 'manifest' | 'index' | 'inbox'>;

export interface Subkeys {
  /** Seals rows. */
  readonly records: Key<'records'>;
  /** Seals the manifest and marks rows for its sum. */
  readonly manifest: Key<'manifest'>;
  /** Seals what is derived from rows and can be made again. */
  readonly index: Key<'index'>;
  /** Gives the key pair of quick captures (inbox-seal.ts). */
  readonly inbox: Key<'inbox'>;
}

const KEY_BYTES = 32;

export const newVmk = (): Vmk => asVmk(randomBytes(KEY_BYTES));

/** Bytes that a slot of the header held. */
export const asVmk = (bytes: Bytes): Vmk => new Redacted(bytes) as Vmk;

/** The working keys of one epoch: HKDF-SHA256 (RFC 5869), salted with the vault's id, one info string a purpose. */
export const subkeys = (vmk: Vmk, vaultId: VaultId, epoch: number): Subkeys => ({
  records: subkey(vmk, vaultId, epoch, 'records'),
  manifest: subkey(vmk, vaultId, epoch, 'manifest'),
  index: subkey(vmk, vaultId, epoch, 'index'),
  inbox: subkey(vmk, vaultId, epoch, 'inbox'),
});

/** The key that authenticates the header as a whole. */
export const headerKey = (vmk: Vmk, vaultId: VaultId, epoch: number): Key<'header'> =>
  subkey(vmk, vaultId, epoch, 'header');

/** HKDF-SHA256 to 32 bytes. */
export const derive = (secret: Uint8Array, salt: Uint8Array, info: string): Bytes =>
  hkdf(sha256, secret, salt, utf8(info), KEY_BYTES);

function subkey<Purpose extends string>(vmk: Vmk, vaultId: VaultId, epoch: number, purpose: Purpose): Key<Purpose> {
  const bytes = derive(vmk.reveal(), utf8(vaultId), `leeway/v1/key/${purpose}/epoch/${epoch}`);
  return new Redacted(bytes) as Key<Purpose>;
}
