import { SwitchButton, SwitchField, VisuallyHidden } from 'react-aria-components';
import type { ToggleProps } from './checkbox.tsx';
import { cx } from './cx.ts';
import styles from './toggle.module.css';

/** On or off, at once. For a choice that is sent with a form, take a Checkbox. */
export function Switch({ label, hideLabel = false, checked, onChange, disabled = false }: ToggleProps) {
  return (
    <SwitchField isSelected={checked} onChange={onChange} isDisabled={disabled}>
      <SwitchButton className={cx(styles.button)}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        <span className={styles.track} />
      </SwitchButton>
    </SwitchField>
  );
}
