import type { ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import styles from './column.module.css';

export interface ColumnProps {
  readonly children: ReactNode;
  /** 640, 760 or 904 px at the normal text size. */
  readonly width?: 'text' | 'list' | 'wide';
  /** The element that scrolls. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** What a screen puts below the bar: a centred column that scrolls. */
export function Column({ children, width = 'text', ref }: ColumnProps) {
  return (
    <div className={cx(styles.scroller, 'scroll')} {...(ref === undefined ? {} : { ref })}>
      <div className={cx(styles.column, styles[width])}>{children}</div>
    </div>
  );
}
