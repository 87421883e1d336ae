import { useState } from 'react';
import type { EntryId, PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Closing } from '../../../shared/brief/closing.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { OneOnOneDetails, Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { workingDayAfter } from '../../../shared/people/working-days.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { DayField } from '../../details/day-field.tsx';
import type { EntryPage } from '../../details/entry/use-entry.ts';
import { NumberInput } from '../../details/number-input.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords, TextField } from '../../ui/field.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { shortDay } from '../../../shared/words/days.ts';
import type { OneOnOneClosed, VaultApi } from '../../vault/api.ts';
import styles from './finish.module.css';

interface FinishDialogProps {
  readonly id: EntryId;
  readonly person: Person;
  readonly details: OneOnOneDetails;
  readonly page: EntryPage;
  readonly onClose: () => void;
}

type Fate = 'carry' | 'me' | 'them';

/** How the meeting ended, what becomes of what was not covered, and when the next one is. */
export function FinishDialog({ id, person, details, page, onClose }: FinishDialogProps) {
  const today = useToday();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const [status, setStatus] = useState<Closing['status']>('held');
  const [why, setWhy] = useState('');
  const [statusOnly, setStatusOnly] = useState(false);
  const [growthTouched, setGrowthTouched] = useState(false);
  const [minutes, setMinutes] = useState(details.minutes);
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({});
  const [handedOver, setHandedOver] = useState(false);
  const [chosenDay, setChosenDay] = useState<{ readonly day: LocalDate | undefined }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { data: there } = useQuery(['entries'], (api) => nextPlanned(api, { id, person: person.id, today }), [
    id,
    person.id,
    today,
  ]);
  const { cadence } = person;
  const usual = cadence === undefined ? undefined : workingDayAfter(today, cadence.idealDays, person.leave);
  const nextOn = chosenDay === undefined ? (there ?? usual) : chosenDay.day;
  const held = status === 'held';
  const open = details.topics.filter(({ done }) => !done);

  const finish = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    // Asked anew: the answer may not have been there when it was shown.
    const planned = await nextPlanned(vault, { id, person: person.id, today });
    const closing: Closing = {
      status,
      why: why.trim() === '' ? undefined : why.trim(),
      statusOnly: statusOnly ? true : undefined,
      growthTouched: growthTouched ? true : undefined,
      minutes,
      nextOn: chosenDay === undefined ? (planned ?? usual) : chosenDay.day,
      handedOver,
      promised: Object.entries(fates).flatMap(([topic, by]) => (by === 'carry' ? [] : [{ topic, by }])),
    };
    const closed = await vault.closeOneOnOne(id, page.revision(), closing, page.session);
    setBusy(false);
    if (!closed.ok) return setError(`Nothing was changed. ${whyNot(closed.error)}`);
    onClose();
    places.go({ to: 'person', id: person.id });
    toasts.undo(doneWords(closed.value, status, today), () => void undo(closed.value.undo));
    return undefined;
  };
  const undo = async (name: string): Promise<void> => {
    const from = places.here();
    const undone = await vault.undoClose(name);
    if (undone.ok) {
      if (places.here() === from) places.go({ to: 'oneOnOne', id });
    } else toasts.show({ text: `It was not taken back. ${whyNot(undone.error)}`, tone: 'failed' });
  };

  return (
    <Dialog
      open
      role="alertdialog"
      size="medium"
      title={`One-on-one with ${person.name}`}
      onClose={onClose}
      onSubmit={() => void finish()}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Not yet
          </Button>
          <Button type="submit" size="small" look="primary" busy={busy} busyLabel="Finishing…">
            Finish
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Segmented
          label="It was"
          choices={[
            { value: 'held', label: 'Held' },
            { value: 'skipped', label: 'Skipped' },
          ]}
          value={status}
          onChange={setStatus}
        />
        {held ? (
          <>
            <div className={styles.checks}>
              <Checkbox label="Growth came up" checked={growthTouched} onChange={setGrowthTouched} />
              <Checkbox label="It was about status and nothing else" checked={statusOnly} onChange={setStatusOnly} />
            </div>
            <div className={styles.minutes}>
              <NumberInput label="How long" unit="min" whole value={minutes} onChange={setMinutes} />
            </div>
          </>
        ) : (
          <TextField label="Why it was skipped" value={why} maxLength={FIELD_LIMITS.line} onChange={setWhy} />
        )}
        {open.length === 0 ? null : (
          <section aria-labelledby="left-open">
            <h3 className="label" id="left-open">
              {held ? 'Not covered' : 'Carried over to the next'}
            </h3>
            <ul className={styles.open}>
              {open.map((topic) => (
                <OpenTopic
                  key={topic.id}
                  topic={topic}
                  name={person.name}
                  fate={held ? (fates[topic.id] ?? 'carry') : undefined}
                  onFate={(fate) => setFates({ ...fates, [topic.id]: fate })}
                />
              ))}
            </ul>
          </section>
        )}
        {held && details.topics.some(({ handOver }) => handOver === true) ? (
          <Checkbox
            label="Their manager knows of what is theirs to keep"
            checked={handedOver}
            onChange={setHandedOver}
          />
        ) : null}
        <div className={styles.next}>
          <h3 className="label">The next one</h3>
          <DayField label="The next one" day={nextOn} onChange={(day) => setChosenDay({ day })} />
          {chosenDay === undefined && nextOn !== undefined ? (
            <p className={styles.hint}>
              {there === undefined
                ? `${capitalised(counted(cadence?.idealDays ?? 0, 'working day', 'working days'))} on, leave not counted.`
                : 'It is planned already.'}
            </p>
          ) : null}
          {chosenDay?.day !== undefined && chosenDay.day <= today ? (
            <p className={styles.doubt}>That day is not after today. It is kept as you chose it.</p>
          ) : null}
        </div>
        <ErrorWords text={error} />
      </div>
    </Dialog>
  );
}

