import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { MarkedLine, Mention } from '../../shared/domain/mentions.ts';
import { SIGNS } from '../../shared/text/mention-link.ts';
import type { TextRecords } from '../../shared/text/text-records.ts';
import { MarkFacts, MarkIcon } from './marked-line-parts.tsx';
import { familyOf } from './marked-line-view.ts';
import { mentionName } from './record-words.ts';
import styles from './records.module.css';

/** The records of the text that is read; without them names stand as the text has them, and open nothing. */
export const ReadRecordsContext = createContext<TextRecords | undefined>(undefined);

const nothing = (): (() => void) => () => undefined;

/** A mention in a text that is read. */
export function ReadMention({ mention }: { readonly mention: Mention }) {
  const records = use(ReadRecordsContext);
  const { sort, id, intensity } = mention;
  const label = useSyncExternalStore(records?.subscribe ?? nothing, () => records?.label(sort, id)) ?? mention.label;
  const words = (
    <>
      <span className={styles.sign}>{SIGNS[sort]}</span>
      {label}
      <span className={styles.level}>{intensity}</span>
    </>
  );
  if (records === undefined) return <span className={styles.mention}>{words}</span>;
  return (
    <button
      type="button"
      className={styles.mention}
      aria-label={mentionName({ ...mention, label })}
      onClick={() => records.open(sort, id)}
    >
      {words}
    </button>
  );
}

/** A marked line in a text that is read. */
export function ReadMarkedLine({ line, children }: { readonly line: MarkedLine; readonly children: ReactNode }) {
  const records = use(ReadRecordsContext);
  return (
    <div className={styles.marked} data-fam={familyOf(line.sort)}>
      <span className={styles.icon}>
        <MarkIcon line={line} />
      </span>
      <p>{children}</p>
      <span className={styles.facts}>
        <MarkFacts line={line} records={records} />
      </span>
    </div>
  );
}
