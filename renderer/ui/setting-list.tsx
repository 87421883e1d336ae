import type { ReactNode } from 'react';
import styles from './setting-list.module.css';

/** A heading and its settings, one row each. */
export function SettingGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="h2">{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

export interface SettingProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** One control: button, select, switch. */
  readonly control?: ReactNode;
  /** What belongs to it and is not always there, below the row. */
  readonly more?: ReactNode;
}

export function Setting({ title, children, control, more }: SettingProps) {
  return (
    <li className={styles.setting}>
      <div className={styles.row}>
        <div>
          <h3 className={styles.title}>{title}</h3>
          {children === undefined ? null : <p className={styles.text}>{children}</p>}
        </div>
        {control === undefined ? null : <div className={styles.control}>{control}</div>}
      </div>
      {more}
    </li>
  );
}
