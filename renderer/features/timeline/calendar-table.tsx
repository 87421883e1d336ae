import { type FocusEvent, type KeyboardEvent, memo, type MouseEvent, useRef, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { CalendarDay } from '../../vault/api.ts';
import type { CalendarParts } from './calendar-parts.ts';
import { dayAfterKey, heatLevel, WEEKDAYS } from './calendar-grid.ts';
import { dayWords } from './day-words.ts';
import styles from './calendar.module.css';

/** The days as a table of weeks, one button a day; arrows go between the days, one of them is in the tab order. */
export function CalendarTable({ grid, byDay, marksMatches, chosen, onDay, onPoint }: CalendarParts) {
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<LocalDate>();
  const start = wanted ?? chosen ?? grid.to;
  const active = start < grid.from || start > grid.to ? grid.to : start;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfterKey(event.key, active, grid);
    if (next === undefined) return;
    event.preventDefault();
    setWanted(next);
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const onClick = (event: MouseEvent): void => {
    const day = dayOf(event.target);
    if (day === undefined) return;
    setWanted(day);
    onDay(day);
  };
  const onFocus = (event: FocusEvent): void => {
    const day = dayOf(event.target);
    if (day !== undefined) setWanted(day);
    onPoint(day);
  };

  return (
    // The buttons inside are operated; the table hears for all of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      ref={table}
      aria-label="Entries by day"
      className={styles.grid}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={onFocus}
      onBlur={() => onPoint(undefined)}
      onMouseOver={(event) => onPoint(dayOf(event.target))}
      onMouseLeave={() => onPoint(undefined)}
    >
      <colgroup>
        <col className={styles.weekdays} />
      </colgroup>
      <thead>
        <tr>
          <td aria-hidden="true" />
          {grid.months.map(({ label, columns }, index) =>
            label === '' ? (
              // A month's place is its identity: labels repeat over a year.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={index} colSpan={columns} aria-hidden="true" />
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- as above
              <th key={index} colSpan={columns} scope="colgroup">
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday, row) => (
          <tr key={weekday}>
            <th scope="row">
              {row % 2 === 0 && row < 6 ? weekday.slice(0, 3) : <VisuallyHidden>{weekday.slice(0, 3)}</VisuallyHidden>}
            </th>
            {grid.weeks.map((week, column) => {
              const day = week[row];
              return day === undefined ? (
                // A gap in the grid has no identity but its place.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column} aria-hidden="true" />
              ) : (
                <Day
                  key={day}
                  day={day}
                  of={byDay.get(day)}
                  marksMatches={marksMatches}
                  chosen={day === chosen}
                  reachable={day === active}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: LocalDate;
  readonly of: CalendarDay | undefined;
  readonly marksMatches: boolean;
  readonly chosen: boolean;
  readonly reachable: boolean;
}

const Day = memo(function Day({ day, of, marksMatches, chosen, reachable }: DayProps) {
  return (
    <td>
      <button
        type="button"
        data-day={day}
        data-heat={heatLevel(of?.count ?? 0)}
        {...(marksMatches && (of?.matches ?? 0) > 0 ? { 'data-match': '' } : {})}
        className={styles.day}
        tabIndex={reachable ? 0 : -1}
        aria-pressed={chosen}
        aria-label={dayWords(day, of, marksMatches)}
      />
    </td>
  );
});

const dayOf = (target: EventTarget): LocalDate | undefined =>
  target instanceof HTMLElement ? (target.dataset['day'] as LocalDate | undefined) : undefined;
