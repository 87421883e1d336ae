import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createSealer,
  epochOf,
  open,
  seal,
  SEAL_VERSION,
  type SealContext,
  tagOf,
} from '../../../shared/crypto/seal.ts';
import { anyBytes, aVaultId, flipped, hex, someSubkeys } from '../../support/crypto.ts';

const RUNS = { numRuns: 2000 };
const key = someSubkeys().records;

const contexts: fc.Arbitrary<SealContext> = fc.record({
  vaultId: fc.constantFrom(aVaultId(), aVaultId()),
  table: fc.constantFrom('records', 'drafts', 'record', 's', ''),
  id: fc.oneof(fc.uuid(), fc.string({ maxLength: 20 })),
  rev: fc.oneof(fc.nat(), fc.maxSafeNat()),
  epoch: fc.integer({ min: 1, max: 0xffff_ffff }),
});
const plaintexts = anyBytes(900);

describe('a sealed row', () => {
  test('opens in its place and gives the same bytes', () => {
    fc.assert(
      fc.property(plaintexts, contexts, (plaintext, context) => {
        expect(open(key, seal(key, plaintext, context), context)).toEqual({ ok: true, value: plaintext });
      }),
      RUNS,
    );
  });

  test('opens in no other place: any field changed, or two exchanged', () => {
    fc.assert(
      fc.property(plaintexts, contexts, contexts, (plaintext, context, other) => {
        const sealed = seal(key, plaintext, context);
        for (const field of ['vaultId', 'table', 'id', 'rev', 'epoch'] as const) {
          if (context[field] === other[field]) continue;
          expect(open(key, sealed, { ...context, [field]: other[field] })).toEqual({ ok: false, error: 'forged' });
        }
        fc.pre(context.table !== context.id);
        const exchanged = { ...context, table: context.id, id: context.table };
        expect(open(key, sealed, exchanged)).toEqual({ ok: false, error: 'forged' });
      }),
      RUNS,
    );
  });

  test('does not open when letters move from one field to the next', () => {
    const context = { vaultId: aVaultId(), table: 'ab', id: 'cd', rev: 1, epoch: 1 };
    const sealed = seal(key, new Uint8Array(10), context);
    expect(open(key, sealed, { ...context, table: 'a', id: 'bcd' }).ok).toBe(false);
    expect(open(key, sealed, { ...context, table: 'abc', id: 'd' }).ok).toBe(false);
  });

  test('does not open with any one bit turned, anywhere', () => {
    fc.assert(
      fc.property(plaintexts, contexts, fc.nat(), (plaintext, context, bit) => {
        const changed = flipped(seal(key, plaintext, context), bit);
        const problem = changed[0] === SEAL_VERSION ? 'forged' : 'unknownVersion';
        expect(open(key, changed, context)).toEqual({ ok: false, error: problem });
      }),
      RUNS,
    );
  });

  test('does not open cut short or made longer', () => {
    fc.assert(
      fc.property(plaintexts, contexts, fc.nat(), anyBytes(40), (plaintext, context, cut, more) => {
        const sealed = seal(key, plaintext, context);
        const short = sealed.subarray(0, cut % sealed.length);
        expect(open(key, short, context).ok).toBe(false);
        fc.pre(more.length > 0);
        expect(open(key, Uint8Array.from([...sealed, ...more]), context)).toEqual({ ok: false, error: 'forged' });
      }),
      RUNS,
    );
  });

  test('does not open with another key', () => {
    const context = { vaultId: aVaultId(), table: 'records', id: 'a', rev: 1, epoch: 1 };
    const keys = someSubkeys(context.vaultId);
    const sealed = seal(keys.records, new Uint8Array(10), context);
    expect(open(keys.inbox, sealed, context)).toEqual({ ok: false, error: 'forged' });
    expect(open(keys.index, sealed, context)).toEqual({ ok: false, error: 'forged' });
    expect(open(keys.records, sealed, context).ok).toBe(true);
  });

  test('says why it cannot be opened at all', () => {
    const context = { vaultId: aVaultId(), table: 'records', id: 'a', rev: 1, epoch: 1 };
    expect(open(key, new Uint8Array(0), context)).toEqual({ ok: false, error: 'tooShort' });
    expect(open(key, new Uint8Array(44).fill(1), context)).toEqual({ ok: false, error: 'tooShort' });
    expect(open(key, new Uint8Array(45).fill(2), context)).toEqual({ ok: false, error: 'unknownVersion' });
    expect(
      open(
        key,
        Uint8Array.from({ length: 45 }, (_, i) => (i === 0 ? 1 : 0)),
        context,
      ),
    ).toEqual({
      ok: false,
      error: 'forged',
    });
  });
});

describe('the bytes on disk', () => {
  const context = { vaultId: aVaultId(), table: 'records', id: 'a', rev: 7, epoch: 258 };

  test('begin with version and epoch, and end with the tag', () => {
    const sealed = seal(key, new Uint8Array(1300), context);
    expect(hex(sealed.subarray(0, 5))).toBe('0100000102');
    expect(epochOf(sealed)).toBe(258);
    expect(hex(tagOf(sealed))).toBe(hex(sealed.subarray(-16)));
    expect(sealed).toHaveLength(1 + 4 + 24 + 1536 + 16);
  });

  test('tell no more of the length than the bucket', () => {
    const sizes = new Set([0, 1, 100, 252].map((length) => seal(key, new Uint8Array(length), context).length));
    expect([...sizes]).toEqual([1 + 4 + 24 + 256 + 16]);
  });

  test('never repeat a nonce or a byte pattern for the same text', () => {
    const rows = Array.from({ length: 500 }, () => seal(key, new Uint8Array(100), context));
    expect(new Set(rows.map((row) => hex(row.subarray(5, 29)))).size).toBe(500);
    expect(new Set(rows.map((row) => hex(row.subarray(29, 45)))).size).toBe(500);
  });
});

describe('a sealer kept for many rows', () => {
  test('agrees with sealing one by one', () => {
    const vaultId = aVaultId();
    const sealer = createSealer(key, vaultId, 3);
    fc.assert(
      fc.property(plaintexts, contexts, (plaintext, { table, id, rev }) => {
        const place = { table, id, rev };
        expect(open(key, sealer.seal(plaintext, place), { ...place, vaultId, epoch: 3 }).ok).toBe(true);
        const sealed = seal(key, plaintext, { ...place, vaultId, epoch: 3 });
        expect(sealer.open(sealed, place)).toEqual({ ok: true, value: plaintext });
      }),
      { numRuns: 300 },
    );
  });

  test('opens a row that lies inside a larger buffer', () => {
    const sealer = createSealer(key, aVaultId(), 1);
    const place = { table: 'records', id: 'a', rev: 1 };
    const sealed = sealer.seal(new TextEncoder().encode('inside'), place);
    const larger = new Uint8Array(sealed.length + 7);
    larger.set(sealed, 3);
    const opened = sealer.open(larger.subarray(3, 3 + sealed.length), place);
    expect(opened.ok && new TextDecoder().decode(opened.value)).toBe('inside');
  });

  test('refuses a place with a revision that is no whole number', () => {
    const sealer = createSealer(key, aVaultId(), 1);
    expect(() => sealer.seal(new Uint8Array(1), { table: 't', id: 'a', rev: 1.5 })).toThrow('whole number');
    expect(() => sealer.seal(new Uint8Array(1), { table: 't', id: 'a', rev: -1 })).toThrow('whole number');
  });
});
