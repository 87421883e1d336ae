import { addMonths } from 'date-fns';
import { addDays, type LocalDate, localDateOf, mondayOf, parseLocalDate, toDate } from '../base/local-date.ts';
import { COUNT, dated, MONTH, monthOf, numberOf, WEEKDAY, weekdayOf } from './due-date.ts';

/** The day a text says it is about, and the words that say so. */
export interface AboutDay {
  readonly day: LocalDate;
  readonly words: string;
}

/**
 * The first English words in the text that name a day that has been: `yesterday`, `last Friday`, `on Monday`, `two days
 * ago`, `12 May`, `2026-05-12`. A weekday is the last one before today, `last Friday` too, `this Friday` that of this
 * week; a day without a year is the latest one. A day by which something is due is none of them. Undefined where no such words are there: the text is then about today.
 */
export function aboutDay(text: string, today: LocalDate): AboutDay | undefined {
  let first: (AboutDay & { readonly at: number }) | undefined;
  for (const [shape, read] of SHAPES) {
    for (const match of text.matchAll(shape)) {
      if (first !== undefined && match.index >= first.at) break;
      const day = read(match, today);
      if (day === undefined || day > today || isElse(match)) continue;
      first = { day, words: match[0], at: match.index };
      break;
    }
  }
  return first && { day: first.day, words: first.words };
}

/** The words say when something is due (`by 12 May`), or are no date at all (`option 2 may do`). */
function isElse({ 0: words, index = 0, input = '' }: RegExpMatchArray): boolean {
  const lead = input.slice(0, index);
  return IS_DUE.test(lead) || (IS_VERB.test(words) && !/(?<!\p{L})on\s+$/iu.test(lead));
}
const IS_DUE = /(?<!\p{L})(?:by|before|until|till|due|due on)\s+$/iu;
const IS_VERB = /^(?:\d{1,2} may|may \d{1,2})$/u;

type Reader = (match: RegExpMatchArray, today: LocalDate) => LocalDate | undefined;

// Of shapes that begin at one place the first counts: the longer ones stand before the shorter.
const SHAPES: readonly (readonly [RegExp, Reader])[] = (
  [
    ['the day before yesterday', (_, today) => addDays(today, -2)],
    ['yesterday|last night', (_, today) => addDays(today, -1)],
    ['today|tonight|this (?:morning|afternoon|evening)', (_, today) => today],
    [`(?:(?:on|this) )?last ${WEEKDAY}`, ([, name = ''], today) => before(today, weekdayOf(name.toLowerCase()))],
    [`on ${WEEKDAY}`, ([, name = ''], today) => before(today, weekdayOf(name.toLowerCase()))],
    [`this ${WEEKDAY}`, ([, name = ''], today) => addDays(mondayOf(today), weekdayOf(name.toLowerCase()))],
    [`a week ago ${WEEKDAY}`, ([, name = ''], today) => addDays(before(today, weekdayOf(name.toLowerCase())), -7)],
    [
      `${COUNT} (day|week|fortnight|month)s? ago`,
      ([, count = '', unit = ''], today) => earlier(today, numberOf(count.toLowerCase()), unit.toLowerCase()),
    ],
    ['(\\d{4}-\\d{2}-\\d{2})', ([, iso = '']) => parseLocalDate(iso)],
    [
      `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`,
      ([, date, name = '', year], today) => latest(Number(date), monthOf(name.toLowerCase()), year, today),
    ],
    [
      `${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
      ([, name = '', date, year], today) => latest(Number(date), monthOf(name.toLowerCase()), year, today),
    ],
  ] satisfies readonly (readonly [string, Reader])[]
).map(([shape, read]) => [new RegExp(`(?<![\\p{L}\\p{N}-])(?:${shape})(?![\\p{L}\\p{N}-])`, 'giu'), read]);

/** The last such weekday that is before today. */
function before(today: LocalDate, weekday: number): LocalDate {
  const thisWeek = addDays(mondayOf(today), weekday);
  return thisWeek < today ? thisWeek : addDays(thisWeek, -7);
}

function earlier(today: LocalDate, count: number, unit: string): LocalDate {
  if (unit === 'month') return localDateOf(addMonths(toDate(today), -count));
  return addDays(today, -count * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14));
}

/** The latest such day up to today where no year is said; 29 February goes back to its year. */
function latest(date: number, month: number, year: string | undefined, today: LocalDate): LocalDate | undefined {
  if (year !== undefined) return dated(Number(year), month, date);
  const thisYear = Number(today.slice(0, 4));
  for (let one = thisYear; one >= thisYear - 8; one--) {
    const day = dated(one, month, date);
    if (day !== undefined && day <= today) return day;
  }
  return undefined;
}
