import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { DID, RESTRAINT_OUTCOMES, WRONGS } from '../../../../shared/domain/kinds/restraint.ts';
import { PlaceLink } from '../../../ui/places.tsx';
import { capitalised, figures } from '../../../../shared/words/counts.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import chart from '../../../details/chart.module.css';
import { type Moment, sentenceOf } from './restraint-words.ts';
import styles from './restraint.module.css';

/** More rows than this belong to the timeline. */
const MOST = 100;

interface MomentTableProps {
  readonly moments: readonly Moment[];
  readonly today: LocalDate;
}

/** The same as the pictures, in rows. */
export const MomentTable = ({ moments, today }: MomentTableProps) => (
  <>
    <table className={chart.table} aria-label="When you stayed quiet">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Moment</th>
          <th scope="col">What came of it</th>
        </tr>
      </thead>
      <tbody>
        {moments.slice(0, MOST).map((moment) => (
          <tr key={moment.id}>
            <td>{shortDay(moment.day, today)}</td>
            <td>
              <PlaceLink to={{ to: 'entry', id: moment.id }} className="link">
                {sentenceOf(moment)}
              </PlaceLink>
              <p className={styles.faint}>{judgedWords(moment)}</p>
            </td>
            <td>{capitalised(RESTRAINT_OUTCOMES[moment.details.outcome])}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {moments.length > MOST ? (
      <p className={styles.faint}>
        The last {figures(MOST)} of {figures(moments.length)}.{' '}
        <PlaceLink to={{ to: 'timeline', search: { kind: 'restraint' } }} className="link">
          All of them
        </PlaceLink>
      </p>
    ) : null}
  </>
);

const judgedWords = ({ details: { kindOfWrong, did } }: Moment): string =>
  [DID[did], kindOfWrong === undefined ? undefined : WRONGS[kindOfWrong]]
    .filter((part) => part !== undefined)
    .join(', ');
