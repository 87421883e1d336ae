import type { LocalDate } from '../base/local-date.ts';
import { type EntryKind, KIND_NAMES, kindInfo } from '../domain/kinds/registry.ts';
import { type DayRange, parseDayRange } from './day-range.ts';
import { fold } from './fold.ts';
import { oneSlipApart } from './slip.ts';
import { foldName, type Named } from './names.ts';
import { hasMatter, INSIDE, START, type Term, WHOLE } from './term.ts';
import type { QueryProblem } from './types.ts';

/** What an entry must be; `not` turns it round. `at` is where it stands in the query. */
export type Condition = { readonly not: boolean; readonly at: readonly [number, number] } & (
  | { readonly sort: 'text'; readonly term: Term }
  | { readonly sort: 'tag'; readonly tag: string; readonly written: string }
  | { readonly sort: 'kind'; readonly kind: EntryKind }
  | { readonly sort: 'days'; readonly first?: LocalDate | undefined; readonly last?: LocalDate | undefined }
  | { readonly sort: 'before'; readonly day: LocalDate }
  | { readonly sort: 'named'; readonly what: Named; readonly name: string; readonly written: string }
  | { readonly sort: 'is'; readonly state: State }
);

/** What an entry may be asked to be. */
export const STATES = ['starred', 'private', 'open', 'closed'] as const;
export type State = (typeof STATES)[number];

/** A query understood: every condition must hold. */
export interface Query {
  readonly conditions: readonly Condition[];
  readonly problems: readonly QueryProblem[];
}

/**
 * Reads a query. All of these must hold, in any order:
 *   `word`            the word or part of one, in the title or the text
 *   `"exact words"`   these words, whole and one after the other; while the quotation is open, the last may be unfinished
 *   `tag:x` `tag:"two words"`   the tag; while no tag is called so, the tags that start so
 *   `kind:note`       the kind of entry
 *   `person:ana` `area:x` `tension:"two words"`   about whom or what is called so, or has a word in its name that starts so
 *   `on:X`            a day within X: a year, month or day (`2026`, `2026-03`, `2026-03-05`), `today` or `yesterday`
 *   `after:X`         the first day of X or later: `after:2026-03` includes 1 March
 *   `before:X`        earlier than the first day of X: `before:2026` ends with 31 December 2025
 *   `is:starred` `is:private`   entries with a star, entries marked private
 *   `is:open` `is:closed`       those that wait for something, those that did (see domain/open.ts)
 * A `-` in front excludes: `-word`, `-tag:x`. A colon after anything else is text (`12:30`, `https://…`). What cannot
 * be understood is left out and named in `problems`.
 */
export function parseQuery(text: string, today: LocalDate): Query {
  const conditions: Condition[] = [];
  const problems: QueryProblem[] = [];
  for (const part of partsOf(text)) {
    const found = read(part, today);
    if (part.open) problems.push({ part: part.written, message: OPEN_QUOTE });
    if (found === undefined) continue;
    if ('message' in found) problems.push({ part: part.written, message: found.message });
    else conditions.push({ ...found, not: part.not, at: part.at });
  }
  return { conditions, problems };
}

const OPEN_QUOTE = 'The quotation has no end, so all that follows counts as exact words. Close it with ".';

export interface Part {
  readonly written: string;
  readonly at: readonly [number, number];
  readonly not: boolean;
  /** Letters before a colon, in lower case. */
  readonly key: string | undefined;
  /** What is looked for, without quotation marks. */
  readonly value: string;
  readonly quoted: boolean;
  /** The quotation has no end. */
  readonly open: boolean;
}

