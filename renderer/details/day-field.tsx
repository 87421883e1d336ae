import { X } from 'lucide-react';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { DayPicker } from '../ui/day-picker.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useToday } from '../ui/use-today.ts';
import { dayInWords } from '../../shared/words/days.ts';
import styles from './details-form.module.css';

interface DayFieldProps {
  readonly label: string;
  readonly day: LocalDate | undefined;
  /** There must be one: it can be changed and not taken away. */
  readonly needed?: boolean;
  /** It has the focus when it appears. */
  readonly autoFocus?: boolean;
  readonly onChange: (day: LocalDate | undefined) => void;
}

/** A day that need not be there. */
export function DayField({ label, day, needed = false, autoFocus = false, onChange }: DayFieldProps) {
  const today = useToday();
  return (
    <div className={styles.day}>
      <DayPicker
        label={label}
        words={day === undefined ? 'Choose a day' : dayInWords(day, today)}
        value={day}
        onChange={onChange}
        // Where a dialog asks for nothing else.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
      />
      {day === undefined || needed ? null : (
        <IconButton icon={X} iconSize="small" label={`${label}: no day`} onPress={() => onChange(undefined)} />
      )}
    </div>
  );
}
