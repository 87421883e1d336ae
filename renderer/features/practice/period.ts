import type { LocalDate } from '../../../shared/base/local-date.ts';
import { firstDayBack, monthName, monthOf } from './months.ts';

export const PERIODS = ['half', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The first day of the period; undefined where it has none. Whole months, the present one among them. */
export const periodStart = (period: Period, today: LocalDate): LocalDate | undefined =>
  period === 'all' ? undefined : firstDayBack(today, period === 'half' ? 5 : 11);

/** `since June`, `so far`. */
export function periodWords(period: Period, today: LocalDate): string {
  const start = periodStart(period, today);
  return start === undefined ? 'so far' : `since ${monthName(monthOf(start), today)}`;
}
