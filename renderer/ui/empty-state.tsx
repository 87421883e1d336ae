import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** The fact, in one line. */
  readonly title: string;
  /** One sentence with a way to start, or what is safe. */
  readonly children?: ReactNode;
  /** At most one button. */
  readonly action?: ReactNode;
  /** `failed` says that something did not work; `plain` that there is nothing. */
  readonly tone?: 'plain' | 'failed';
}

/** What a list says when it has nothing to show. */
export function EmptyState({ title, children, action, tone = 'plain' }: EmptyStateProps) {
  return (
    <div className={styles.empty} {...(tone === 'failed' ? { role: 'alert' } : {})}>
      <h2 className={cx(styles.title, tone === 'failed' && styles.failed)}>
        {tone === 'failed' ? <Icon of={TriangleAlert} /> : null}
        {title}
      </h2>
      {children === undefined ? null : <p className={styles.text}>{children}</p>}
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
