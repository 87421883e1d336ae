import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { BEHAVIOURS, strengthWords, type TrustDetails } from '../../../shared/domain/kinds/trust.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { shortDay } from '../../../shared/words/days.ts';
import { basisWords, type Observation } from './observation.ts';
import styles from './observed.module.css';

interface ObservationTableProps {
  readonly observations: readonly Observation[];
  readonly names: Names;
  readonly today: LocalDate;
}

/** The same as the picture, in rows. */
export const ObservationTable = ({ observations, names, today }: ObservationTableProps) => (
  <table className={styles.table} aria-labelledby="observed">
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Strength</th>
        <th scope="col">How you know</th>
        <th scope="col">Who</th>
        <th scope="col">What happened</th>
      </tr>
    </thead>
    <tbody>
      {observations.map(({ item, details }) => (
        <tr key={item.id}>
          <td>{shortDay(item.day, today)}</td>
          <td>{strengthWords(details.strength)}</td>
          <td>{basisWords(details)}</td>
          <td>{whoWords(details, names)}</td>
          <td>
            <PlaceLink to={{ to: 'entry', id: item.id }} className="link">
              {item.title ?? (item.lead === '' ? wordsWithout(details) : item.lead)}
            </PlaceLink>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function whoWords({ subject, towards, by }: TrustDetails, names: Names): string {
  const who = subject === undefined ? 'somebody' : names.person(subject);
  if (by === 'me') return `you towards ${who}`;
  return towards === undefined ? who : `${who} towards ${names.person(towards)}`;
}

const wordsWithout = ({ behaviour }: TrustDetails): string =>
  behaviour === undefined ? 'No words yet' : BEHAVIOURS[behaviour].words;
