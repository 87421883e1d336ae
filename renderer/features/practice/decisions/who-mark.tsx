import styles from '../../../details/chart.module.css';
import type { Hand } from './decision-words.ts';

/** Filled is alone, struck with the team, empty the team without the lead, a ring not decided. 11 pixels, from 0, 0. */
export function WhoMark({ hand }: { readonly hand: Hand }) {
  switch (hand) {
    case 'alone':
      return <rect className={styles.fill} width="11" height="11" rx="2.5" />;
    case 'open':
      return (
        <g className={styles.accent}>
          <circle className={styles.ring} cx="5.5" cy="5.5" r="4.4" />
        </g>
      );
    default:
      return (
        <>
          <rect className={styles.ring} x="0.75" y="0.75" width="9.5" height="9.5" rx="2" />
          {hand === 'with' ? <path className={styles.line} d="M1.6 9.4L9.4 1.6" /> : null}
        </>
      );
  }
}
