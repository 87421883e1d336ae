import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField, VisuallyHidden } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './toggle.module.css';

export interface ToggleProps {
  readonly label: string;
  /** The label is spoken and not shown: only where a heading beside it says the same. */
  readonly hideLabel?: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hideLabel = false, checked, onChange, disabled = false }: ToggleProps) {
  return (
    <CheckboxField isSelected={checked} onChange={onChange} isDisabled={disabled}>
      <CheckboxButton className={cx(styles.button)}>
        <span className={styles.box}>
          <Check size="0.75rem" strokeWidth={3} aria-hidden />
        </span>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </CheckboxButton>
    </CheckboxField>
  );
}
