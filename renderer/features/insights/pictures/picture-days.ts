import { format } from 'date-fns';
import { type LocalDate, toDate } from '../../../../shared/base/local-date.ts';

/** Below a mark: `24 Apr`, and `24 Apr 2024` for other years. */
export const shortDate = (day: LocalDate, today: LocalDate): string =>
  format(toDate(day), isOfYear(day, today) ? 'd MMM' : 'd MMM yyyy');

/** In a sentence: `24 April`, and `24 April 2024` for other years. */
export const plainDate = (day: LocalDate, today: LocalDate): string =>
  format(toDate(day), isOfYear(day, today) ? 'd MMMM' : 'd MMMM yyyy');

const isOfYear = (day: LocalDate, today: LocalDate): boolean => day.slice(0, 4) === today.slice(0, 4);
