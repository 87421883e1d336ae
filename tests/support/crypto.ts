import * as fc from 'fast-check';
import { newId, type VaultId } from '../../shared/base/ids.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Bytes } from '../../shared/crypto/bytes.ts';
import { newKdf } from '../../shared/crypto/kdf.ts';
import { newVmk, type Subkeys, subkeys } from '../../shared/crypto/keys.ts';

/** The least that a header may ask for: real Argon2id, as quick as the bounds allow. */
export const quickKdf = () => newKdf({ memoryKiB: 64 * 1024, iterations: 2, parallelism: 1 });

export const aVaultId = (): VaultId => newId<'vault'>();
export const someSubkeys = (vaultId: VaultId = aVaultId(), epoch = 1): Subkeys => subkeys(newVmk(), vaultId, epoch);
export const day = (text: string): LocalDate => text as LocalDate;

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const fromHex = (text: string): Bytes => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));

/** Any bytes, up to `maxLength`. */
export const anyBytes = (maxLength: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ maxLength }).map((bytes) => Uint8Array.from(bytes));

/** The same bytes with one bit turned. */
export function flipped(bytes: Uint8Array, bit: number): Bytes {
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}