interface OpenTopicProps {
  readonly topic: Topic;
  readonly name: string;
  /** Undefined where nothing can be chosen. */
  readonly fate: Fate | undefined;
  readonly onFate: (fate: Fate) => void;
}

function OpenTopic({ topic, name, fate, onFate }: OpenTopicProps) {
  const promised = topic.origin === 'promise';
  return (
    <li>
      <p>{topic.text}</p>
      {fate === undefined || promised ? null : (
        <Chips
          label={`What becomes of: ${topic.text}`}
          needed
          choices={[
            { value: 'carry', label: 'Carry over' },
            { value: 'me', label: 'You promise it' },
            { value: 'them', label: `${name} promises it` },
          ]}
          chosen={[fate]}
          onChange={([next]) => onFate(next ?? 'carry')}
        />
      )}
      {promised && fate !== undefined ? <p className={styles.hint}>Promised already, and carried over.</p> : null}
    </li>
  );
}

/** The day of the next meeting with that person that is planned already: the one that closing this one carries on to. */
async function nextPlanned(
  vault: VaultApi,
  { id, person, today }: { readonly id: EntryId; readonly person: PersonId; readonly today: LocalDate },
): Promise<LocalDate | undefined> {
  const { rows } = await vault.timeline({ kind: 'oneOnOne', person, from: today, offset: 0, limit: 50 });
  return rows
    .map(({ item }) => item)
    .findLast((item) => item.id !== id && ofKind(item, 'oneOnOne') && item.details.status === 'planned')?.day;
}

function doneWords({ next, promises, carried }: OneOnOneClosed, status: Closing['status'], today: LocalDate): string {
  const parts = [
    status === 'held' ? 'One-on-one closed' : 'One-on-one skipped',
    promises === 0 ? undefined : counted(promises, 'promise', 'promises'),
    carried === 0 ? undefined : `${counted(carried, 'topic', 'topics')} carried over`,
    next === undefined ? undefined : `next ${shortDay(next.day, today)}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
