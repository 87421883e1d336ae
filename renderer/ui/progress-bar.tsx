import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What is under way: "Reading files". */
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known yet. */
  readonly total: number;
  /** In words, beside the label: "120 of 398". */
  readonly note?: string | undefined;
}

export function ProgressBar({ label, done, total, note }: ProgressBarProps) {
  const known = total > 0;
  return (
    <AriaProgressBar
      className={cx(styles.progress)}
      isIndeterminate={!known}
      value={done}
      maxValue={known ? total : 100}
      {...(note === undefined ? {} : { valueLabel: note })}
    >
      {({ percentage }) => (
        <>
          <div className={styles.words}>
            <Label>{label}</Label>
            {note === undefined ? null : <span className={styles.note}>{note}</span>}
          </div>
          <div className={styles.track}>
            <div className={styles.fill} style={{ inlineSize: known ? `${percentage ?? 0}%` : '30%' }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
