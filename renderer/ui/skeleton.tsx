import { VisuallyHidden } from 'react-aria-components';
import { useAfter } from './use-after.ts';
import styles from './skeleton.module.css';

/** What is there sooner than this is shown at once: a flash of grey would only make it look slower. */
export const SKELETON_AFTER_MS = 400;

export interface SkeletonProps {
  /** What is coming, for screen readers: "Reading entries". */
  readonly label: string;
  /** How many rows of text come. */
  readonly rows?: number;
}

/** The shape of text that is on its way. */
export function Skeleton({ label, rows = 3 }: SkeletonProps) {
  const late = useAfter(SKELETON_AFTER_MS);
  if (!late) return null;
  return (
    <output className={styles.skeleton} aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          <span className={styles.line} />
          <span className={styles.line} />
        </div>
      ))}
    </output>
  );
}
