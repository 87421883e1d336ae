import type { MonthCoverage } from '../../../shared/review/coverage.ts';
import { counted } from '../../../shared/words/counts.ts';
import { monthInSentence, monthInWords } from '../../../shared/words/days.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useToday } from '../../ui/use-today.ts';
import { daysOfMonth } from './review-words.ts';
import styles from './review.module.css';

interface CoverageBarsProps {
  readonly coverage: readonly MonthCoverage[];
  /** Months from which there is nothing. */
  readonly empty: readonly string[];
}

const wordsOf = (month: string, total: number): string =>
  `${monthInWords(month)}: ${counted(total, 'piece', 'pieces')} of evidence`;

/** So many empty months are asked about; the others are seen. */
const MOST_ASKED = 3;

/** How the evidence lies over the months, so that a review of the last weeks alone is seen to be one. */
export function CoverageBars({ coverage, empty }: CoverageBarsProps) {
  const today = useToday();
  const most = Math.max(1, ...coverage.map(({ total }) => total));
  return (
    <section aria-label="Coverage by month" className={styles.coverage}>
      <h2 className="label">Coverage</h2>
      <ol className={styles.bars}>
        {coverage.map(({ month, total }) => (
          <li key={month} title={wordsOf(month, total)}>
            <span className={styles.month} aria-hidden>
              <i style={{ blockSize: `${(total / most) * 100}%` }} data-empty={total === 0} />
              <small>{monthInWords(month).slice(0, 1)}</small>
            </span>
            <VisuallyHidden>{wordsOf(month, total)}</VisuallyHidden>
          </li>
        ))}
      </ol>
      {empty.slice(-MOST_ASKED).map((month) => (
        <p key={month} className={styles.asked}>
          <PlaceLink to={{ to: 'timeline', search: { ...daysOfMonth(month) } }} className="link">
            {`${monthInSentence(month, today)} is empty: what happened?`}
          </PlaceLink>
        </p>
      ))}
    </section>
  );
}
