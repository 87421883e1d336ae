import { ChevronLeft, ChevronRight, List, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { useQuery } from '../../client/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { TimelineFilter } from '../../vault/api.ts';
import { CalendarTable } from './calendar-table.tsx';
import { CalendarList } from './calendar-list.tsx';
import { calendarGrid, type CalendarSpan } from './calendar-grid.ts';
import type { CalendarParts } from './calendar-parts.ts';
import { dayWords } from './day-words.ts';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import styles from './calendar.module.css';

export interface CalendarProps {
  readonly span: CalendarSpan;
  readonly onSpan: (span: CalendarSpan) => void;
  /** The first day that has an entry: the calendar goes back no further. */
  readonly firstDay: LocalDate | undefined;
  readonly today: LocalDate;
  readonly filter: TimelineFilter;
  readonly filtered: boolean;
  readonly onDay: (day: LocalDate) => void;
}

/** How many entries each day holds, and which days match the filters. */
export function Calendar({ span, onSpan, firstDay, today, filter, filtered, onDay }: CalendarProps) {
  const grid = useMemo(() => calendarGrid(span, today), [span, today]);
  const [asList, setAsList] = useState(false);
  const [pointed, setPointed] = useState<LocalDate>();
  const box = useFocusKept<HTMLElement>();
  // The days chosen are marked by themselves: what matches is said as if no day were chosen.
  const { from: _from, to: _to, ...wanted } = filter;
  const days = useQuery(['entries'], (vault) => vault.calendar({ from: grid.from, to: grid.to }, wanted), [
    grid.from,
    grid.to,
    JSON.stringify(wanted),
  ]);
  const byDay = useMemo(() => new Map((days.data ?? []).map((day) => [day.day, day])), [days.data]);
  const marksMatches = Object.values(wanted).some((part) => part !== undefined && part !== false);
  const chosen = filtered && filter.from !== undefined && filter.from === filter.to ? filter.from : undefined;
  const shared = { grid, byDay, marksMatches, chosen, onDay } satisfies Partial<CalendarParts>;
  const year = Number(today.slice(0, 4));

  return (
    <figure className={styles.figure} aria-label="Calendar">
      {asList ? (
        <CalendarList {...shared} known={days.data !== undefined} />
      ) : (
        <CalendarTable {...shared} onPoint={setPointed} />
      )}
      <figcaption ref={box} className={styles.foot}>
        {earlierSpan(span, year, firstDay) === undefined ? null : (
          <IconButton
            icon={ChevronLeft}
            iconSize="small"
            label="Earlier year"
            onPress={() => onSpan(earlierSpan(span, year, firstDay) ?? span)}
          />
        )}
        <span className={styles.span}>{span === 'lately' ? 'Last 12 months' : span}</span>
        {span === 'lately' ? null : (
          <IconButton
            icon={ChevronRight}
            iconSize="small"
            label="Later year"
            onPress={() => onSpan(span + 1 >= year ? 'lately' : span + 1)}
          />
        )}
        <span className={styles.words}>
          {pointed === undefined || asList
            ? caption(marksMatches, asList)
            : dayWords(pointed, byDay.get(pointed), marksMatches)}
        </span>
        <Button look="quiet" size="small" icon={asList ? Table2 : List} onPress={() => setAsList(!asList)}>
          {asList ? 'Show as calendar' : 'Show as list'}
        </Button>
      </figcaption>
    </figure>
  );
}

function caption(marksMatches: boolean, asList: boolean): string {
  if (asList) return 'Days with entries, newest first.';
  const strength = 'The stronger the colour, the more entries.';
  return marksMatches ? `An outline marks what was found. ${strength}` : strength;
}

function earlierSpan(span: CalendarSpan, year: number, firstDay: LocalDate | undefined): CalendarSpan | undefined {
  const earlier = span === 'lately' ? year - 1 : span - 1;
  return firstDay !== undefined && earlier >= Number(firstDay.slice(0, 4)) ? earlier : undefined;
}
