import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../shared/crypto/keys.ts';
import {
  add,
  EMPTY_SUM,
  equals,
  fromBytes,
  type Row,
  rowDigest,
  rowDigester,
  subtract,
  type Sum,
  toBytes,
} from '../../../shared/crypto/manifest-sum.ts';
import { flipped, hex, someSubkeys } from '../../support/crypto.ts';

const key = someSubkeys().manifest;
const digest = rowDigester(key);

const tags = fc.uint8Array({ minLength: 16, maxLength: 16 });
const rowsOf: fc.Arbitrary<Row> = fc.record({
  id: fc.oneof(fc.uuid(), fc.string({ maxLength: 30 })),
  rev: fc.nat(),
  tag: tags,
});
const tables = fc.uniqueArray(rowsOf, { maxLength: 30, selector: (row) => row.id });
const sums = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => fromBytes(bytes));

const sumOf = (rows: readonly Row[]): Sum => rows.reduce((sum, row) => add(sum, digest(row)), EMPTY_SUM);

describe('the sum over the rows of a table', () => {
  test('does not depend on their order', () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat()), (rows, order) => {
        const shuffled = rows.map((row) => ({ row, at: order.next().value ?? 0 })).toSorted((a, b) => a.at - b.at);
        expect(equals(sumOf(shuffled.map(({ row }) => row)), sumOf(rows))).toBe(true);
      }),
    );
  });

  test('follows each change without looking at the other rows', () => {
    fc.assert(
      fc.property(tables, rowsOf, tags, (rows, row, newTag) => {
        const others = rows.filter(({ id }) => id !== row.id);
        const next = { ...row, rev: row.rev + 1, tag: newTag };
        const written = add(sumOf(others), digest(row));
        const changed = add(subtract(written, digest(row)), digest(next));
        expect(equals(changed, sumOf([next, ...others]))).toBe(true);
        expect(equals(subtract(changed, digest(next)), sumOf(others))).toBe(true);
      }),
    );
  });

  test('tells a missing, doubled, rolled-back or exchanged row', () => {
    fc.assert(
      fc.property(tables, rowsOf, rowsOf, tags, (rows, a, b, tag) => {
        fc.pre(a.id !== b.id && !rows.some(({ id }) => id === a.id || id === b.id));
        const whole = sumOf([a, b, ...rows]);
        const others = {
          missing: [a, ...rows],
          doubled: [a, a, b, ...rows],
          olderRev: [{ ...a, rev: a.rev + 1 }, b, ...rows],
          otherBytes: [{ ...a, tag: flipped(a.tag, tag[0] ?? 0) }, b, ...rows],
          exchanged: [{ ...a, id: b.id }, { ...b, id: a.id }, ...rows],
        };
        for (const changed of Object.values(others)) {
          fc.pre(a.rev !== b.rev || hex(a.tag) !== hex(b.tag));
          expect(equals(sumOf(changed), whole)).toBe(false);
        }
      }),
    );
  });

  test('cannot be computed without the key', () => {
    const row = { id: 'a', rev: 1, tag: new Uint8Array(16) };
    expect(rowDigest(someSubkeys().manifest, row)).not.toBe(rowDigest(key, row));
  });

  test('is HMAC-SHA256 over id ‖ rev ‖ tag, as described', () => {
    const rowKey = derive(key.reveal(), new Uint8Array(), 'leeway/v1/manifest/rows');
    const message = Buffer.concat([
      Buffer.from([0, 0, 0, 2]),
      Buffer.from('nx'),
      Buffer.from('0000000000000102', 'hex'),
      Buffer.alloc(16, 9),
    ]);
    const expected = hmac(sha256, rowKey, Uint8Array.from(message));
    expect(hex(toBytes(rowDigest(key, { id: 'nx', rev: 258, tag: new Uint8Array(16).fill(9) })))).toBe(hex(expected));
  });
});

describe('sums as numbers', () => {
  test('wrap at 2^256 and undo each other', () => {
    fc.assert(
      fc.property(sums, sums, (a, b) => {
        expect(subtract(add(a, b), b)).toBe(a);
        expect(add(subtract(a, b), b)).toBe(a);
        expect(add(a, b)).toBe(add(b, a));
        expect(add(a, b) < 2n ** 256n).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('become 32 bytes and come back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(hex(toBytes(fromBytes(bytes)))).toBe(hex(bytes));
      }),
      { numRuns: 1000 },
    );
    expect(hex(toBytes(EMPTY_SUM))).toBe('00'.repeat(32));
    expect(() => fromBytes(new Uint8Array(31))).toThrow('32 bytes');
  });
});
