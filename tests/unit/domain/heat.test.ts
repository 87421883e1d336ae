import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { freshness, heatOf } from '../../../shared/domain/heat.ts';
import { HALF_LIFE } from '../../../shared/domain/insight-settings.ts';

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

test('With another half-life a mention counts half after those days, and the heat follows', () => {
  // A week: half after 7 days, an eighth after 21.
  expect(freshness('2026-05-15' as LocalDate, today, 7)).toBe(0.5);
  expect(heatOf([on('2026-05-22', 4), on('2026-05-15', 5), on('2026-05-01', 2)], today, 7)).toBe(6.75);
  // Six weeks: 2^(−21/42) after three.
  expect(heatOf([on('2026-05-01', 4)], today, 42)).toBeCloseTo(4 / Math.SQRT2, 12);
});

test('The half-life can be as short or as long as can be set', () => {
  for (const halfLife of [HALF_LIFE.least, HALF_LIFE.usual, HALF_LIFE.most]) {
    expect(freshness(addDays(today, -halfLife), today, halfLife)).toBe(0.5);
    expect(freshness(addDays(today, -2 * halfLife), today, halfLife)).toBe(0.25);
  }
});
