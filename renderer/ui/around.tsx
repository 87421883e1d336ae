import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';
import styles from './around.module.css';

export interface AroundProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children?: ReactNode;
}

/** A screen around the journal, when it is not open: one title, what happened, and the ways on. */
export function Around({ title, subtitle, children }: AroundProps) {
  return (
    <div className={styles.screen}>
      <header className={styles.brand}>
        <Mark size={22} className={styles.mark} />
        <span>Leeway</span>
      </header>
      <main className={styles.main}>
        <h1 className="title">{title}</h1>
        {subtitle === undefined ? null : <p className="subtitle">{subtitle}</p>}
        {children}
      </main>
    </div>
  );
}

export interface AroundPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function AroundPart({ title, children }: AroundPartProps) {
  return (
    <section className={styles.part}>
      <h2 className="h2">{title}</h2>
      {children}
    </section>
  );
}

/** One way on: what it does, and its button. */
export interface WayProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action: ReactNode;
}

export function Ways({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.ways}>{children}</ul>;
}

export function Way({ title, children, action }: WayProps) {
  return (
    <li className={styles.way}>
      <div>
        <h3 className={styles.wayTitle}>{title}</h3>
        <p className="small muted">{children}</p>
      </div>
      {action}
    </li>
  );
}
