import { useState } from 'react';
import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useAnswer } from '../use-answer.ts';
import { agoWords, type Moment, OUTCOMES, sentenceOf } from './restraint-words.ts';
import styles from './restraint.module.css';

interface CheckBacksProps {
  readonly moments: readonly Moment[];
  readonly today: LocalDate;
}

/** Shown at first, and at most. */
const FEW = 4;
const MANY = 50;

/** Moments whose day to look again has come: what came of each is one press away. */
export function CheckBacks({ moments, today }: CheckBacksProps) {
  const answer = useAnswer();
  const box = useFocusKept<HTMLElement>();
  const [all, setAll] = useState(false);
  if (moments.length === 0) return null;
  const shown = moments.slice(0, all ? MANY : FEW);
  return (
    <section ref={box} className={styles.multi} aria-labelledby="check-back">
      <h3 className="h3" id="check-back">
        What came of it?
      </h3>
      <ul className={styles.checks}>
        {shown.map((moment) => (
          <li key={moment.id}>
            <p className={styles.sentence}>
              <PlaceLink to={{ to: 'entry', id: moment.id }} className={styles.last}>
                {sentenceOf(moment)}
              </PlaceLink>{' '}
              <span>to look at {agoWords(daysBetween(moment.details.checkOn ?? today, today))}</span>
            </p>
            <Chips
              label={`What came of it: ${sentenceOf(moment)}`}
              choices={OUTCOMES.map(({ outcome, title }) => ({ value: outcome, label: title }))}
              chosen={[]}
              onChange={([outcome]) => {
                if (outcome !== undefined) void answer(moment, { outcome }, 'Outcome saved');
              }}
            />
          </li>
        ))}
      </ul>
      {moments.length > shown.length && !all ? (
        <Button size="small" look="quiet" onPress={() => setAll(true)}>
          Show {Math.min(MANY, moments.length) - shown.length} more
        </Button>
      ) : null}
    </section>
  );
}
