import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { buttonClass } from './button.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { Choice } from './segmented.tsx';
import menu from './menu.module.css';
import styles from './select.module.css';

export interface SelectProps<V extends string> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** `quiet` has no outline: for filters above a list. */
  readonly look?: 'plain' | 'quiet';
}

/** A choice between many: a button that shows what is chosen and opens the list. */
export function Select<V extends string>({ label, choices, value, onChange, look = 'plain' }: SelectProps<V>) {
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Button className={cx(buttonClass(look, 'small'), styles.button)}>
        <SelectValue className={cx(styles.value)} />
        <Icon of={ChevronDown} size="small" />
      </Button>
      <Popover className={cx(menu.pop, styles.pop)} placement="bottom end" offset={4}>
        <ListBox className={cx(menu.list)} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className={cx(menu.item)}>
              {({ isSelected }) => (
                <>
                  <span className={menu.words}>{choice.label}</span>
                  {isSelected ? <Icon of={Check} size="small" className={menu.check} /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
