import { type LucideIcon, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './token.module.css';

export interface TokenProps {
  readonly text: string;
  readonly icon?: LucideIcon | undefined;
  /** With it the token has a button that takes it away. */
  readonly onRemove?: (() => void) | undefined;
}

/** A tag, a person or a filter, as a word in a box. */
export function Token({ text, icon, onRemove }: TokenProps) {
  return (
    <span className={styles.token}>
      {icon === undefined ? null : <Icon of={icon} size="small" />}
      <span className={styles.text}>{text}</span>
      {onRemove === undefined ? null : (
        <Button className={cx(styles.remove)} aria-label={`Remove ${text}`} onPress={onRemove}>
          <Icon of={X} size="small" />
        </Button>
      )}
    </span>
  );
}

export interface TokenButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly text: string;
  readonly icon?: LucideIcon | undefined;
  /** `add` is outlined: something can be put here. `token` is the token itself, pressed to open or use it. */
  readonly look?: 'add' | 'token';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function TokenButton({ text, icon, look = 'add', ref, ...rest }: TokenButtonProps) {
  return (
    <Button
      {...rest}
      {...(ref === undefined ? {} : { ref })}
      className={cx(styles.token, styles.pressable, look === 'add' && styles.add)}
    >
      {icon === undefined ? null : <Icon of={icon} size="small" />}
      <span className={styles.text}>{text}</span>
    </Button>
  );
}
