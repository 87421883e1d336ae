import { TriangleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  FieldError,
  Group,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  VisuallyHidden,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  'children' | 'className' | 'style' | 'isInvalid' | 'aria-label'
> {
  readonly label: string;
  /** The label is spoken and not shown: only where something beside the field says the same. */
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  /** What helps to fill it; stays while there is an error. */
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it, as a sentence. */
  readonly error?: string | undefined;
  readonly size?: 'normal' | 'large';
  /** Inside the box, before and after what is typed. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Between the box and the hint. */
  readonly below?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string | undefined;
  readonly inputClassName?: string | undefined;
}

/** One line of text with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel = false, placeholder, hint, error, size = 'normal', before, after, below } = props;
  const { inputRef, className, inputClassName, ...field } = omitOwn(props);
  return (
    <AriaTextField
      // A browser writes what stands in other fields into a file of the session it may restore.
      autoComplete="off"
      {...field}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={cx(styles.field, className)}
    >
      {hideLabel ? (
        <VisuallyHidden>
          <Label>{label}</Label>
        </VisuallyHidden>
      ) : (
        <Label className={cx(styles.label)}>{label}</Label>
      )}
      <Group className={cx(styles.box, size === 'large' && styles.large, after !== undefined && styles.withAfter)}>
        {before}
        <Input
          className={cx(styles.input, inputClassName)}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        {after}
      </Group>
      {below}
      {hint === undefined ? null : (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>
        <ErrorWords text={error} />
      </FieldError>
    </AriaTextField>
  );
}

/** The sentence of an error with its icon, for fields that are no text field. */
export function ErrorWords({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <span className={styles.errorWords} role="alert">
      <Icon of={TriangleAlert} size="small" />
      <span>{text}</span>
    </span>
  );
}

function omitOwn(props: TextFieldProps) {
  const {
    label: _label,
    hideLabel: _hideLabel,
    placeholder: _placeholder,
    hint: _hint,
    error: _error,
    size: _size,
    before: _before,
    after: _after,
    below: _below,
    ...rest
  } = props;
  return rest;
}
