import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import type { Party, PromiseFields } from '../../shared/domain/promise.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useToday } from '../ui/use-today.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { DayField } from './day-field.tsx';
import styles from './details-form.module.css';
import { type Parties, PartyPicker } from './party-picker.tsx';
import { promiseDoubt } from './promise-words.ts';
import { useSaveSubject } from './use-save-subject.ts';

interface PromiseDialogProps {
  readonly promise: SubjectWithRev<'promise'>;
  readonly onClose: () => void;
}

/** Moves a promise to a day that both agreed on, or ends it because something else took its place. */
export function RenegotiatePromise({ promise, onClose }: PromiseDialogProps) {
  const today = useToday();
  const { record } = promise;
  const [day, setDay] = useState<LocalDate>();
  const [why, setWhy] = useState('');
  const moved: Partial<PromiseFields> = {
    dueOn: day,
    movedFrom:
      record.dueOn === undefined ? record.movedFrom : [...record.movedFrom, record.dueOn].slice(-FIELD_LIMITS.rows),
    closing: wordsOf(why) ?? record.closing,
  };
  const ended: Partial<PromiseFields> = { state: 'renegotiated', closedOn: today, closing: wordsOf(why) };
  return (
    <PromiseDialog
      promise={promise}
      title="Renegotiate"
      patch={day === undefined ? ended : moved}
      said={day === undefined ? 'Promise renegotiated' : 'Promise moved'}
      onClose={onClose}
    >
      <p>{record.text}</p>
      <div className={styles.field}>
        <h3 className="label">New day</h3>
        <DayField label="New day" day={day} onChange={setDay} />
        <p className={styles.hint}>With a new day it stays open. Without one, something else took its place.</p>
      </div>
      <Why label="Why, if you like" value={why} onChange={setWhy} />
    </PromiseDialog>
  );
}

interface EndPromiseProps extends PromiseDialogProps {
  readonly state: 'released' | 'broken';
}

/** Ends a promise that was not kept, with a word why. */
export function EndPromise({ promise, state, onClose }: EndPromiseProps) {
  const today = useToday();
  const [why, setWhy] = useState('');
  const released = state === 'released';
  return (
    <PromiseDialog
      promise={promise}
      title={released ? 'Release' : 'Broken'}
      patch={{ state, closedOn: today, closing: wordsOf(why) }}
      said={released ? 'Promise released' : 'Marked as broken'}
      onClose={onClose}
    >
      <p>{promise.record.text}</p>
      <Why label="Why, if you like" value={why} onChange={setWhy} />
    </PromiseDialog>
  );
}

/** Changes what was written down of a promise. Texts that mention it call it by its new words. */
export function EditPromise({ promise, onClose }: PromiseDialogProps) {
  const { record } = promise;
  const [text, setText] = useState(record.text);
  const [parties, setParties] = useState<Parties>({
    by: record.from === 'me' ? 'me' : 'them',
    person: record.from === 'me' ? (record.to === 'me' ? undefined : record.to) : record.from,
  });
  const [madeOn, setMadeOn] = useState(record.madeOn);
  const [dueOn, setDueOn] = useState(record.dueOn);
  const [closing, setClosing] = useState(record.closing ?? '');
  // Imported ones may be between two others: that stays, unless it is changed here.
  const between = record.from !== 'me' && record.to !== 'me';
  const other: Party = parties.person ?? 'me';
  const sides: Partial<PromiseFields> = between
    ? {}
    : parties.by === 'me'
      ? { from: 'me', to: other }
      : { from: other, to: 'me' };
  const doubt = promiseDoubt({ ...record, madeOn, dueOn });
  return (
    <PromiseDialog
      promise={promise}
      title="Edit the promise"
      patch={{ text, ...sides, madeOn, dueOn, closing: wordsOf(closing) }}
      said="Promise changed"
      ready={text.trim() !== ''}
      onClose={onClose}
    >
      <TextField label="What was promised" value={text} onChange={setText} maxLength={FIELD_LIMITS.line} />
      {between ? null : <PartyPicker parties={parties} onChange={setParties} />}
      <div className={styles.field}>
        <h3 className="label">Made</h3>
        <DayField label="Made" needed day={madeOn} onChange={(day) => setMadeOn(day ?? madeOn)} />
      </div>
      <div className={styles.field}>
        <h3 className="label">Due</h3>
        <DayField label="Due" day={dueOn} onChange={setDueOn} />
        {doubt === undefined ? null : <p className={styles.hint}>{doubt}</p>}
      </div>
      {record.state === 'open' && record.closing === undefined ? null : (
        <Why label="Why" value={closing} onChange={setClosing} />
      )}
    </PromiseDialog>
  );
}

const wordsOf = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

interface WhyProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}
const Why = ({ label, value, onChange }: WhyProps) => (
  <TextField label={label} value={value} onChange={onChange} maxLength={FIELD_LIMITS.line} />
);

interface FrameProps extends PromiseDialogProps {
  readonly title: string;
  readonly patch: Partial<PromiseFields>;
  /** The message that offers to take it back. */
  readonly said: string;
  readonly ready?: boolean;
  readonly children: ReactNode;
}

function PromiseDialog({ promise, title, patch, said, ready = true, onClose, children }: FrameProps) {
  const { save } = useSaveSubject('promise');
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const kept = await save(promise, patch, said);
    setBusy(false);
    if (kept) onClose();
  };
  return (
    <Dialog
      open
      role="alertdialog"
      title={title}
      onClose={onClose}
      onSubmit={() => void keep()}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="small" look="primary" isDisabled={!ready} busy={busy} busyLabel="Keeping…">
            Keep
          </Button>
        </>
      }
    >
      <div className={styles.form}>{children}</div>
    </Dialog>
  );
}
