import { Lock, type LucideIcon, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { type EntryKind, kindInfo } from '../../shared/domain/kinds/registry.ts';
import { leadOf } from '../../shared/text/plain-text.ts';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { KindIcon } from './kind-icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './entry-row.module.css';

export interface EntryRowProps {
  readonly kind: EntryKind;
  readonly day: LocalDate;
  /** The day in words, with the time where it matters. */
  readonly when: ReactNode;
  readonly title?: ReactNode;
  /** The first words, or the words around what was found; two lines of it are shown. */
  readonly text: ReactNode;
  /** What the kind's fields say, in a few words. */
  readonly about?: string;
  readonly tags?: readonly string[];
  readonly starred?: boolean;
  readonly private?: boolean;
  /** Smaller, for the context pane. */
  readonly narrow?: boolean;
}

/** What fits on two lines, or three narrow ones, cut at a sentence or a word. */
const WIDE = 140;
const NARROW = 96;

/** One entry in a list. What makes it a link or a choice is around it. */
export function EntryRow(props: EntryRowProps) {
  const { kind, day, when, title, text, about = '', tags = [], starred = false, narrow = false } = props;
  return (
    <div className={cx(styles.row, narrow && styles.narrow)}>
      <span className={styles.icon}>
        <KindIcon kind={kind} />
      </span>
      <div>
        <div className={styles.meta}>
          <span className={styles.kind}>{kindInfo(kind).name}</span>
          <span className={styles.tags}>{[about, ...tags].filter((words) => words !== '').join(', ')}</span>
          <span className={styles.when}>
            {props.private === true ? <Sign of={Lock} says="Private" /> : null}
            {starred ? <Sign of={Star} says="Starred" filled /> : null}
            <time dateTime={day}>{when}</time>
          </span>
        </div>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {text === '' ? (
          title === undefined && <p className={cx(styles.text, styles.none)}>No words yet</p>
        ) : (
          <p className={styles.text}>{typeof text === 'string' ? leadOf(text, narrow ? NARROW : WIDE) : text}</p>
        )}
      </div>
    </div>
  );
}

interface SignProps {
  readonly of: LucideIcon;
  readonly says: string;
  readonly filled?: boolean;
}

function Sign({ of, says, filled = false }: SignProps) {
  return (
    <>
      <Icon of={of} size="small" className={filled ? styles.filled : undefined} />
      <VisuallyHidden>{says}</VisuallyHidden>
    </>
  );
}

/** The shape of a row that is on its way. */
export function EntryRowShape() {
  return (
    <div className={styles.row} aria-hidden="true">
      <span />
      <div>
        <span className={styles.line} />
        <span className={styles.line} />
        <span className={styles.line} />
      </div>
    </div>
  );
}
