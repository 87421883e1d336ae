import { type LocalDate, localDateOf, parseLocalDate } from '../base/local-date.ts';

/** A day found in words: one that exists, or one that does not (`2014-02-30`), as it was written. */
export type FoundDate =
  | { readonly day: LocalDate; readonly written: string }
  | { readonly day: undefined; readonly written: string };

/**
 * The first day named in a line of text: `2014-12-16` (also with `/`, `.` or `_`), `16 December 2014`,
 * `December 16th, 2014`, `16.12.2014`, and `12/16/2014` where only one order of day and month is possible. Month names
 * are English. Undefined where none is named.
 */
export const dateInText = (text: string): FoundDate | undefined => firstDate(text, IN_TEXT);

/**
 * The day that a file's path names: in the file's name first (`2014-10-09.md`, `20141009-notes.md`, `2014_10_09.md`,
 * `Notes of 9 October 2014.md`, `201410091530.md`), else over folders (`2014/10/09.md`).
 *
 * @param path `/`-separated
 */
export function dateInPath(path: string): FoundDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return firstDate(name, [...IN_TEXT, COMPACT]) ?? firstDate(path.replace(/\.[^./]*$/u, ''), [FOLDERS]);
}

/**
 * The day that a value of front matter means: a text with a day in it (the day as written: a time zone does not move
 * it), a number such as `20141009`, or an instant in seconds or milliseconds since 1970.
 */
export function dateInValue(value: unknown): FoundDate | undefined {
  if (value instanceof Date) return ofInstant(value.getTime());
  if (typeof value === 'string') return firstDate(value, [...IN_TEXT, COMPACT]);
  if (typeof value !== 'number') return undefined;
  if (value >= 10_000_101 && value <= 99_991_231) return firstDate(String(value), [COMPACT]);
  if (value > 1e8 && value < 1e11) return ofInstant(value * 1000);
  return value >= 1e11 && value < 1e14 ? ofInstant(value) : undefined;
}

interface Form {
  readonly pattern: RegExp;
  /** Year, month and day from the groups, or undefined where they could mean two days. */
  readonly read: (groups: readonly string[]) => readonly [year: string, month: string, day: string] | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

const monthOf = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const IN_TEXT: readonly Form[] = [
  {
    pattern: /(?<![\d.])(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
    read: ([year = '', , month = '', day = '']) => [year, month, day],
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)${DAY}[\s_.-]+(?:of\s+)?${MONTH}\.?,?[\s_-]+(\d{4})(?!\d)`, 'giu'),
    read: ([day = '', month = '', year = '']) => [year, monthOf(month), day],
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${MONTH}\.?[\s_-]+${DAY},?[\s_-]+(\d{4})(?!\d)`, 'giu'),
    read: ([month = '', day = '', year = '']) => [year, monthOf(month), day],
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu,
    read: ([one = '', two = '', year = '']) => {
      if (Number(one) > 12 || Number(one) === Number(two)) return [year, two, one];
      return Number(two) > 12 ? [year, one, two] : undefined;
    },
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/gu,
    read: ([day = '', month = '', year = '']) => [year, month, day],
  },
];

/** Eight digits, as a number in the text rarely is a day; with a time of four or six digits after them. */
const COMPACT: Form = {
  pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?)?(?!\d)/gu,
  read: ([year = '', month = '', day = '']) => [year, month, day],
};

const FOLDERS: Form = {
  pattern: /(?<!\d)(\d{4})\/(?:\d{4}-)?(\d{1,2})(?:[^/\d][^/]*)?\/(?:\d{4}-\d{2}-)?(\d{1,2})(?!\d)/gu,
  read: ([year = '', month = '', day = '']) => [year, month, day],
};

function firstDate(text: string, forms: readonly Form[]): FoundDate | undefined {
  let first: { readonly at: number; readonly found: FoundDate } | undefined;
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const parts = read(match.slice(1));
      if (parts === undefined || !isLikelyYear(parts[0])) continue;
      if (first === undefined || match.index < first.at) first = { at: match.index, found: dated(parts, match[0]) };
      break;
    }
  }
  return first?.found;
}

/** Version numbers and counts look like days too; no journal reaches outside these years. */
const isLikelyYear = (year: string): boolean => Number(year) >= 1000 && Number(year) <= 9999;

function dated([year, month, day]: readonly [string, string, string], written: string): FoundDate {
  return { day: parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), written };
}

function ofInstant(milliseconds: number): FoundDate {
  return { day: localDateOf(new Date(milliseconds)), written: String(milliseconds) };
}
