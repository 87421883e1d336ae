import { hkdfSync } from 'node:crypto';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { derive, headerKey, newVmk, subkeys } from '../../../shared/crypto/keys.ts';
import { aVaultId, hex } from '../../support/crypto.ts';

const range = (from: number, length: number) => Uint8Array.from({ length }, (_, i) => from + i);

describe('HKDF-SHA256', () => {
  // RFC 5869, appendix A.
  test('agrees with test cases 1 and 2 of RFC 5869', () => {
    const first = hkdf(sha256, new Uint8Array(22).fill(0x0b), range(0, 13), range(0xf0, 10), 42);
    expect(hex(first)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
    const second = hkdf(sha256, range(0, 80), range(0x60, 80), range(0xb0, 80), 82);
    expect(hex(second)).toBe(
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    );
  });

  test('our derivation gives the first 32 bytes of test case 3', () => {
    const key = derive(new Uint8Array(22).fill(0x0b), new Uint8Array(), '');
    expect(hex(key)).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
  });
});

describe('the keys of a vault', () => {
  const vmk = newVmk();
  const vaultId = aVaultId();
  const all = (epoch: number, id = vaultId, key = vmk) =>
    [...Object.values(subkeys(key, id, epoch)), headerKey(key, id, epoch)].map((subkey) => hex(subkey.reveal()));

  test('are 32 bytes, the same each time', () => {
    expect(all(1)).toEqual(all(1));
    expect(all(1).every((key) => key.length === 64)).toBe(true);
    expect(vmk.reveal()).toHaveLength(32);
  });

  test('differ by purpose, epoch, vault and vault key', () => {
    const keys = [...all(1), ...all(2), ...all(1, aVaultId()), ...all(1, vaultId, newVmk())];
    expect(new Set(keys).size).toBe(20);
    expect(keys).not.toContain(hex(vmk.reveal()));
  });

  test('are what another implementation of HKDF gives for the documented salt and info', () => {
    const info = 'leeway/v1/key/records/epoch/7';
    const expected = hkdfSync('sha256', vmk.reveal(), Buffer.from(vaultId), Buffer.from(info), 32);
    expect(hex(subkeys(vmk, vaultId, 7).records.reveal())).toBe(hex(new Uint8Array(expected)));
  });
});
