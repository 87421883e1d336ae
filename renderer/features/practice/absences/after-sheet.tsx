import { X } from 'lucide-react';
import { useState } from 'react';
import { ABSENCE_RESULTS, type AbsenceDetails, type AwayDecision } from '../../../../shared/domain/kinds/absence.ts';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import { useFlusher } from '../../../client/flushers.ts';
import { choicesOf } from '../../../details/fields.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import styles from '../practice.module.css';
import type { SaveAbsence } from './save-absence.ts';

const RESULTS = choicesOf(ABSENCE_RESULTS);
const WEIGHTS = choicesOf({ routine: 'routine', hard: 'hard' });

interface AfterSheetProps {
  readonly details: AbsenceDetails;
  readonly save: SaveAbsence;
}

/** Back again: what became of each decision. */
export function AfterSheet({ details, save }: AfterSheetProps) {
  const [text, setText] = useState('');
  const { after } = details;
  const words = text.trim();
  const ready = words !== '' && after.length < FIELD_LIMITS.rows;
  const [busy, setBusy] = useState(false);
  const box = useFocusKept<HTMLDivElement>();
  const add = async (): Promise<boolean> => {
    if (!ready || busy) return false;
    setBusy(true);
    const added = await save({ after: [...after, { decision: words, result: 'waited' }] }, 'Decision added');
    if (added) setText('');
    setBusy(false);
    return added;
  };
  // What is typed and not added yet is not lost where the journal locks.
  useFlusher(async () => {
    if (ready && !busy && !(await add())) throw new Error('What was typed is not saved');
  });
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
          void add();
        }}
      >
        <TextField
          label="A decision that came up"
          hideLabel
          placeholder="A decision that came up"
          value={text}
          onChange={setText}
          maxLength={FIELD_LIMITS.line}
        />
        <Button type="submit" size="small" isDisabled={!ready}>
          Add decision
        </Button>
      </form>
    </div>
  );
}

const RESULT_KEYS = Object.keys(ABSENCE_RESULTS) as (keyof typeof ABSENCE_RESULTS)[];
