import { Meter, VisuallyHidden, Label } from 'react-aria-components';
import { cx } from '../cx.ts';
import styles from './strength-meter.module.css';

export type Score = 0 | 1 | 2 | 3 | 4;
const BARS = [1, 2, 3, 4] as const;
const WORDS = { 0: 'very weak', 1: 'weak', 2: 'not enough', 3: 'fair', 4: 'strong' } as const;

/** How hard a passphrase is to guess, one bar a point. The sentence beside it says the same. */
export function StrengthMeter({ score }: { readonly score: Score }) {
  return (
    <Meter className={cx(styles.meter)} value={score} maxValue={4} valueLabel={WORDS[score]}>
      <VisuallyHidden>
        <Label>Passphrase strength</Label>
      </VisuallyHidden>
      {BARS.map((bar) => (
        <span key={bar} className={styles.bar} {...(bar <= score ? { 'data-on': '' } : {})} />
      ))}
    </Meter>
  );
}
