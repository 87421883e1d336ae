import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ledger } from '../../../renderer/vault/store/ledger.ts';
import { add, EMPTY_SUM, fromBytes, type Sum } from '../../../shared/crypto/manifest-sum.ts';

const digests = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(fromBytes);
const steps = fc.array(
  fc.oneof(fc.record({ set: fc.nat(30), rev: fc.nat(), digest: digests }), fc.record({ drop: fc.nat(30) })),
  { maxLength: 200 },
);

test('after any changes it counts and sums exactly the rows that are left', () => {
  fc.assert(
    fc.property(steps, (changes) => {
      const ledger = new Ledger();
      const rows = new Map<string, { rev: number; digest: Sum }>();
      for (const change of changes) {
        if ('set' in change) {
          ledger.set(`row ${change.set}`, change.rev, change.digest);
          rows.set(`row ${change.set}`, { rev: change.rev, digest: change.digest });
        } else {
          ledger.delete(`row ${change.drop}`);
          rows.delete(`row ${change.drop}`);
        }
      }
      expect(ledger.count).toBe(rows.size);
      expect(new Set(ledger.ids())).toEqual(new Set(rows.keys()));
      expect(ledger.sum).toBe([...rows.values()].reduce((sum, row) => add(sum, row.digest), EMPTY_SUM));
      for (const [id, row] of rows) expect(ledger.get(id)).toEqual(row);
    }),
  );
});

test('it grows beyond what it starts with', () => {
  const ledger = new Ledger();
  for (let i = 0; i < 5000; i++) ledger.set(`row ${i}`, i, BigInt(i) as Sum);
  expect(ledger.count).toBe(5000);
  expect(ledger.get('row 4999')).toEqual({ rev: 4999, digest: 4999n });
  expect(ledger.rev('row 1023')).toBe(1023);
  expect(ledger.rev('no such row')).toBe(0);
});