// A minus before something to look for, a key, then a quotation (open to the end) or all up to the next blank.
const PART = /(-(?=[\p{L}\p{N}\p{So}#"“”„]))?(?:([a-z]{2,}):)?(?:["“”„]([^"“”„]*)(["“”„]|$)|(\S*))/giuy;

/** The words of a query in order, with what stands between. */
export function* partsOf(text: string): Generator<Part> {
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    PART.lastIndex = at;
    const [written = text.charAt(at), minus, key, quotation, close, plain] = PART.exec(text) ?? [];
    const end = at + Math.max(1, written.length);
    const quoted = quotation !== undefined;
    const rest = { written, at: [at, end] as const, quoted, open: quoted && close === '', not: minus === '-' };
    at = end;
    yield { ...rest, key: key?.toLowerCase(), value: quotation ?? plain ?? '' };
  }
}

type Reading = DistributiveOmit<Condition, 'not' | 'at'> | { readonly message: string } | undefined;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function read(part: Part, today: LocalDate): Reading {
  const { key, value } = part;
  if (key === undefined) return readWords(part, value);
  if (!isKey(key)) {
    const meant = part.value.startsWith('//') ? undefined : keyMeantBy(key);
    const again = part.quoted ? `"${value}"` : value;
    if (meant !== undefined) return { message: `“${key}:” is not a search word. Did you mean ${meant}:${again}?` };
    return readWords(part, part.quoted ? value : `${key}:${value}`);
  }
  if (value.trim() === '') return { message: `Write ${EXAMPLES[key]}.` };
  return READERS[key](value, today, part);
}

function readWords(part: Part, words: string): Reading {
  const text = fold(words).trim();
  // A lone minus is the start of an exclusion that is still being typed.
  if (text === '' || (words === '-' && !part.quoted)) return undefined;
  const least = part.quoted ? (part.open ? START : WHOLE) : INSIDE;
  return { sort: 'text', term: { text, least: hasMatter(text) ? least : INSIDE } };
}

export type Key = 'tag' | 'kind' | Named | 'after' | 'before' | 'on' | 'is';

const EXAMPLES: Record<Key, string> = {
  tag: 'a tag right after the colon, as in tag:hiring',
  kind: 'a kind right after the colon, as in kind:note',
  person: 'a name right after the colon, as in person:ana or person:"Ana Ruiz"',
  area: 'a name right after the colon, as in area:billing',
  tension: 'its words right after the colon, as in tension:"who owns retries"',
  after: 'a date right after the colon, as in after:2026-03 or after:2026-03-05',
  before: 'a date right after the colon, as in before:2026-03 or before:2026-03-05',
  on: 'a date right after the colon, as in on:2026-03-05 or on:today',
  is: 'is:starred, is:private, is:open or is:closed',
};

export const KEYS = Object.keys(EXAMPLES) as readonly Key[];
const isKey = (key: string): key is Key => Object.hasOwn(EXAMPLES, key);

/** Words that people coming from other programs write. */
const OTHER_WORDS: Readonly<Record<string, Key>> = {
  tagged: 'tag',
  label: 'tag',
  type: 'kind',
  since: 'after',
  from: 'after',
  until: 'before',
  date: 'on',
  day: 'on',
  has: 'is',
  who: 'person',
  people: 'person',
  with: 'person',
  system: 'area',
  topic: 'area',
};

const keyMeantBy = (key: string): Key | undefined =>
  (Object.hasOwn(OTHER_WORDS, key) ? OTHER_WORDS[key] : undefined) ??
  KEYS.find((known) => known.length > 2 && oneSlipApart(key, known));

const READERS: Record<Key, (value: string, today: LocalDate, part: Part) => Reading> = {
  tag: (value) => ({ sort: 'tag', tag: foldTag(value), written: value.trim() }),
  kind: readKind,
  person: (value) => named('person', value),
  area: (value) => named('area', value),
  tension: (value) => named('tension', value),
  on: (value, today) => withDays(value, today, ({ first, last }) => ({ sort: 'days', first, last })),
  after: (value, today) => withDays(value, today, ({ first }) => ({ sort: 'days', first })),
  before: (value, today) => withDays(value, today, ({ first }) => ({ sort: 'before', day: first })),
  is: readState,
};

/** A tag as tags are compared. */
export const foldTag = (tag: string): string => fold(tag).trim().replace(/^#/u, '');

const named = (what: Named, value: string): Reading => ({
  sort: 'named',
  what,
  name: foldName(value),
  written: value.trim(),
});

function readState(value: string): Reading {
  const state = STATES.find((name) => name === value.toLowerCase());
  return state === undefined ? { message: `“is:${value}” is not known. Write ${EXAMPLES.is}.` } : { sort: 'is', state };
}

function readKind(value: string): Reading {
  const wanted = lettersOf(value);
  const kind = KIND_NAMES.find((name) => kindWords(name).some((words) => lettersOf(words) === wanted));
  if (kind !== undefined) return { sort: 'kind', kind };
  return {
    message: `There is no kind of entry called “${value}”. The kinds are: ${KIND_NAMES.map(kindWord).join(', ')}.`,
  };
}

/** A kind by its own name, and by what the interface calls it: `oneOnOne`, `one-on-one`, `craft`, `code`. */
const kindWords = (kind: EntryKind): readonly string[] => [kind, kindInfo(kind).name, kindInfo(kind).short];
/** As it is typed: `one-on-one`, `ai-audit`. */
export const kindWord = (kind: EntryKind): string => kindInfo(kind).short.toLowerCase().replaceAll(' ', '-');
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/gu, '');

function withDays(value: string, today: LocalDate, use: (days: DayRange) => Reading): Reading {
  const days = parseDayRange(value.trim(), today);
  if (days !== undefined) return use(days);
  return {
    message: `“${value}” is not a date of the calendar. Write 2026, 2026-03, 2026-03-05, today or yesterday.`,
  };
}
