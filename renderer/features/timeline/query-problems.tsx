import type { QueryProblem } from '../../../shared/search/types.ts';
import styles from './filters.module.css';

/** What of a query could not be understood, each with what would work. The rest is searched all the same. */
export function QueryProblems({ problems }: { readonly problems: readonly QueryProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="About this search">
      {problems.map(({ part, message }) => (
        <li key={part}>
          <b>{part}</b> {message}
        </li>
      ))}
    </ul>
  );
}
