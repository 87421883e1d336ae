import { addDays, type LocalDate } from '../base/local-date.ts';

/** The days of a review, both among them. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const PERIODS = {
  quarter: { name: 'Quarter', months: 3 },
  half: { name: 'Half year', months: 6 },
  year: { name: 'Year', months: 12 },
} as const;
export type PeriodSort = keyof typeof PERIODS;

/** The calendar quarter, half or whole year in which a day lies. */
export function periodAround(sort: PeriodSort, day: LocalDate): Period {
  const { months } = PERIODS[sort];
  const { year, month } = partsOf(day);
  const first = Math.floor((month - 1) / months) * months + 1;
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) };
}

/** The one before that. */
export const periodBefore = (sort: PeriodSort, day: LocalDate): Period =>
  periodAround(sort, addDays(periodAround(sort, day).from, -1));

/** The months from the first day of a period to its last, `2026-05`, those that it only begins or ends in too. */
export function monthsOf({ from, to }: Period): readonly string[] {
  const [start, end] = [partsOf(from), partsOf(to)];
  const count = (end.year - start.year) * 12 + end.month - start.month + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => firstOf(start.year, start.month + i).slice(0, 7));
}

export const isIn = (day: LocalDate, { from, to }: Period): boolean => day >= from && day <= to;

const partsOf = (day: LocalDate): { readonly year: number; readonly month: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

/** The first day of a month; 13 is January of the next year. */
function firstOf(year: number, month: number): LocalDate {
  const months = year * 12 + month - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01` as LocalDate;
}
