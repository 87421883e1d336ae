import { addMonths, format } from 'date-fns';
import { type LocalDate, toDate } from '../../../shared/base/local-date.ts';

/** `2026-06` */
export type Month = string;

export const monthOf = (day: LocalDate): Month => day.slice(0, 7);

const firstOf = (month: Month): Date => toDate(`${month}-01` as LocalDate);

/** The first day of the month that lies `count` months before that of the day. */
export const firstDayBack = (day: LocalDate, count: number): LocalDate =>
  format(addMonths(firstOf(monthOf(day)), -count), 'yyyy-MM-dd') as LocalDate;

/** The months from `first` to `last`, both included, at most the last `most` of them. */
export function monthsBetween(first: Month, last: Month, most: number): readonly Month[] {
  const months: Month[] = [];
  for (let back = 0; back < most; back += 1) {
    const month = format(addMonths(firstOf(last), -back), 'yyyy-MM');
    if (month < first) break;
    months.unshift(month);
  }
  return months;
}

/** `Jun`; with the year where one begins among others. */
export const monthLabel = (month: Month, place: number): string =>
  format(firstOf(month), month.endsWith('-01') && place > 0 ? 'MMM yy' : 'MMM');

/** `June`, or `June 2025` where it is another year than `today`'s. */
export const monthName = (month: Month, today: LocalDate): string =>
  format(firstOf(month), month.slice(0, 4) === today.slice(0, 4) ? 'MMMM' : 'MMMM yyyy');
