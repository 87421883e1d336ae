import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Square, squaresPicture } from '../../../../renderer/features/insights/pictures/squares-layout.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { leastAir, mark, room, ROOMS, someDaysAgo, sum, tenThousand, TODAY } from './support.ts';

const square = (days: number, state: Square['state'] = 'empty'): Square => ({ ...mark(days), state });
const drawn = (days: readonly number[], width = 400) =>
  squaresPicture(
    days.map((one) => square(one)),
    TODAY,
    room(width),
  );
const texts = (labels: readonly { readonly text: string }[]): string[] => labels.map(({ text }) => text);

test('Weeks are columns from left to right, and the squares of a week lie above one another in the order of days', () => {
  // Thursday 21 May, Monday 18 May, Sunday 17 May and Monday 4 May.
  const [today, monday, sunday, early] = [square(0), square(3), square(4), square(17)];
  const { squares, base } = squaresPicture([today, sunday, monday, early], TODAY, room());
  expect(squares.map(({ mark: { id } }) => id)).toEqual([early.id, sunday.id, monday.id, today.id]);
  const [first, second, third, fourth] = squares.map(({ x, y }) => [x, y] as const);
  expect(first).toEqual([12.5, base - 10.5]);
  expect(second?.[0]).toBeCloseTo(48 + 12.5);
  expect(third).toEqual([2 * 48 + 12.5, base - 10.5]);
  expect(fourth).toEqual([third?.[0], base - 26.5]);
});

test('One mark, and all of one day, are one column with the name of its month', () => {
  const one = drawn([3]);
  expect(one.squares).toHaveLength(1);
  expect(texts(one.months)).toEqual(['May']);
  const six = drawn([3, 3, 3, 3, 3, 3]);
  // Nothing stands beside them: they lie in a row, and the axis is no longer than that.
  expect(six.squares.map(({ x }) => x)).toEqual([12.5, 28.5, 44.5, 60.5, 76.5, 92.5]);
  expect(new Set(six.squares.map(({ y }) => y)).size).toBe(1);
  expect(six.width).toBe(108);
  expect(six.more).toEqual([]);
});

test('The axis goes as far as there are weeks, and over the whole width where they take it', () => {
  expect(drawn([21, 7, 0]).width).toBe(4 * 48);
  expect(drawn([91, 60, 0]).width).toBe(400);
  // More in one week than a narrow column has room for.
  const many = drawn([21, ...Array.from({ length: 20 }, () => 0)]);
  expect(many.width).toBe(400);
  expect(many.more).toEqual([]);
});

test('A week with nothing has its place all the same', () => {
  const { squares } = drawn([21, 7, 0]);
  expect(squares.map(({ x }) => x - 12.5)).toEqual([0, 2 * 48, 3 * 48]);
});

test('Months stand where they begin, with the year where it is another', () => {
  // From Thursday 19 February, in the week of the 16th.
  const { months } = drawn([91, 60, 0]);
  expect(texts(months)).toEqual(['Feb', 'Mar', 'Apr', 'May']);
  expect(months[0]?.x).toBe(0);
  // The 1st of March is the Sunday of the second of fourteen weeks.
  expect(months[1]?.x).toBeCloseTo((13 / 7) * (400 / 14));
  expect(texts(drawn([200, 150, 100]).months)).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb']);
  expect(texts(drawn([60, 50, 38]).months)).toEqual(['Mar', 'Apr']);
});

test('The month of the beginning gives way to the first that begins, and that then says the year', () => {
  // Monday 24 March 2025 is eight days before April.
  const labels = squaresPicture(
    ['2025-03-24', '2025-04-20', '2025-08-25'].map((day): Square => ({
      sort: 'entry',
      id: day,
      day: day as LocalDate,
      state: 'empty',
    })),
    TODAY,
    room(),
  ).months;
  expect(texts(labels)).toEqual(['Apr 2025', 'May', 'Jun', 'Jul', 'Aug']);
});

test('Years have columns of several weeks, and no mark is left out', () => {
  const days = Array.from({ length: 60 }, (_, i) => i * 30);
  const { squares, more, months } = drawn(days);
  expect(squares).toHaveLength(60);
  expect(more).toEqual([]);
  expect(new Set(squares.map(({ x }) => x)).size).toBeLessThanOrEqual(25);
  expect(texts(months)).toContain('Jan 2024');
});

test('Ten thousand are as high as five, and the rest are numbers', () => {
  for (const inside of ROOMS)
    for (const days of [tenThousand((i) => Math.floor(i / 8)), tenThousand(() => 4), tenThousand((i) => i % 13)]) {
      const { squares, more, height } = squaresPicture(
        days.map((one) => square(one)),
        TODAY,
        inside,
      );
      expect(squares.length + sum(more)).toBe(10_000);
      expect(squares.length).toBeLessThan(200);
      expect(height).toBeLessThan(150);
      const numbers = more.map(({ x, count }) => ({ x, text: `+${count}`, anchor: 'start' as const }));
      expect(leastAir(numbers, inside)).toBeGreaterThanOrEqual(0);
    }
});

test('Whatever the days and the width, squares and months do not lie on one another or outside', () => {
  fc.assert(
    fc.property(someDaysAgo, fc.constantFrom(...ROOMS), (days, inside) => {
      const { squares, more, months, base } = squaresPicture(
        days.map((one) => square(one)),
        TODAY,
        inside,
      );
      expect(squares.length + sum(more)).toBe(days.length);
      const taken = squares.map(({ x, y }) => `${x.toFixed(2)} ${y}`);
      expect(new Set(taken).size).toBe(taken.length);
      for (const line of Map.groupBy(squares, ({ y }) => y).values()) {
        const places = line.map(({ x }) => x);
        expect(places.every((x, i) => i === 0 || x - (places[i - 1] ?? 0) > 15.99)).toBe(true);
      }
      for (const { x, y } of squares) {
        expect(x).toBeGreaterThanOrEqual(6.5);
        expect(x).toBeLessThanOrEqual(inside.width - 6.5);
        expect(y).toBeGreaterThanOrEqual(6.5);
        expect(y).toBeLessThanOrEqual(base - 6.5);
      }
      expect(months.length).toBeGreaterThan(0);
      expect(leastAir(months, inside)).toBeGreaterThanOrEqual(0);
    }),
  );
});
