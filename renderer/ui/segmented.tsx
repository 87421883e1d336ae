import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './segmented.module.css';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SegmentedProps<V extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  /** Undefined: nothing is chosen yet. */
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

/** A choice between few, all of them in sight: two to five. */
export function Segmented<V extends string>({ label, choices, value, onChange }: SegmentedProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.group)}
      selectionMode="single"
      disallowEmptySelection={value !== undefined}
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value} className={cx(styles.choice)}>
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
