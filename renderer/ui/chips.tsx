import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import type { Choice } from './segmented.tsx';
import styles from './chips.module.css';

interface ChipsProps<V extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
  /** Several may be chosen at once. */
  readonly several?: boolean;
  /** One must stay chosen. */
  readonly needed?: boolean;
}

/** Choices as words in a row that wraps. What is chosen is taken back by pressing it again, unless one is needed. */
export function Chips<V extends string>({
  label,
  choices,
  chosen,
  onChange,
  several = false,
  needed = false,
}: ChipsProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.chips)}
      selectionMode={several ? 'multiple' : 'single'}
      disallowEmptySelection={needed && chosen.length > 0}
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(choices.filter(({ value }) => keys.has(value)).map(({ value }) => value))}
    >
      {choices.map(({ value, label: words }) => (
        <ToggleButton key={value} id={value} className={cx(styles.chip)}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
