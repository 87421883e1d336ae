import { type CalendarDate, parseDate, getLocalTimeZone, today } from '@internationalized/date';
import { ChevronDown, ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DialogTrigger,
  I18nProvider,
} from 'react-aria-components';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { Button, type ButtonProps } from './button.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { Popover, type PopoverProps } from './popover.tsx';
import styles from './day-picker.module.css';

export interface DayCalendarProps {
  readonly label: string;
  readonly value: LocalDate | undefined;
  readonly onChange: (day: LocalDate) => void;
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
}

/** A month of days to choose from; page keys go by months, with Shift by years. */
export function DayCalendar({ label, value, onChange, min, max }: DayCalendarProps) {
  const chosen = value === undefined ? null : parseDate(value);
  const [shown, setShown] = useState<CalendarDate | undefined>(chosen ?? undefined);
  const step = (years: number): void => {
    setShown((shown ?? chosen ?? today(getLocalTimeZone())).add({ years }));
  };
  return (
    <I18nProvider locale="en-GB">
      <Calendar
        aria-label={label}
        className={cx(styles.calendar)}
        firstDayOfWeek="mon"
        value={chosen}
        onChange={(date) => onChange(date.toString() as LocalDate)}
        {...(shown === undefined ? {} : { focusedValue: shown })}
        onFocusChange={setShown}
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
        // The popover takes the focus in any case; the chosen day is where it belongs.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      >
        <div className={styles.head}>
          <CalendarHeading className={cx(styles.heading)} />
          <AriaButton slot={null} aria-label="A year back" onPress={() => step(-1)}>
            <Icon of={ChevronsLeft} />
          </AriaButton>
          <AriaButton slot="previous">
            <Icon of={ChevronLeft} />
          </AriaButton>
          <AriaButton slot="next">
            <Icon of={ChevronRight} />
          </AriaButton>
          <AriaButton slot={null} aria-label="A year on" onPress={() => step(1)}>
            <Icon of={ChevronsRight} />
          </AriaButton>
        </div>
        <CalendarGrid className={cx(styles.grid)} weekdayStyle="short">
          {(date) => <CalendarCell date={date} className={cx(styles.cell)} />}
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}

export interface DayPickerProps
  extends DayCalendarProps, Pick<ButtonProps, 'look' | 'size' | 'autoFocus'>, Pick<PopoverProps, 'placement'> {
  /** The chosen day in words; the button says it. */
  readonly words: string;
}

/** A day in words that opens a calendar to choose another. */
export function DayPicker({
  words,
  look = 'quiet',
  size = 'small',
  autoFocus = false,
  placement,
  ...calendar
}: DayPickerProps) {
  return (
    <DialogTrigger>
      <Button
        look={look}
        size={size}
        // Whoever asks for a day says whether it comes first.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        aria-label={`${calendar.label}: ${words}`}
      >
        {words}
        <Icon of={ChevronDown} size="small" />
      </Button>
      <Popover label={calendar.label} {...(placement === undefined ? {} : { placement })}>
        {(close) => (
          <DayCalendar
            {...calendar}
            onChange={(day) => {
              calendar.onChange(day);
              close();
            }}
          />
        )}
      </Popover>
    </DialogTrigger>
  );
}
