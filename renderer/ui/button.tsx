import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { withKeys } from './with-keys.tsx';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'large';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> {
  readonly children: ReactNode;
  /** One primary button a screen. */
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: LucideIcon | undefined;
  /** A shortcut that does the same, such as `Mod+Enter`: shown in the button. */
  readonly shortcut?: string | undefined;
  /** True while what was asked is under way: the button keeps its focus and its width, and does nothing. */
  readonly busy?: boolean;
  /** What the label says while busy, e.g. `Unlocking…`. */
  readonly busyLabel?: string | undefined;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Classes that make a link look like a button. */
export const buttonClass = (look: ButtonLook = 'plain', size: ButtonSize = 'normal'): string =>
  cx(styles.button, styles[look], styles[size]);

export function Button(props: ButtonProps) {
  const { children, look, size, icon, shortcut, busy = false, busyLabel, wide = false, ref, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      {...(ref === undefined ? {} : { ref })}
      {...withKeys(shortcut)}
      className={cx(buttonClass(look, size), wide && styles.wide)}
      isPending={busy}
    >
      <span className={styles.labels}>
        <span className={styles.content} {...(busy && busyLabel !== undefined ? { 'data-away': '' } : {})}>
          {icon === undefined ? null : <Icon of={icon} size="small" />}
          {children}
          {shortcut === undefined ? null : <Kbd keys={shortcut} silent />}
        </span>
        {busyLabel === undefined ? null : (
          <span className={styles.content} {...(busy ? {} : { 'data-away': '' })}>
            {busyLabel}
          </span>
        )}
      </span>
    </AriaButton>
  );
}
