import { useState } from 'react';
import { addDays, type LocalDate } from '../../../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { onDay } from '../../../../shared/words/days.ts';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useAnswer } from '../use-answer.ts';
import { useTypedRow } from '../use-typed-row.ts';
import { type Decision, nameOf } from './decision-words.ts';
import styles from './decisions.module.css';

interface RevisitsProps {
  readonly decisions: readonly Decision[];
  readonly today: LocalDate;
}

/** Shown at first. */
const FEW = 3;
/** Shown with each press after that. */
const MORE = 50;
/** How long one is put aside that it is too early to judge. */
const LATER = 30;

/** Decisions whose day to look again has come: what came of them is one line away. */
export function Revisits({ decisions, today }: RevisitsProps) {
  const [count, setCount] = useState(FEW);
  // Here and not in the row: a row goes with its answer, and its Undo must not go with it.
  const answer = useAnswer();
  const box = useFocusKept<HTMLElement>();
  if (decisions.length === 0) return null;
  const shown = decisions.slice(0, count);
  return (
    <section ref={box} className={styles.revisits} aria-labelledby="again">
      <h2 className="label" id="again">
        To look at again
      </h2>
      <ul>
        {shown.map((decision) => (
          <Revisit key={decision.id} decision={decision} today={today} answer={answer} />
        ))}
      </ul>
      {decisions.length > shown.length ? (
        <Button size="small" look="quiet" onPress={() => setCount(count + MORE)}>
          Show {Math.min(MORE, decisions.length - shown.length)} more
        </Button>
      ) : null}
    </section>
  );
}

interface RevisitProps {
  readonly decision: Decision;
  readonly today: LocalDate;
  readonly answer: ReturnType<typeof useAnswer>;
}

function Revisit({ decision, today, answer }: RevisitProps) {
  const name = nameOf(decision);
  const row = useTypedRow(false, (words) => answer(decision, { outcome: words }, 'Outcome saved'));
  return (
    <li className={styles.revisit}>
      <p>
        <PlaceLink to={{ to: 'entry', id: decision.id }} className={styles.name}>
          {name}
        </PlaceLink>{' '}
        <span className={styles.faint}>
          You meant to look again {onDay(decision.details.revisitOn ?? today, today)}.
        </span>
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void row.add();
        }}
      >
        <TextField
          label={`What came of it: ${name}`}
          hideLabel
          placeholder="What came of it"
          maxLength={FIELD_LIMITS.text}
          value={row.text}
          onChange={row.setText}
        />
        <Button type="submit" size="small" isDisabled={!row.ready}>
          Save
        </Button>
        <Button
          size="small"
          look="quiet"
          onPress={() => void answer(decision, { revisitOn: addDays(today, LATER) }, 'Put off by thirty days')}
        >
          In a month
        </Button>
      </form>
    </li>
  );
}
