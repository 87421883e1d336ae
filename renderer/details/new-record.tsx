import { useState } from 'react';
import type { EntryId, PersonId } from '../../shared/base/ids.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import { newPromiseFields, type Party } from '../../shared/domain/promise.ts';
import type { SubjectFields } from '../../shared/domain/records.ts';
import { newTensionFields, UNDERNEATH } from '../../shared/domain/tension.ts';
import { whyNot } from '../client/error-words.ts';
import { useVault } from '../client/vault-context.tsx';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { useToday } from '../ui/use-today.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { DayField } from './day-field.tsx';
import { choicesOf } from './fields.ts';
import { type Parties, PartyPicker } from './party-picker.tsx';
import { promiseDoubt } from './promise-words.ts';
import { PeoplePicker } from './record-picker.tsx';
import styles from './details-form.module.css';

interface NewRecordProps<T extends 'promise' | 'tension'> {
  /** What it begins with: the words that are there already, and the person it is about. */
  readonly text?: string | undefined;
  readonly person?: PersonId | undefined;
  readonly source?: EntryId | undefined;
  readonly onMade?: (made: SubjectWithRev<T>) => void;
  /** It was taken back again. */
  readonly onUndone?: () => void;
  readonly onClose: () => void;
}

/** Asks for a promise and keeps it. One without a person is to oneself. */
export function NewPromise({ text = '', person, source, onMade, onUndone, onClose }: NewRecordProps<'promise'>) {
  const today = useToday();
  const [words, setWords] = useState(text);
  const [parties, setParties] = useState<Parties>({ by: 'me', person });
  const [dueOn, setDueOn] = useState<LocalDate>();
  const other: Party = parties.person ?? 'me';
  const [from, to]: readonly [Party, Party] = parties.by === 'me' ? ['me', other] : [other, 'me'];
  const { busy, error, make } = useMake('promise', { onMade, onUndone, onClose });
  const doubt = promiseDoubt({ madeOn: today, dueOn });
  return (
    <Dialog
      open
      role="alertdialog"
      title="A promise"
      onClose={onClose}
      onSubmit={() => void make(words, { ...newPromiseFields(words, from, to, today), dueOn, source })}
      actions={<Actions busy={busy} ready={words.trim() !== ''} onClose={onClose} />}
    >
      <div className={styles.form}>
        <Words label="What was promised" words={words} error={error} onChange={setWords} />
        <PartyPicker parties={parties} onChange={setParties} />
        <div className={styles.field}>
          <h3 className="label">Due</h3>
          <DayField label="Due" day={dueOn} onChange={setDueOn} />
          {doubt === undefined ? null : <output className={styles.doubt}>{doubt} It is kept as you write it.</output>}
        </div>
      </div>
    </Dialog>
  );
}

/** Asks for a tension and keeps it. */
export function NewTension({ text = '', person, source, onMade, onUndone, onClose }: NewRecordProps<'tension'>) {
  const today = useToday();
  const [words, setWords] = useState(text);
  const [underneath, setUnderneath] = useState<keyof typeof UNDERNEATH>('unknown');
  const [between, setBetween] = useState<readonly PersonId[]>(person === undefined ? [] : [person]);
  const { busy, error, make } = useMake('tension', { onMade, onUndone, onClose });
  return (
    <Dialog
      open
      role="alertdialog"
      title="A tension"
      onClose={onClose}
      onSubmit={() => void make(words, { ...newTensionFields(words, today), underneath, between, source })}
      actions={<Actions busy={busy} ready={words.trim() !== ''} onClose={onClose} />}
    >
      <div className={styles.form}>
        <Words label="What it is about on the surface" words={words} error={error} onChange={setWords} />
        <div className={styles.field}>
          <h3 className="label">What it is underneath</h3>
          <Chips
            label="What it is underneath"
            needed
            choices={choicesOf(UNDERNEATH)}
            chosen={[underneath]}
            onChange={([next]) => setUnderneath((next ?? 'unknown') as keyof typeof UNDERNEATH)}
          />
        </div>
        <div className={styles.field}>
          <h3 className="label">Between</h3>
          <PeoplePicker label="Between" chosen={between} onChange={setBetween} />
        </div>
      </div>
    </Dialog>
  );
}

type Told<T extends 'promise' | 'tension'> = {
  readonly [K in 'onMade' | 'onUndone']: NewRecordProps<T>[K] | undefined;
} & Pick<NewRecordProps<T>, 'onClose'>;

/** Keeps the record, closes, and offers to take it back. */
function useMake<T extends 'promise' | 'tension'>(type: T, { onMade, onUndone, onClose }: Told<T>) {
  const vault = useVault();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const make = async (words: string, fields: SubjectFields<T>): Promise<void> => {
    if (busy || words.trim() === '') return;
    setBusy(true);
    const made = await vault.createSubject(type, fields);
    setBusy(false);
    if (!made.ok) return setError(`It was not kept. ${whyNot(made.error)}`);
    // Every record has an id, whatever its type.
    const { id } = made.value.record as unknown as { readonly id: string };
    onMade?.(made.value);
    onClose();
    toasts.undo(type === 'promise' ? 'Promise written down' : 'Tension written down', () => {
      void vault.moveToTrash([id]);
      onUndone?.();
    });
    return undefined;
  };
  return { busy, error, make };
}

interface WordsProps {
  readonly label: string;
  readonly words: string;
  readonly error: string | undefined;
  readonly onChange: (words: string) => void;
}

const Words = ({ label, words, error, onChange }: WordsProps) => (
  <TextField
    label={label}
    value={words}
    onChange={onChange}
    maxLength={FIELD_LIMITS.line}
    error={error}
    // The first thing this dialog asks for.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    autoFocus
  />
);

interface ActionsProps {
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onClose: () => void;
}

const Actions = ({ busy, ready, onClose }: ActionsProps) => (
  <>
    <Button size="small" onPress={onClose}>
      Cancel
    </Button>
    <Button type="submit" size="small" look="primary" isDisabled={!ready} busy={busy} busyLabel="Keeping…">
      Keep
    </Button>
  </>
);
