import styles from './drift.module.css';

/** The heading a ship holds, and the track it makes: the drawing behind the screens around the journal. */
export function Drift({ shape }: { readonly shape: 'side' | 'whole' }) {
  return shape === 'side' ? (
    <svg className={styles.drift} viewBox="0 0 500 900" preserveAspectRatio="xMinYMax slice" aria-hidden="true">
      <path className={styles.heading} d="M84 900V132" />
      <path className={styles.track} d="M84 900C84 560 120 250 372 150" />
      <circle className={styles.ship} cx="372" cy="150" r="5" />
    </svg>
  ) : (
    <svg className={styles.drift} viewBox="0 0 1440 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className={styles.heading} d="M330 900V120" />
      <path className={styles.track} d="M330 900C330 420 480 170 1010 132" />
      <circle className={styles.ship} cx="1010" cy="132" r="5" />
    </svg>
  );
}
