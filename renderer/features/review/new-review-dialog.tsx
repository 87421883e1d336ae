import { useState } from 'react';
import { newId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { OUTLINES } from '../../../shared/review/outlines.ts';
import { periodAround } from '../../../shared/review/period.ts';
import { whyNot } from '../../client/error-words.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { Select } from '../../ui/select.tsx';
import { useToday } from '../../ui/use-today.ts';
import { PeriodFields } from './period-dialog.tsx';
import { periodWords } from './review-words.ts';
import styles from './review.module.css';

interface NewReviewDialogProps {
  /** The review that is compared with: the last one. */
  readonly previous: EntryFields['source'];
  readonly onClose: () => void;
}

/** Begins a review: the days that it looks back on, and how it is set out. */
export function NewReviewDialog({ previous, onClose }: NewReviewDialogProps) {
  const vault = useVault();
  const places = usePlaces();
  const today = useToday();
  const own = (useSubjects('template') ?? []).filter(({ record }) => record.kind === 'review');
  const outlines = [
    ...own.map(({ record: { id, name, body } }) => ({ id: id as string, name, about: 'your own', body })),
    ...OUTLINES,
  ];
  const [days, setDays] = useState<{ readonly from: LocalDate | undefined; readonly to: LocalDate | undefined }>(() =>
    periodAround('half', today),
  );
  const [outline, setOutline] = useState(outlines[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const { from, to } = days;
  const period = from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;

  const begin = async (): Promise<void> => {
    if (period === undefined || busy) return;
    setBusy(true);
    const body = (outlines.find(({ id }) => id === outline) ?? OUTLINES[0])?.body;
    const fields = newEntryFields(today, 'review', body ?? { type: 'doc', content: [] });
    const details = { ...newDetails('review', today), ...period, ...(previous === undefined ? {} : { previous }) };
    const made = await vault.createEntry(
      { ...fields, title: `Review, ${periodWords(period)}`, details },
      newId<'session'>(),
    );
    setBusy(false);
    if (made.ok) places.go({ to: 'review', id: made.value.entry.id });
    else setError(`It was not made. ${whyNot(made.error)}`);
  };

  return (
    <Dialog
      open
      title="New review"
      size="medium"
      onClose={onClose}
      onSubmit={() => void begin()}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button
            size="small"
            look="primary"
            type="submit"
            isDisabled={period === undefined}
            busy={busy}
            busyLabel="Beginning…"
          >
            Begin
          </Button>
        </>
      }
    >
      <p className="label">It looks back on</p>
      <PeriodFields from={from} to={to} onChange={setDays} />
      <p className="label">It is set out as</p>
      <div className={styles.outline}>
        <Select
          label="Outline"
          choices={outlines.map(({ id, name }) => ({ value: id, label: name }))}
          value={outline}
          onChange={setOutline}
        />
        <small>{outlines.find(({ id }) => id === outline)?.about}</small>
      </div>
      <ErrorWords text={error} />
    </Dialog>
  );
}
