import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dot, dotsPicture } from '../../../../renderer/features/insights/pictures/dots-layout.ts';
import { closest, leastAir, mark, room, ROOMS, someDaysAgo, sum, tenThousand, TODAY } from './support.ts';

const LEVELS = [-2, -1, 0, 1, 2] as const;
const dot = (days: number, level: Dot['level'] = 1): Dot => ({ ...mark(days), level, seen: true });
/** One after the other at every level. */
const spreadOut = (days: readonly number[]): readonly Dot[] =>
  days.map((one, i) => dot(one, LEVELS[i % LEVELS.length] ?? 0));
const drawn = (marks: readonly Dot[], inside = room()) => dotsPicture({ marks, since: true }, TODAY, inside);

test('Time goes to the right up to today, and strength upwards', () => {
  const { dots, levels, start } = drawn([dot(0, 2), dot(50, 0), dot(100, -2)]);
  expect(dots.map(({ mark: { level } }) => level)).toEqual([-2, 0, 2]);
  const [first, middle, last] = dots;
  expect(first?.x).toBeCloseTo(start + 7);
  expect(middle?.x).toBeCloseTo((start + 400) / 2);
  expect(last?.x).toBeCloseTo(393);
  const rows = new Map(levels.map(({ level, y }) => [level, y]));
  for (const { mark: one, y } of dots) expect(y).toBe(rows.get(one.level));
  expect(levels.map(({ words }) => words)).toEqual(['+2', '+1', '0', '−1', '−2']);
  expect(closest([...rows.values()])).toBe(16);
  expect(rows.get(2)).toBeLessThan(rows.get(-2) ?? 0);
});

test('What the levels are stands above the highest and below the lowest, in larger text too', () => {
  for (const inside of ROOMS) {
    const { levels, built, cost, monthsY, height } = drawn([dot(3), dot(2), dot(1)], inside);
    expect(built.y).toBeGreaterThanOrEqual(inside.size);
    expect(built.y).toBeLessThan((levels[0]?.y ?? 0) - 7);
    expect(cost.y - inside.size).toBeGreaterThanOrEqual((levels.at(-1)?.y ?? 0) + 7);
    expect(monthsY - cost.y).toBeGreaterThanOrEqual(inside.size);
    expect(height).toBeGreaterThan(monthsY);
    expect(closest(levels.map(({ y }) => y))).toBeGreaterThanOrEqual(inside.size * 1.2);
  }
});

test('One mark, and all on one day: side by side at each level', () => {
  expect(drawn([dot(0)]).dots).toHaveLength(1);
  const { dots, more } = drawn([dot(0), dot(0), dot(0), dot(0, -1)]);
  expect(more).toEqual([]);
  const above = dots.filter(({ mark: { level } }) => level === 1);
  expect(closest(above.map(({ x }) => x))).toBeCloseTo(11);
  // Another level is another place.
  expect(dots.find(({ mark: { level } }) => level === -1)?.x).toBe(above[0]?.x);
});

test('Dots of one day lie around it, where there is room on both sides', () => {
  const { dots } = drawn([dot(100, 2), dot(50), dot(50), dot(50), dot(0, 2)]);
  const [, left, middle, right] = dots.map(({ x }) => x);
  expect(middle).toBeCloseTo(((dots[0]?.x ?? 0) + (dots.at(-1)?.x ?? 0)) / 2);
  expect((middle ?? 0) - (left ?? 0)).toBeCloseTo(11);
  expect((right ?? 0) - (middle ?? 0)).toBeCloseTo(11);
});

test('Where what the sentence is about begins there is a line with its day, where both have room', () => {
  const [early, late] = [dot(100), dot(90)].map((one): Dot => Object.assign(one, { beside: true as const }));
  if (early === undefined || late === undefined) throw new Error('There are two');
  const { since, dots, built } = drawn([early, late, dot(30), dot(3)]);
  expect(since?.label?.text).toBe('since 21 Apr');
  expect(since?.x).toBeGreaterThan(dots[1]?.x ?? Infinity);
  expect(since?.x).toBeLessThan(dots[2]?.x ?? 0);
  expect(
    leastAir(
      [...(since?.label === undefined ? [] : [since.label]), { ...built, text: 'built trust', anchor: 'start' }],
      room(),
    ),
  ).toBeGreaterThan(0);
  expect(drawn([early, dot(98), dot(3)], room(240)).since).toMatchObject({ label: undefined });
  // Nothing to compare with, and nothing it is about.
  expect(drawn([dot(30), dot(3)]).since).toBeUndefined();
  expect(drawn([early, late]).since).toBeUndefined();
  // Where it did not begin after these.
  expect(dotsPicture({ marks: [early, dot(30)] }, TODAY, room()).since).toBeUndefined();
});

test('Ten thousand are as many as fit, and numbers beside them', () => {
  for (const inside of ROOMS)
    for (const days of [tenThousand((i) => Math.floor(i / 8)), tenThousand(() => 4)]) {
      const { dots, more, height } = drawn(spreadOut(days), inside);
      expect(dots.length + sum(more)).toBe(10_000);
      expect(dots.length).toBeLessThan(200);
      expect(more.length).toBeGreaterThan(4);
      expect(height).toBeLessThan(200);
    }
});

test('Whatever the days and the width, dots and numbers do not lie on one another or outside', () => {
  fc.assert(
    fc.property(someDaysAgo, fc.constantFrom(...ROOMS), (days, inside) => {
      const { start, dots, more, months } = drawn(spreadOut(days), inside);
      expect(dots.length + sum(more)).toBe(days.length);
      for (const level of LEVELS) {
        const row = dots.filter(({ mark: one }) => one.level === level);
        expect(closest(row.map(({ x }) => x))).toBeGreaterThan(10.99);
        for (const { x } of row) {
          expect(x).toBeGreaterThan(start + 6.99);
          expect(x).toBeLessThan(inside.width - 6.99);
        }
        const numbers = more.filter(({ y }) => y === row[0]?.y);
        const edges = [
          ...row.map(({ x }) => ({ x, text: '', anchor: 'middle' as const })),
          ...numbers.map(({ x, count }) => ({ x, text: `+${count}`, anchor: 'middle' as const })),
        ];
        // A dot reaches four and a half pixels to both sides.
        expect(leastAir(edges, inside)).toBeGreaterThan(4.6);
      }
      expect(leastAir(months, inside)).toBeGreaterThanOrEqual(0);
    }),
  );
});
