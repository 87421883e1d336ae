import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareByDay, DayList, type Placed } from '../../../renderer/vault/view/day-list.ts';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';

const START = '2026-01-01' as LocalDate;
const placed = (n: number, order: number): Placed => ({
  fields: { id: `${n}-${order}`, day: addDays(START, n % 20), order },
});
const manyPlaced = fc
  .array(fc.nat(40), { maxLength: 60 })
  .map((numbers) => numbers.map((n, order) => placed(n, order)));

const sorted = (items: readonly Placed[]): readonly Placed[] => items.toSorted(compareByDay);

test('however entries come in, they stand newest day first and last written first', () => {
  fc.assert(
    fc.property(
      manyPlaced,
      manyPlaced.map((items) =>
        items.map(({ fields }) => placed(Number(fields.id.split('-')[0]), fields.order + 1000)),
      ),
      (single, batch) => {
        const list = new DayList<Placed>();
        for (const item of single) list.insert(item);
        list.insertAll(batch);
        expect(list.items).toEqual(sorted([...single, ...batch]));
        const gone = single.filter((_, i) => i % 3 === 0);
        for (const item of gone) list.remove(item);
        list.remove(placed(3, 99_999));
        expect(list.items).toEqual(sorted([...single, ...batch].filter((item) => !gone.includes(item))));
      },
    ),
  );
});

test('a stretch of days includes both its ends', () => {
  fc.assert(
    fc.property(manyPlaced, fc.nat(25), fc.nat(25), (items, a, b) => {
      const list = new DayList<Placed>();
      list.insertAll(items);
      const from = addDays(START, a);
      const to = addDays(START, b);
      const inside = sorted(items).filter(({ fields }) => fields.day >= from && fields.day <= to);
      expect(list.between(from, to)).toEqual(inside);
      expect(list.between(undefined, undefined)).toEqual(sorted(items));
    }),
  );
});
