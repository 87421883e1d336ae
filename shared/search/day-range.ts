import { addDays, type LocalDate, parseLocalDate } from '../base/local-date.ts';

/** Days from the first to the last, both included. */
export interface DayRange {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

const SHAPE = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/**
 * The days that `2026`, `2026-03`, `2026-03-05` (also with one digit, or `/` and `.` between), `today` or `yesterday`
 * stand for; undefined where it is none of these or no such day exists.
 */
export function parseDayRange(text: string, today: LocalDate): DayRange | undefined {
  const word = text.toLowerCase();
  if (word === 'today') return { first: today, last: today };
  if (word === 'yesterday') return { first: addDays(today, -1), last: addDays(today, -1) };
  const [, year = '', month, day] = SHAPE.exec(text) ?? [];
  const first = parseLocalDate(`${year}-${padded(month ?? '1')}-${padded(day ?? '1')}`);
  if (first === undefined) return undefined;
  if (day !== undefined) return { first, last: first };
  const last = month === undefined ? `${year}-12-31` : lastOfMonth(year, month);
  return { first, last: last as LocalDate };
}

const padded = (number: string): string => number.padStart(2, '0');

const lastOfMonth = (year: string, month: string): string =>
  `${year}-${padded(month)}-${new Date(Number(year), Number(month), 0).getDate()}`;
