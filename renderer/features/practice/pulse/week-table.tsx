import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { PlaceLink } from '../../../ui/places.tsx';
import { weekOf } from '../../../../shared/words/days.ts';
import chart from '../../../details/chart.module.css';
import { MEASURES, rounded, type Week } from './pulse-series.ts';

interface WeekTableProps {
  /** The last first. */
  readonly weeks: readonly Week[];
  readonly today: LocalDate;
}

/** The same as the charts, a row a week. */
export const WeekTable = ({ weeks, today }: WeekTableProps) => (
  <table className={chart.table} aria-label="Weeks">
    <thead>
      <tr>
        <th scope="col">Week of</th>
        {MEASURES.map(({ key, title }) => (
          <th key={key} scope="col" className={chart.figure}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map(({ id, details }) => (
        <tr key={id}>
          <th scope="row">
            <PlaceLink to={{ to: 'entry', id }} className="link">
              {weekOf(details.week, today)}
            </PlaceLink>
          </th>
          {MEASURES.map(({ key }) => {
            const value = details[key];
            return (
              <td key={key} className={chart.figure}>
                {value === undefined ? '–' : rounded(value)}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);
