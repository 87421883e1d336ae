import { X } from 'lucide-react';
import { newId } from '../../../../shared/base/ids.ts';
import { FIELD_LIMITS } from '../../../../shared/domain/kinds/fields.ts';
import type { Step } from '../../../../shared/domain/tension.ts';
import { useSaveSubject } from '../../../details/use-save-subject.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useFocusKept } from '../../../ui/use-focus-kept.ts';
import { useToday } from '../../../ui/use-today.ts';
import { shortDay } from '../../../../shared/words/days.ts';
import type { SubjectWithRev } from '../../../vault/api.ts';
import styles from '../practice.module.css';
import { useTypedRow } from '../use-typed-row.ts';

/** The steps of a tension: added, ticked and taken away, each with undo. */
export function Steps({ tension }: { readonly tension: SubjectWithRev<'tension'> }) {
  const today = useToday();
  const { save } = useSaveSubject('tension');
  const { steps } = tension.record;
  const box = useFocusKept<HTMLElement>();
  const full = steps.length >= FIELD_LIMITS.rows;
  const set = (next: readonly Step[], said: string): Promise<boolean> => save(tension, { steps: next }, said);
  const row = useTypedRow(full, (words) =>
    set([...steps, { id: newId<'step'>(), text: words, on: today }], 'Step added'),
  );
  return (
    <section ref={box} className={styles.section} aria-labelledby="steps">
      <h2 className="h2" id="steps">
        Steps
      </h2>
      <ul className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.id} className={styles.step}>
            <Checkbox
              label={`Done: ${step.text}`}
              hideLabel
              checked={step.doneOn !== undefined}
              onChange={(done) =>
                void set(
                  steps.with(index, { ...step, doneOn: done ? today : undefined }),
                  done ? 'Step done' : 'Step open again',
                )
              }
            />
            <p>{step.text}</p>
            <span className={styles.meta}>
              {step.doneOn === undefined ? shortDay(step.on, today) : `Done ${shortDay(step.doneOn, today)}`}
            </span>
            <IconButton
              icon={X}
              iconSize="small"
              label={`Remove step: ${step.text}`}
              onPress={() => void set(steps.toSpliced(index, 1), 'Step removed')}
            />
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
          label="The smallest next step"
          value={row.text}
          onChange={row.setText}
          maxLength={FIELD_LIMITS.line}
          {...(full ? { hint: 'There are as many steps as a tension can hold.' } : {})}
        />
        <Button type="submit" isDisabled={!row.ready}>
          Add step
        </Button>
      </form>
    </section>
  );
}
