import type { ReactNode } from 'react';
import {
  Dialog,
  DialogTrigger,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';
import { cx } from './cx.ts';
import menu from './menu.module.css';
import styles from './popover.module.css';

/** Holds a button and the Popover it opens. */
export const PopoverTrigger = DialogTrigger;

export interface PopoverProps {
  readonly label: string;
  readonly placement?: AriaPopoverProps['placement'];
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small surface beside its button, for what is not a list of commands (that is a Menu). */
export function Popover({ label, placement = 'bottom start', children }: PopoverProps) {
  return (
    <AriaPopover className={cx(menu.pop, styles.pop)} placement={placement} offset={4}>
      <Dialog aria-label={label} className={cx(styles.dialog)}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  );
}
