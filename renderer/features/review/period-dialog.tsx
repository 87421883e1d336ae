import { useState } from 'react';
import { type Period, type PeriodSort, periodAround, periodBefore, PERIODS } from '../../../shared/review/period.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { DayField } from '../../details/day-field.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorWords } from '../../ui/field.tsx';
import { useToday } from '../../ui/use-today.ts';
import { periodWords } from './review-words.ts';
import styles from './review.module.css';

interface PeriodFieldsProps {
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
  readonly onChange: (days: { readonly from: LocalDate | undefined; readonly to: LocalDate | undefined }) => void;
}

/** The days that a review looks back on: a quarter, a half or a year of the calendar, the present or the last, or others. */
export function PeriodFields({ from, to, onChange }: PeriodFieldsProps) {
  const today = useToday();
  const choices = (Object.keys(PERIODS) as PeriodSort[]).flatMap((sort) => [
    { name: `This ${PERIODS[sort].name.toLowerCase()}`, period: periodAround(sort, today) },
    { name: `Last ${PERIODS[sort].name.toLowerCase()}`, period: periodBefore(sort, today) },
  ]);
  return (
    <>
      <ul className={styles.periods}>
        {choices.map(({ name, period }) => (
          <li key={name}>
            <Button
              size="small"
              look={period.from === from && period.to === to ? 'primary' : 'plain'}
              aria-pressed={period.from === from && period.to === to}
              onPress={() => onChange(period)}
            >
              {name}
            </Button>
            <small>{periodWords(period)}</small>
          </li>
        ))}
      </ul>
      <div className={styles.days}>
        <DayField label="From" day={from} needed onChange={(day) => onChange({ from: day, to })} />
        <DayField label="To" day={to} needed onChange={(day) => onChange({ from, to: day })} />
      </div>
      {from !== undefined && to !== undefined && to < from ? <ErrorWords text="It ends before it begins." /> : null}
    </>
  );
}

interface PeriodDialogProps {
  readonly period: Period | undefined;
  readonly onClose: () => void;
  readonly onChoose: (period: Period) => void;
}

export function PeriodDialog({ period, onClose, onChoose }: PeriodDialogProps) {
  const [days, setDays] = useState<{ readonly from: LocalDate | undefined; readonly to: LocalDate | undefined }>({
    from: period?.from,
    to: period?.to,
  });
  const { from, to } = days;
  const chosen = from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
  return (
    <Dialog
      open
      title="The days it looks back on"
      onClose={onClose}
      onSubmit={() => chosen && onChoose(chosen)}
      actions={
        <>
          <Button size="small" onPress={onClose}>
            Cancel
          </Button>
          <Button size="small" look="primary" type="submit" isDisabled={chosen === undefined}>
            Look at these
          </Button>
        </>
      }
    >
      <PeriodFields from={from} to={to} onChange={setDays} />
    </Dialog>
  );
}
