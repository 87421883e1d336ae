import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger as AriaMenuTrigger,
  Popover,
  type PopoverProps,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

/** Holds a button and the Menu it opens. */
export const MenuTrigger = AriaMenuTrigger;

export interface MenuProps {
  readonly label: string;
  readonly placement?: PopoverProps['placement'];
  /** MenuItem. */
  readonly children: ReactNode;
}

export function Menu({ label, placement = 'bottom end', children }: MenuProps) {
  return (
    <Popover className={cx(styles.pop)} placement={placement} offset={4}>
      <AriaMenu aria-label={label} className={cx(styles.list)}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export interface MenuItemProps extends Omit<AriaMenuItemProps, 'children' | 'className' | 'style' | 'textValue'> {
  readonly text: string;
  readonly icon?: LucideIcon | undefined;
  readonly shortcut?: string | undefined;
  readonly danger?: boolean;
}

export function MenuItem({ text, icon, shortcut, danger = false, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem {...rest} textValue={text} className={cx(styles.item, danger && styles.danger)}>
      {icon === undefined ? null : <Icon of={icon} className={styles.icon} />}
      <span className={styles.words}>{text}</span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} />}
    </AriaMenuItem>
  );
}
