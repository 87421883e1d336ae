import { format, startOfISOWeek } from 'date-fns';

declare const localDate: unique symbol;

/** A calendar day, `YYYY-MM-DD`: the day a thing is about. It never shifts with the time zone. */
export type LocalDate = string & { readonly [localDate]: true };

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** The day, or undefined where the text is not a day that exists (`2026-02-30`). Years 1000 to 9999. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!SHAPE.test(text)) return undefined;
  // Every row is checked with this at unlock. A day that does not exist comes out as another one; UTC has no gaps.
  const date = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))));
  return date.toISOString().startsWith(text) ? (text as LocalDate) : undefined;
}

/** The day shown by the wall clock of this machine at that moment. */
export const localDateOf = (date: Date): LocalDate => format(date, 'yyyy-MM-dd') as LocalDate;

/** Noon of that day in this machine's zone: no change of clocks moves noon to another day. */
export function toDate(day: LocalDate): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}

/** That many days later, or earlier. */
export const addDays = (day: LocalDate, days: number): LocalDate =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10) as LocalDate;

/** Whole days from `a` to `b`; negative where `b` comes first. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a);

const DAY_MS = 86_400_000;

/** Days since 1970-01-01: a day is the same number in every zone, and rules count a hundred thousand of them at once. */
export function dayNumber(day: LocalDate): number {
  const month = digitsAt(day, 5);
  // Years from March on, so that the day which not every year has is their last; the lengths of five months in turn are 153 days.
  const year = digitsAt(day, 0) * 100 + digitsAt(day, 2) - (month > 2 ? 0 : 1);
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digitsAt(day, 8) - 1;
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + sinceMarch - FIRST_MARCH_0
  );
}

/** Days from 1 March of the year 0 to 1970-01-01. */
const FIRST_MARCH_0 = 719_468;

/** The number of the two digits at that place. */
const digitsAt = (day: LocalDate, at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 528;

/** The Monday of the day's week. */
export const mondayOf = (day: LocalDate): LocalDate => localDateOf(startOfISOWeek(toDate(day)));
