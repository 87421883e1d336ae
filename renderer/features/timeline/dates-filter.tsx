import { X } from 'lucide-react';
import { addDays, type LocalDate } from '../../../shared/base/local-date.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { shortDay } from '../../../shared/words/days.ts';
import { type Preset, PRESETS, type TimelineAddress } from './address.ts';
import styles from './filters.module.css';

export interface DatesFilterProps {
  readonly address: TimelineAddress;
  readonly today: LocalDate;
  readonly onChange: (address: TimelineAddress) => void;
}

type Choice = Preset | 'any' | 'days';

const CHOICES: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: 'any', label: 'Any time' },
  ...(Object.keys(PRESETS) as Preset[]).map((value) => ({ value, label: PRESETS[value].label })),
  { value: 'days', label: 'Certain days' },
];

/** Which days: any, the last so many, or from one day to another. */
export function DatesFilter({ address, today, onChange }: DatesFilterProps) {
  const { last, from, to } = address;
  const byDays = last === undefined && (from !== undefined || to !== undefined);
  const chosen: Choice = last ?? (byDays ? 'days' : 'any');
  const choose = (choice: Choice): void => {
    const without = { ...address, last: undefined, from: undefined, to: undefined };
    if (choice === 'any') onChange(without);
    else if (choice === 'days') onChange({ ...without, from: from ?? addDays(today, -6), to: to ?? today });
    else onChange({ ...without, last: choice });
  };
  return (
    <div className={styles.dates}>
      {byDays ? (
        <>
          <DayPicker
            label="From"
            words={from === undefined ? 'The beginning' : shortDay(from, today)}
            value={from}
            max={to ?? today}
            onChange={(day) => onChange({ ...address, from: day })}
          />
          <span className={styles.until}>to</span>
          <DayPicker
            label="To"
            words={to === undefined ? 'Now' : shortDay(to, today)}
            value={to}
            min={from}
            onChange={(day) => onChange({ ...address, to: day })}
          />
          <IconButton icon={X} iconSize="small" label="Any time" onPress={() => choose('any')} />
        </>
      ) : (
        <Select label="Dates" look="quiet" choices={CHOICES} value={chosen} onChange={choose} />
      )}
    </div>
  );
}
