import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon, type IconProps } from './icon.tsx';
import { Tooltip, type TooltipProps } from './tooltip.tsx';
import { withKeys } from './with-keys.tsx';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** Its name, which is also its tooltip. */
  readonly label: string;
  /** The tooltip, where the name is longer than that. */
  readonly tip?: string;
  readonly shortcut?: string | undefined;
  /** For a button that stays in: whether it is in. */
  readonly pressed?: boolean | undefined;
  readonly iconSize?: IconProps['size'];
  readonly placement?: TooltipProps['placement'];
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of one icon, 28 px, always named. Hide it rather than disable it. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    tip = label,
    shortcut,
    pressed,
    iconSize = 'medium',
    placement = 'bottom',
    className,
    ref,
    ...rest
  } = props;
  return (
    <Tooltip text={tip} shortcut={shortcut} placement={placement}>
      <AriaButton
        {...rest}
        {...(ref === undefined ? {} : { ref })}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...withKeys(shortcut)}
        aria-label={label}
        className={cx(styles.button, className)}
      >
        <Icon of={icon} size={iconSize} />
      </AriaButton>
    </Tooltip>
  );
}
