import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BULK_SEAL_VERSION, createBulkSealer } from '../../../shared/crypto/bulk-seal.ts';
import { createSealer } from '../../../shared/crypto/seal.ts';
import { anyBytes, aVaultId, flipped, someSubkeys } from '../../support/crypto.ts';

const RUNS = { numRuns: 300 };
const key = someSubkeys().index;
const vaultId = aVaultId();
const sealer = await createBulkSealer(key, vaultId, 1);
const place = { table: 'packs', id: '1000001', rev: 3 };

describe('a sealed piece', () => {
  test('opens in its place and gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes(5000), async (plaintext) => {
        expect(await sealer.open(await sealer.seal(plaintext, place), place)).toEqual({ ok: true, value: plaintext });
      }),
      RUNS,
    );
  });

  test.each([
    ['table', { ...place, table: 'records' }],
    ['id', { ...place, id: '1000002' }],
    ['revision', { ...place, rev: 4 }],
  ])('does not open at another %s', async (_what, other) => {
    const sealed = await sealer.seal(new Uint8Array(100), place);
    expect(await sealer.open(sealed, other)).toEqual({ ok: false, error: 'forged' });
  });

  test('does not open in another vault, in another epoch, or with another key', async () => {
    const sealed = await sealer.seal(new Uint8Array(100), place);
    const others = [
      await createBulkSealer(key, aVaultId(), 1),
      await createBulkSealer(key, vaultId, 2),
      await createBulkSealer(someSubkeys().index, vaultId, 1),
    ];
    for (const other of others) expect(await other.open(sealed, place)).toEqual({ ok: false, error: 'forged' });
  });

  test('does not open with any one bit turned, anywhere', async () => {
    const sealed = await sealer.seal(new TextEncoder().encode('{"items":[]}'), place);
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        expect((await sealer.open(flipped(sealed, bit), place)).ok).toBe(false);
      }),
      RUNS,
    );
  });

  test('does not open when it is cut short', async () => {
    const sealed = await sealer.seal(new Uint8Array(1000), place);
    for (const length of [0, 1, 32, 288, sealed.length - 1])
      expect((await sealer.open(sealed.subarray(0, length), place)).ok).toBe(false);
  });

  test('is no row, and a row is no piece', async () => {
    const rows = createSealer(key, vaultId, 1);
    const sealed = await sealer.seal(new Uint8Array(1000), place);
    expect(sealed[0]).toBe(BULK_SEAL_VERSION);
    expect(rows.open(sealed, place)).toEqual({ ok: false, error: 'unknownVersion' });
    const row = rows.seal(new Uint8Array(1000), place);
    expect(await sealer.open(row, place)).toEqual({ ok: false, error: 'unknownVersion' });
  });

  test('has another nonce each time', async () => {
    const sealed = await Promise.all(
      Array.from({ length: 50 }, async () => await sealer.seal(new Uint8Array(10), place)),
    );
    expect(new Set(sealed.map((bytes) => bytes.slice(5, 17).join())).size).toBe(50);
  });
});
