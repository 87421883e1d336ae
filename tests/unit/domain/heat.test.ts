import { expect, test } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { freshness, heatOf } from '../../../shared/domain/heat.ts';

const today = '2026-05-22' as LocalDate;
const on = (day: string, intensity: 1 | 2 | 3 | 4 | 5) => ({ day: day as LocalDate, intensity });

test('A mention counts whole today, half after 21 days and a quarter after 42', () => {
  expect(freshness('2026-05-22' as LocalDate, today)).toBe(1);
  expect(freshness('2026-05-01' as LocalDate, today)).toBe(0.5);
  expect(freshness('2026-04-10' as LocalDate, today)).toBe(0.25);
});

test('Heat adds up what each mention is still worth', () => {
  // 4 · 1 + 5 · ½ + 2 · ¼
  expect(heatOf([on('2026-05-22', 4), on('2026-05-01', 5), on('2026-04-10', 2)], today)).toBe(7);
  // 3 · 2^(−7/21)
  expect(heatOf([on('2026-05-15', 3)], today)).toBeCloseTo(2.381_1, 4);
  expect(heatOf([], today)).toBe(0);
});

test('A day ahead counts as today, not as more', () => {
  expect(heatOf([on('2026-06-12', 2)], today)).toBe(2);
});
