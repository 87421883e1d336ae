import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64, utf8 } from '../../../shared/crypto/bytes.ts';
import { argon2idKey, checkKdf, deriveKek, KDF_FLOOR, newKdf } from '../../../shared/crypto/kdf.ts';
import { hex, quickKdf } from '../../support/crypto.ts';

const MIB = 1024;

describe('Argon2id', () => {
  test('the independent implementation agrees with RFC 9106 §5.3', () => {
    const tag = nobleArgon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      t: 3,
      m: 32,
      p: 4,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
      dkLen: 32,
    });
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  // From test.c of the reference implementation (github.com/P-H-C/phc-winner-argon2), version 0x13.
  test.each([
    [2, 65_536, 1, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [1, 65_536, 1, 'password', 'somesalt', 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
    [4, 65_536, 1, 'password', 'somesalt', '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
    [2, 65_536, 1, 'differentpassword', 'somesalt', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
    [2, 65_536, 1, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])(
    'gives the reference answer for t=%i m=%i p=%i %s/%s',
    async (iterations, memoryKiB, parallelism, password, salt, answer) => {
      const key = await argon2idKey(utf8(password), utf8(salt), { memoryKiB, iterations, parallelism });
      expect(hex(key)).toBe(answer);
    },
  );

  test('agrees with the independent implementation for any password, salt and small cost', async () => {
    const cost = fc.record({
      memoryKiB: fc.integer({ min: 32, max: 256 }),
      iterations: fc.integer({ min: 1, max: 4 }),
      parallelism: fc.integer({ min: 1, max: 4 }),
    });
    const passwords = fc.uint8Array({ minLength: 1, maxLength: 80 });
    const salts = fc.uint8Array({ minLength: 16, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(
        passwords,
        salts,
        cost,
        async (password, salt, { memoryKiB: m, iterations: t, parallelism: p }) => {
          const ours = await argon2idKey(password, salt, { memoryKiB: m, iterations: t, parallelism: p });
          expect(hex(ours)).toBe(hex(nobleArgon2id(password, salt, { m, t, p, dkLen: 32 })));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the key of a passphrase', () => {
  test('does not depend on how the keyboard composes letters', async () => {
    const kdf = quickKdf();
    const composed = await deriveKek('Gr\u00f6\u00dfe \u00bd caf\u00e9', kdf);
    const decomposed = await deriveKek('Gro\u0308\u00dfe \u00bd cafe\u0301', kdf);
    expect(hex(decomposed)).toBe(hex(composed));
  });

  test('changes with the salt and with any letter, also a space', async () => {
    const kdf = quickKdf();
    const keys = await Promise.all([deriveKek('plum', kdf), deriveKek('plum ', kdf), deriveKek('plum', quickKdf())]);
    expect(new Set(keys.map(hex)).size).toBe(3);
  });

  test('is never derived with parameters out of bounds', async () => {
    await expect(deriveKek('plum', { ...quickKdf(), memoryKiB: 32 * MIB })).rejects.toThrow('checked before use');
  });
});

describe('checking the parameters of a header', () => {
  const good = newKdf(KDF_FLOOR);

  test.each([
    [64 * MIB, 2, 1],
    [128 * MIB, 3, 1],
    [1024 * MIB, 10, 4],
  ])('accepts %i KiB, %i passes, %i lanes', (memoryKiB, iterations, parallelism) => {
    expect(checkKdf({ ...good, memoryKiB, iterations, parallelism }).ok).toBe(true);
  });

  test.each([
    [{ memoryKiB: 64 * MIB - 1 }, 'memory'],
    [{ memoryKiB: 8 }, 'memory'],
    [{ memoryKiB: 1024 * MIB + 1 }, 'memory'],
    [{ memoryKiB: Number.NaN }, 'memory'],
    [{ memoryKiB: 65_536.5 }, 'memory'],
    [{ iterations: 1 }, 'iterations'],
    [{ iterations: 11 }, 'iterations'],
    [{ parallelism: 0 }, 'parallelism'],
    [{ parallelism: 5 }, 'parallelism'],
    [{ salt: '' }, 'salt'],
    [{ salt: toBase64(new Uint8Array(15)) }, 'salt'],
    [{ salt: toBase64(new Uint8Array(17)) }, 'salt'],
    [{ salt: 'not base64 at all!!!!!!!' }, 'salt'],
  ])('refuses %o', (change, problem) => {
    expect(checkKdf({ ...good, ...change })).toEqual({ ok: false, error: problem });
  });

  test('every new salt is another', () => {
    expect(new Set(Array.from({ length: 50 }, () => newKdf(KDF_FLOOR).salt)).size).toBe(50);
  });
});
