import { addMonths, endOfMonth } from 'date-fns';
import {
  addDays,
  daysBetween,
  type LocalDate,
  localDateOf,
  mondayOf,
  parseLocalDate,
  toDate,
} from '../base/local-date.ts';

/** Words without their due date, and the day that the date names. */
export interface WithDueDate {
  readonly text: string;
  readonly dueOn?: LocalDate | undefined;
}

/**
 * Takes the due date from the end of English words: `send the numbers by Friday`, `… next Friday`, `… in two weeks`,
 * `… 25 May`, `… by 2026-05-25`, `… by 25.5.`. Words that name no day stay as they are. A day without a year is the next one to come;
 * `Friday` is the next Friday after today, `next Friday` that of next week, and a week or a month ends with its last
 * working day, and its last day.
 */
export function takeDueDate(text: string, today: LocalDate): WithDueDate {
  const words = text.trimEnd().replace(/[.,;]+$/u, '');
  const starts = Array.from(words.matchAll(/(?<![^\s(])\S/gu), ({ index }) => index).slice(-MOST_WORDS);
  // The longest ending that is a date counts: `the day after tomorrow` is not `tomorrow`.
  for (const start of starts) {
    const { lead, phrase } = led(words.slice(start));
    const dueOn = readDay(phrase, today);
    if (dueOn === undefined || (lead === '' && IS_ALSO_ELSE.test(phrase))) continue;
    const before = words.slice(0, start).trimEnd();
    if (lead === '' && IS_ABOUT.test(before)) return { text: text.trim() };
    return { text: before.replace(/[\s,;(–—-]+$/u, ''), dueOn };
  }
  return { text: text.trim() };
}

/** The day that the words name, read on `today`; undefined where they name none. */
export function readDay(words: string, today: LocalDate): LocalDate | undefined {
  const plain = words
    .toLowerCase()
    .replace(/[.,)]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const [shape, day] of SHAPES) {
    const match = shape.exec(plain);
    if (match !== null) return day(match, today);
  }
  return undefined;
}

/** `by the end of next week` has five words; no date has more than seven. */
const MOST_WORDS = 7;

const LEAD = /^(?:due(?: by| on)?|by|before|until|till|no later than|not later than|on|for)\s+/iu;

function led(words: string): { readonly lead: string; readonly phrase: string } {
  const lead = LEAD.exec(words)?.[0] ?? '';
  return { lead, phrase: words.slice(lead.length) };
}

/** Without a word before them these are as well a version (`Node 22.11`), a verb (`they wed`) or somebody's name (`Sun`). */
const IS_ALSO_ELSE = /^(?:\d{1,2}\.\d{1,2}\.?|wed|sat|[Ss]un)$/u;

/** After these a day is what something is about: `what happened last Friday`, `the notes of 25 May`. */
const IS_ABOUT = /(?:^|\s)(?:about|of|from|since|last|past|after|the|every|each|this|’s|'s)$/iu;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const NUMBERS = [
  'a',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const FRIDAY = 4;

export const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
export const MONTH = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
export const COUNT = `(${NUMBERS.join('|')}|an|\\d{1,3}|a couple of|a few)`;
const maybeWeekday = `(?:(?:${WEEKDAY}),? )?(?:the )?`;

type Reader = (match: RegExpExecArray, today: LocalDate) => LocalDate | undefined;

const SHAPES: readonly (readonly [RegExp, Reader])[] = (
  [
    ['(\\d{4}-\\d{2}-\\d{2})', ([, iso = '']) => parseLocalDate(iso)],
    ['today|tonight|end of (?:the )?day|eod', (_, today) => today],
    ['tomorrow', (_, today) => addDays(today, 1)],
    ['the day after tomorrow', (_, today) => addDays(today, 2)],
    [WEEKDAY, ([, name = ''], today) => following(today, weekdayOf(name))],
    [`(?:next|coming) ${WEEKDAY}`, ([, name = ''], today) => ofWeek(today, 1, weekdayOf(name))],
    [`this ${WEEKDAY}`, ([, name = ''], today) => notPast(ofWeek(today, 0, weekdayOf(name)), today)],
    [`${WEEKDAY} (?:next week|week)`, ([, name = ''], today) => ofWeek(today, 1, weekdayOf(name))],
    [
      '(?:(?:the )?end of )?(?:the|this) week|eow',
      (_, today) => notPast(ofWeek(today, 0, FRIDAY), today) ?? ofWeek(today, 1, FRIDAY),
    ],
    ['(?:(?:the )?end of )?next week', (_, today) => ofWeek(today, 1, FRIDAY)],
    ['(?:(?:the )?end of )?(?:the|this) month|eom', (_, today) => lastOfMonth(today, 0)],
    ['(?:(?:the )?end of )?next month', (_, today) => lastOfMonth(today, 1)],
    [`(?:the )?end of ${MONTH}`, ([, name = ''], today) => endOf(monthOf(name), today)],
    [
      `(?:in|within) ${COUNT} (day|week|fortnight|month)s?(?:['’]? time)?`,
      ([, count = '', unit = ''], today) => later(today, numberOf(count), unit),
    ],
    [
      `${COUNT} (day|week|fortnight|month)s? from (?:now|today)`,
      ([, count = '', unit = ''], today) => later(today, numberOf(count), unit),
    ],
    [
      `${maybeWeekday}(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`,
      ([, , date, name = '', year], today) => dayAndMonth(Number(date), monthOf(name), year, today),
    ],
    [
      `${maybeWeekday}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
      ([, , name = '', date, year], today) => dayAndMonth(Number(date), monthOf(name), year, today),
    ],
    [
      '(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4})?',
      ([, date, month, year], today) => dayAndMonth(Number(date), Number(month), year, today),
    ],
    ['the (\\d{1,2})(?:st|nd|rd|th)', ([, date], today) => dateToCome(Number(date), today)],
  ] satisfies readonly (readonly [string, Reader])[]
).map(([shape, day]) => [new RegExp(`^(?:${shape})$`, 'u'), day]);

export const weekdayOf = (name: string): number => WEEKDAYS.findIndex((day) => day.startsWith(name.slice(0, 3)));
export const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

export function numberOf(words: string): number {
  if (words === 'an') return 1;
  if (words === 'a couple of') return 2;
  if (words === 'a few') return 3;
  const named = NUMBERS.indexOf(words);
  return named === -1 ? Number(words) : Math.max(named, 1);
}

/** That weekday of the week that many weeks from now; weeks begin on Monday. */
const ofWeek = (today: LocalDate, weeks: number, weekday: number): LocalDate =>
  addDays(mondayOf(today), 7 * weeks + weekday);

function following(today: LocalDate, weekday: number): LocalDate {
  const thisWeek = ofWeek(today, 0, weekday);
  return thisWeek > today ? thisWeek : addDays(thisWeek, 7);
}

const notPast = (day: LocalDate, today: LocalDate): LocalDate | undefined =>
  daysBetween(today, day) < 0 ? undefined : day;

function later(today: LocalDate, count: number, unit: string): LocalDate {
  if (unit === 'month') return localDateOf(addMonths(toDate(today), count));
  return addDays(today, count * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14));
}

const lastOfMonth = (today: LocalDate, months: number): LocalDate =>
  localDateOf(endOfMonth(addMonths(toDate(today), months)));

function endOf(month: number, today: LocalDate): LocalDate | undefined {
  const first = dated(Number(today.slice(0, 4)), month, 1);
  if (first === undefined) return undefined;
  const end = lastOfMonth(first, 0);
  return end < today ? lastOfMonth(first, 12) : end;
}

/** The next such day where no year is said; 29 February waits for its year. */
function dayAndMonth(date: number, month: number, year: string | undefined, today: LocalDate): LocalDate | undefined {
  if (year !== undefined) return dated(Number(year), month, date);
  const thisYear = Number(today.slice(0, 4));
  for (let next = thisYear; next <= thisYear + 8; next++) {
    const day = dated(next, month, date);
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

function dateToCome(date: number, today: LocalDate): LocalDate | undefined {
  for (let months = 0; months <= 2; months++) {
    const month = lastOfMonth(today, months);
    const day = dated(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date);
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

export const dated = (year: number, month: number, date: number): LocalDate | undefined =>
  parseLocalDate([year, two(month), two(date)].join('-'));
const two = (number: number): string => String(number).padStart(2, '0');
