import { expect, test } from 'vitest';
import { unitPicture } from '../../../renderer/features/practice/decisions/unit-layout.ts';
import { monthsBetween } from '../../../renderer/features/practice/months.ts';

const MONTHS = monthsBetween('2025-12', '2026-11', 12);

test('Names of months keep apart, and larger text gets more room, in a wide picture and in a narrow one', () => {
  for (const [width, scale] of [
    [900, 1],
    [540, 1],
    [540, 1.31],
    [420, 1.31],
  ] as const) {
    const { start, months } = unitPicture([], MONTHS, width, scale);
    expect(start).toBe(190 * scale);
    const gaps = months.slice(1).map(({ x }, i) => x - (months[i]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(46 * scale);
    expect(months[0]?.text).toBe('Dec');
  }
});
