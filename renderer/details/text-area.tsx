import { Label, TextArea as AriaTextArea, TextField } from 'react-aria-components';
import { cx } from '../ui/cx.ts';
import styles from './text-area.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (text: string) => void;
}

/** A few lines of text with their label; as tall as what is in it. */
export function TextArea({ label, value, maxLength, onChange }: TextAreaProps) {
  return (
    // A browser writes what stands in other fields into a file of the session it may restore.
    <TextField value={value} onChange={onChange} maxLength={maxLength} autoComplete="off" className={cx(styles.field)}>
      <Label className={cx(styles.label)}>{label}</Label>
      <AriaTextArea className={cx(styles.text)} rows={2} />
    </TextField>
  );
}
