import { useMemo } from 'react';
import { fullDay } from '../../../shared/words/days.ts';
import type { CalendarParts } from './calendar-parts.ts';
import styles from './calendar.module.css';

interface CalendarListProps extends Omit<CalendarParts, 'onPoint'> {
  /** Whether the days were read. */
  readonly known: boolean;
}

/** The same days as a table to read: those that hold entries, newest first. */
export function CalendarList({ byDay, marksMatches, chosen, onDay, known }: CalendarListProps) {
  const days = useMemo(
    () => [...byDay.values()].filter((day) => day.count > 0).sort((a, b) => (a.day < b.day ? 1 : -1)),
    [byDay],
  );
  if (days.length === 0) return <p className={styles.foot}>{known ? 'No entries in this time.' : ' '}</p>;
  return (
    // What scrolls can be reached and scrolled by keyboard through the buttons in it.
    <div className={styles.list}>
      <table aria-label="Entries by day">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Entries</th>
            {marksMatches ? <th scope="col">Match</th> : null}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, count, matches }) => (
            <tr key={day}>
              <td>
                <button
                  type="button"
                  className={styles.listDay}
                  aria-pressed={day === chosen}
                  onClick={() => onDay(day)}
                >
                  {fullDay(day)}
                </button>
              </td>
              <td>{count}</td>
              {marksMatches ? <td>{matches}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
