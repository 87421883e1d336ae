import type { LocalDate } from '../../../shared/base/local-date.ts';
import { tallied } from '../../../shared/words/counts.ts';
import { fullDay } from '../../../shared/words/days.ts';
import type { CalendarDay } from '../../vault/api.ts';

/** A day of the calendar in words: `Thursday 21 May 2026, 3 entries, 1 matches`. */
export function dayWords(day: LocalDate, of: CalendarDay | undefined, marksMatches: boolean): string {
  const count = of?.count ?? 0;
  const matches = of?.matches ?? 0;
  const entries = count === 0 ? 'no entries' : tallied(count, 'entry', 'entries');
  const matching =
    marksMatches && count > 0 ? `, ${matches === 0 ? 'none' : matches} ${matches === 1 ? 'matches' : 'match'}` : '';
  return `${fullDay(day)}, ${entries}${matching}`;
}
