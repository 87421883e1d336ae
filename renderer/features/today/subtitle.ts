import type { LocalDate } from '../../../shared/base/local-date.ts';
import { capitalised, counted, inWords } from '../../../shared/words/counts.ts';
import { onDay } from '../../../shared/words/days.ts';

export interface TodayFacts {
  readonly today: LocalDate;
  /** Entries in the journal, about today, and about this date in earlier years. */
  readonly entries: number;
  readonly entriesToday: number;
  readonly earlierYears: number;
  /** The newest day up to today that has an entry. */
  readonly lastDay?: LocalDate | undefined;
  /** One-on-ones planned for today, and promises of the lead that are past their day. */
  readonly meetings: number;
  readonly latePromises: number;
}

/** What is so about today, in a sentence or two: facts, no praise and no reproach. */
export function subtitle(facts: TodayFacts): string {
  const { today, entries, entriesToday, earlierYears, lastDay } = facts;
  const waiting = waitingWords(facts);
  if (waiting !== undefined) return waiting;
  if (entries === 0) return 'The journal is open and empty.';
  const here = entriesToday === 0 ? quietDay(today, lastDay) : `${counted(entriesToday, 'entry', 'entries')} so far`;
  const then = earlierYears === 0 ? '' : ` ${capitalised(inWords(earlierYears))} from this day in earlier years.`;
  return `${capitalised(here)}.${then}`;
}

/** `Two one-on-ones today, and one promise already late.` */
function waitingWords({ meetings, latePromises }: TodayFacts): string | undefined {
  const parts = [
    meetings === 0 ? undefined : `${counted(meetings, 'one-on-one', 'one-on-ones')} today`,
    latePromises === 0 ? undefined : `${counted(latePromises, 'promise', 'promises')} already late`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : `${capitalised(parts.join(', and '))}.`;
}

const quietDay = (today: LocalDate, lastDay: LocalDate | undefined): string =>
  lastDay === undefined ? 'nothing about today yet' : `the last entry is ${lastWords(lastDay, today)}`;

const lastWords = (day: LocalDate, today: LocalDate): string =>
  onDay(day, today)
    .replace(/^on /, 'from ')
    .replace(/^yesterday$/, 'from yesterday');
