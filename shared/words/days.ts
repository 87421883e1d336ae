import { format } from 'date-fns';
import type { Instant } from '../base/clock.ts';
import { daysBetween, type LocalDate, localDateOf, toDate } from '../base/local-date.ts';

/** `Thursday 21 May`, and the year where it is not the year of `today`. */
export const dayInWords = (day: LocalDate, today: LocalDate): string =>
  format(toDate(day), sameYear(day, today) ? 'EEEE d MMMM' : 'EEEE d MMMM yyyy');

/** `Thursday 21 May 2026`. */
export const fullDay = (day: LocalDate): string => format(toDate(day), 'EEEE d MMMM yyyy');

/** For lists: `Today`, `Yesterday`, `Tue 19 May`, and `19 May 2024` for other years. */
export function shortDay(day: LocalDate, today: LocalDate): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return format(toDate(day), sameYear(day, today) ? 'EEE d MMM' : 'd MMM yyyy');
}

/** A week by its Monday: `18 May`, and `18 May 2024` for other years. */
export const weekOf = (monday: LocalDate, today: LocalDate): string =>
  format(toDate(monday), sameYear(monday, today) ? 'd MMM' : 'd MMM yyyy');

/** Where a day stands in a sentence: `today`, `yesterday`, `on Tuesday`, `on 3 May`, `on 3 May 2024`. */
export function onDay(day: LocalDate, today: LocalDate): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago > 1 && ago < 7) return `on ${format(toDate(day), 'EEEE')}`;
  return `on ${format(toDate(day), sameYear(day, today) ? 'd MMMM' : 'd MMMM yyyy')}`;
}

/** `09:14`, on this machine's clock. */
export const clockTime = (at: Instant): string => format(new Date(at), 'HH:mm');

/** `Today, 09:14`, `Yesterday, 17:20`, `Tue 19 May, 11:02`. */
export const shortInstant = (at: Instant, today: LocalDate): string =>
  `${shortDay(localDateOf(new Date(at)), today)}, ${clockTime(at)}`;

/**
 * When an entry is, for a list. The time is said only for the last two days, and only where it was written on the day
 * it is about: a time of writing beside another day would mislead.
 */
export function entryWhen(entry: { readonly day: LocalDate; readonly createdAt: Instant }, today: LocalDate): string {
  const day = shortDay(entry.day, today);
  const recent = daysBetween(entry.day, today) <= 1;
  return recent && writtenThatDay(entry) ? `${day}, ${clockTime(entry.createdAt)}` : day;
}

/** An entry's day in full, with the time where it was written on that day. */
export const entryFullWhen = (entry: { readonly day: LocalDate; readonly createdAt: Instant }): string =>
  writtenThatDay(entry) ? `${fullDay(entry.day)}, ${clockTime(entry.createdAt)}` : fullDay(entry.day);

/** `May 2026`, from `2026-05`. */
export const monthInWords = (month: string): string => format(toDate(`${month}-01` as LocalDate), 'MMMM yyyy');

/** The same where it stands in a sentence: without the year where it is that of `today`. */
export const monthInSentence = (month: string, today: LocalDate): string =>
  format(toDate(`${month}-01` as LocalDate), month.slice(0, 4) === today.slice(0, 4) ? 'MMMM' : 'MMMM yyyy');

const sameYear = (a: LocalDate, b: LocalDate): boolean => a.slice(0, 4) === b.slice(0, 4);
const writtenThatDay = (entry: { readonly day: LocalDate; readonly createdAt: Instant }): boolean =>
  localDateOf(new Date(entry.createdAt)) === entry.day;

/** The same in a sentence that may be read on another day: `on 3 May`, `on 3 May 2024`. */
export const dayInSentence = (day: LocalDate, today: LocalDate): string =>
  `on ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}${sameYear(day, today) ? '' : ` ${day.slice(0, 4)}`}`;

/** Without a formatter: a journal of many people says thousands of days at once. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
