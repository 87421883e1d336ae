import { useState } from 'react';
import { daysBetween } from '../../../shared/base/local-date.ts';
import { newId } from '../../../shared/base/ids.ts';
import { FIELD_LIMITS, listed } from '../../../shared/domain/kinds/fields.ts';
import { type Step, type Tension, TENSION_STATES, UNDERNEATH } from '../../../shared/domain/tension.ts';
import { useNames, useSubjects } from '../../client/use-subjects.ts';
import { choicesOf } from '../../details/fields.ts';
import { NewTension } from '../../details/new-record.tsx';
import { useSaveSubject } from '../../details/use-save-subject.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../ui/words/counts.ts';
import { shortDay } from '../../ui/words/days.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './practice.module.css';

const STATES = choicesOf(Object.fromEntries(TENSION_STATES.map((state) => [state, state])));

/** What is unresolved between people: what it looks like, what it is, and the next step. Those that are open first. */
export function TensionsScreen() {
  const all = useSubjects('tension');
  const [adding, setAdding] = useState(false);
  const tensions = (all ?? []).toSorted(byState);
  const open = tensions.filter(({ record }) => record.state === 'open').length;
  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">Tensions</h1>
          <p className="subtitle">
            {all === undefined
              ? ' '
              : open === 0
                ? 'None is open.'
                : `${capitalised(counted(open, 'is', 'are'))} open.`}
          </p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a tension</Button>
      </header>
      {all === undefined ? <Skeleton label="Reading tensions" rows={3} /> : null}
      {all?.length === 0 ? (
        <EmptyState title="No tension yet">
          An argument that keeps coming back is often about something else.
        </EmptyState>
      ) : null}
      <ul className={styles.rows}>
        {tensions.map((tension) => (
          <TensionRow key={tension.record.id} tension={tension} />
        ))}
      </ul>
      {adding ? <NewTension onClose={() => setAdding(false)} /> : null}
    </Column>
  );
}

const byState = ({ record: a }: SubjectWithRev<'tension'>, { record: b }: SubjectWithRev<'tension'>): number =>
  TENSION_STATES.indexOf(a.state) - TENSION_STATES.indexOf(b.state) || (a.openedOn < b.openedOn ? -1 : 1);

function TensionRow({ tension }: { readonly tension: SubjectWithRev<'tension'> }) {
  const today = useToday();
  const names = useNames();
  const { save, trash } = useSaveSubject('tension');
  const [step, setStep] = useState('');
  const { record } = tension;
  const setSteps = (steps: readonly Step[], said: string): void => void save(tension, { steps }, said);
  const addStep = (): void => {
    const text = step.trim();
    if (text === '' || record.steps.length >= FIELD_LIMITS.rows) return;
    setSteps([...record.steps, { id: newId<'step'>(), text, on: today }], 'Step added');
    setStep('');
  };
  return (
    <li className={styles.tension}>
      <div>
        <h2 className={styles.surface}>{record.surface}</h2>
        <p className={styles.under}>Underneath: {underneath(record)}</p>
        <p className={styles.meta}>
          {[
            record.between.length === 0 ? undefined : `Between ${listed(record.between.map((id) => names.person(id)))}`,
            ageWords(record, today),
          ]
            .filter((part) => part !== undefined)
            .join('. ')}
        </p>
      </div>
      {record.steps.length === 0 ? null : (
        <ul className={styles.steps} aria-label={`Steps: ${record.surface}`}>
          {record.steps.map((one, index) => (
            <li key={one.id} className={styles.step}>
              <Checkbox
                label={`Done: ${one.text}`}
                hideLabel
                checked={one.doneOn !== undefined}
                onChange={(done) =>
                  setSteps(
                    record.steps.with(index, { ...one, doneOn: done ? today : undefined }),
                    done ? 'Step done' : 'Step open again',
                  )
                }
              />
              <p>{one.text}</p>
              <span className={styles.meta}>{shortDay(one.doneOn ?? one.on, today)}</span>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          addStep();
        }}
      >
        <TextField
          label={`The smallest next step: ${record.surface}`}
          hideLabel
          placeholder="The smallest next step"
          value={step}
          onChange={setStep}
          maxLength={FIELD_LIMITS.line}
        />
        <Button type="submit" isDisabled={step.trim() === ''}>
          Add step
        </Button>
      </form>
      <div className={styles.acts}>
        <Segmented
          label={`State: ${record.surface}`}
          choices={STATES}
          value={record.state}
          onChange={(chosen) => {
            const state = TENSION_STATES.find((name) => name === chosen) ?? record.state;
            void save(tension, { state, stateOn: today }, `Now ${state}`);
          }}
        />
        <Button
          size="small"
          look="quiet"
          aria-label={`Move to trash: ${record.surface}`}
          onPress={() => void trash(tension, 'Tension moved to trash')}
        >
          Move to trash
        </Button>
      </div>
    </li>
  );
}

const underneath = ({ underneath: sort, underneathWords }: Tension): string => underneathWords ?? UNDERNEATH[sort];

const ageWords = ({ state, openedOn, stateOn }: Tension, today: Tension['openedOn']): string =>
  state === 'open'
    ? `Open for ${counted(daysBetween(openedOn, today), 'day', 'days')}`
    : `${capitalised(state)} since ${shortDay(stateOn, today)}`;
