import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { isIn, monthsOf, periodAround, periodBefore, PERIODS, type PeriodSort } from '../../../shared/review/period.ts';

const sorts = fc.constantFrom(...(Object.keys(PERIODS) as PeriodSort[]));
const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays('2026-05-18' as LocalDate, n));

describe('periods of a review', () => {
  it('are the calendar’s', () => {
    const day = '2026-05-18' as LocalDate;
    expect(periodAround('quarter', day)).toEqual({ from: '2026-04-01', to: '2026-06-30' });
    expect(periodAround('half', day)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(periodAround('year', day)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodBefore('quarter', day)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(periodBefore('half', day)).toEqual({ from: '2025-07-01', to: '2025-12-31' });
  });

  it('hold their day, and follow each other without a gap', () => {
    fc.assert(
      fc.property(sorts, days, (sort, day) => {
        const period = periodAround(sort, day);
        expect(isIn(day, period)).toBe(true);
        expect(addDays(periodBefore(sort, day).to, 1)).toBe(period.from);
        expect(monthsOf(period)).toHaveLength(PERIODS[sort].months);
      }),
    );
  });

  it('have every month in which a day of theirs lies, once and in order', () => {
    fc.assert(
      fc.property(days, fc.nat(1500), (from, length) => {
        const period = { from, to: addDays(from, length) };
        const months = new Set(Array.from({ length: length + 1 }, (_, i) => addDays(from, i).slice(0, 7)));
        expect(monthsOf(period)).toEqual([...months]);
      }),
      { numRuns: 50 },
    );
  });
});
