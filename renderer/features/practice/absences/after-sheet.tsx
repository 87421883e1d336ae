import { X } from 'lucide-react';
import { ABSENCE_RESULTS, type AbsenceDetails, type AwayDecision } from '../../../../shared/domain/kinds/absence.ts';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import { choicesOf } from '../../../details/fields.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import styles from '../practice.module.css';
import { useTypedRow } from '../use-typed-row.ts';
import type { SaveAbsence } from './save-absence.ts';

const RESULTS = choicesOf(ABSENCE_RESULTS);
const WEIGHTS = choicesOf({ routine: 'routine', hard: 'hard' });

interface AfterSheetProps {
  readonly details: AbsenceDetails;
  readonly save: SaveAbsence;
}

/** Back again: what became of each decision. */
export function AfterSheet({ details, save }: AfterSheetProps) {
  const { after } = details;
  const box = useFocusKept<HTMLDivElement>();
  const row = useTypedRow(after.length >= FIELD_LIMITS.rows, (words) =>
    save({ after: [...after, { decision: words, result: 'waited' }] }, 'Decision added'),
  );
  const change = (index: number, one: AwayDecision): void =>
    void save({ after: after.with(index, one) }, 'Decision changed');
  return (
    <div ref={box}>
      <h3 className="label">What became of each decision</h3>
      <ul className={styles.steps}>
        {after.map((one, index) => (
          // Decisions have no id, and are only added at the end or taken away.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.decision} ${index}`} className={styles.decided}>
            <p>{one.decision}</p>
            <div className={styles.acts}>
              <Segmented
                label={`Result: ${one.decision}`}
                choices={RESULTS}
                value={one.result}
                onChange={(value) =>
                  change(index, { ...one, result: RESULT_KEYS.find((key) => key === value) ?? one.result })
                }
              />
              <Segmented
                label={`Weight: ${one.decision}`}
                choices={WEIGHTS}
                value={one.weight}
                onChange={(value) => change(index, { ...one, weight: value === 'hard' ? 'hard' : 'routine' })}
              />
              <IconButton
                icon={X}
                iconSize="small"
                label={`Remove decision: ${one.decision}`}
                onPress={() => void save({ after: after.toSpliced(index, 1) }, 'Decision removed')}
              />
            </div>
          </li>
        ))}
      </ul>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void row.add();
        }}
      >
        <TextField
          label="A decision that came up"
          hideLabel
          placeholder="A decision that came up"
          value={row.text}
          onChange={row.setText}
          maxLength={FIELD_LIMITS.line}
        />
        <Button type="submit" size="small" isDisabled={!row.ready}>
          Add decision
        </Button>
      </form>
    </div>
  );
}

const RESULT_KEYS = Object.keys(ABSENCE_RESULTS) as (keyof typeof ABSENCE_RESULTS)[];
