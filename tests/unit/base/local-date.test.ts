import { expect, it } from 'vitest';
import { addDays, dayNumber, daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';

const DAY_MS = 86_400_000;

it('numbers every day as UTC does, through leap years and turns of centuries', () => {
  const first = Date.UTC(1000, 0, 1) / DAY_MS;
  const last = Date.UTC(2500, 11, 31) / DAY_MS;
  // One assertion for each of half a million days would take the time of the test.
  const wrong: LocalDate[] = [];
  for (let number = first; number <= last; number += 1) {
    const day = new Date(number * DAY_MS).toISOString().slice(0, 10) as LocalDate;
    if (dayNumber(day) !== number) wrong.push(day);
  }
  expect(wrong).toEqual([]);
  expect(dayNumber('9999-12-31' as LocalDate)).toBe(Date.UTC(9999, 11, 31) / DAY_MS);
});

it('counts days over the end of February, and goes back as far', () => {
  expect(daysBetween('2028-02-28' as LocalDate, '2028-03-01' as LocalDate)).toBe(2);
  expect(daysBetween('2027-03-01' as LocalDate, '2027-02-28' as LocalDate)).toBe(-1);
  expect(addDays('2028-03-01' as LocalDate, -1)).toBe('2028-02-29');
});
