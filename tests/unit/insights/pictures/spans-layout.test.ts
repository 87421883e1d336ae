import { expect, test } from 'vitest';
import { type Span, spansPicture, stepsTo } from '../../../../renderer/features/insights/pictures/spans-layout.ts';
import type { PictureOf } from '../../../../renderer/features/insights/pictures/room.ts';
import { closest, leastAir, mark, room, ROOMS, tenThousand } from './support.ts';

type Rows = readonly (readonly [label: string, days: readonly number[]])[];

/** The marks of a row are a day apart, in their order. */
const late = (rows: Rows, accented: 'all' | 'last' = 'all'): PictureOf<'spans'> => ({
  sort: 'spans',
  nought: 'on time',
  unit: 'days late',
  accented,
  rows: rows.map(([label, days]) => ({
    label,
    marks: days.map((one, i): Span => ({ ...mark(days.length - i, 'promise'), days: one })),
  })),
});
const drawn = (rows: Rows, inside = room()) => spansPicture(late(rows), inside);
const texts = (labels: readonly { readonly text: string }[]): string[] => labels.map(({ text }) => text).toSorted();

test('Each mark is on a line of its own, so far from nought as it has days', () => {
  const { start, grid, rows, labels } = drawn([
    ['Noor', [0, 9, 4, 6]],
    ['Kasia', [0, 0, 1, 0]],
  ]);
  const [noor, kasia] = rows;
  const end = grid.at(-1) ?? 0;
  const day = (end - start) / 9;
  expect(noor?.spans.map(({ x }) => Math.round((x - start) / day))).toEqual([0, 9, 4, 6]);
  expect(kasia?.spans.map(({ x }) => Math.round((x - start) / day))).toEqual([0, 0, 1, 0]);
  expect(closest(rows.flatMap(({ spans }) => spans.map(({ y }) => y)))).toBe(11);
  expect((kasia?.y ?? 0) - (noor?.spans.at(-1)?.y ?? 0)).toBeGreaterThan(11);
  expect(grid).toHaveLength(3);
  expect(texts(labels)).toEqual(['3', '6', '9 days late', 'on time']);
});

test('Three or four round steps reach the longest', () => {
  expect(stepsTo(1)).toEqual([1, 2, 3]);
  expect(stepsTo(9)).toEqual([3, 6, 9]);
  expect(stepsTo(12)).toEqual([3, 6, 9, 12]);
  expect(stepsTo(13)).toEqual([5, 10, 15]);
  expect(stepsTo(41)).toEqual([15, 30, 45]);
  for (let most = 1; most < 5000; most += 1) {
    const steps = stepsTo(most);
    expect([3, 4]).toContain(steps.length);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
    // At most half of the picture is empty, beyond the shortest ones.
    expect(steps.at(-1)).toBeLessThanOrEqual(Math.max(3, most * 2));
  }
});

test('Where all is nought there is nothing to measure by', () => {
  const { start, grid, rows, labels } = drawn([['Noor', [0, 0, -2]]]);
  expect(grid).toEqual([]);
  expect(rows[0]?.spans.map(({ x }) => x)).toEqual([start, start, start]);
  expect(texts(labels)).toEqual(['on time']);
});

test('The accent is on every row, or on the last alone', () => {
  const rows: Rows = [
    ['Before', [1, 2]],
    ['Last five', [5, 9]],
  ];
  const accents = (accented: 'all' | 'last') =>
    spansPicture(late(rows, accented), room()).rows.map((row) => row.accented);
  expect(accents('all')).toEqual([true, true]);
  expect(accents('last')).toEqual([false, true]);
});

test('A long label is cut, and the picture keeps most of its width', () => {
  for (const inside of ROOMS) {
    const { start, grid, rows } = drawn([['Bartholomew-Christopher Featherstonehaugh', [1, 1, 0]]], inside);
    const label = rows[0]?.label ?? '';
    expect(label).toMatch(/^Barth.*…$/u);
    expect(inside.measure(label)).toBeLessThanOrEqual(start - 14);
    expect((grid.at(-1) ?? 0) - start).toBeGreaterThan(inside.width * 0.3);
  }
});

test('The word for nought has room at the left where the labels are short', () => {
  const { start } = drawn([['I', [1, 2, 3]]]);
  expect(start).toBeGreaterThanOrEqual(room().measure('on time') / 2);
});

test('Ten thousand are the newest of each row, and how many came earlier', () => {
  for (const inside of ROOMS) {
    const { rows, height, labels } = drawn(
      [
        ['Noor', tenThousand((i) => i % 41)],
        ['Kasia', [0, 3, 2]],
      ],
      inside,
    );
    expect(rows[0]?.spans).toHaveLength(12);
    expect(rows[0]?.spans.at(-1)?.mark.days).toBe(9_999 % 41);
    expect(rows[0]?.more?.text).toBe('+9,988 earlier');
    expect(rows[1]?.more).toBeUndefined();
    // What came earlier stands between the rows.
    expect(rows[0]?.more?.y).toBeLessThan((rows[1]?.y ?? 0) - 5);
    expect(height).toBeLessThan(320);
    expect(leastAir(labels, inside)).toBeGreaterThanOrEqual(0);
  }
});

test('Of very many rows the last are drawn', () => {
  const { rows, height } = drawn(tenThousand((i) => i).map((i) => [`Row ${i}`, [1, 2, 3]] as const));
  expect(rows.at(-1)?.label).toBe('Row 9999');
  expect(height).toBeLessThan(500);
});

test('A row of one mark keeps its label apart from the next, in larger text too', () => {
  const { rows } = drawn(
    [
      ['Noor', [1]],
      ['Kasia', [1]],
      ['Tove', [1]],
    ],
    room(240, 1.3125),
  );
  expect(closest(rows.map(({ y }) => y))).toBeGreaterThanOrEqual(11.5 * 1.3125 * 1.2);
});
