import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { CalendarDay } from '../../vault/api.ts';
import type { CalendarGrid } from './calendar-grid.ts';

/** What both forms of the calendar take. */
export interface CalendarParts {
  readonly grid: CalendarGrid;
  readonly byDay: ReadonlyMap<LocalDate, CalendarDay>;
  readonly marksMatches: boolean;
  readonly chosen: LocalDate | undefined;
  readonly onDay: (day: LocalDate) => void;
  /** Which day the pointer or the focus is on. */
  readonly onPoint: (day: LocalDate | undefined) => void;
}
