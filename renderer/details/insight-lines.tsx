import { useId } from 'react';
import { PlaceLink } from '../ui/places.tsx';
import type { ShownInsight } from '../vault/api.ts';
import styles from './insight-lines.module.css';

/** What the journal suggests about a relation, a line each; the panel has the evidence. Nothing where there is nothing. */
export function InsightLines({ insights }: { readonly insights: readonly ShownInsight[] }) {
  const id = useId();
  if (insights.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="h2" id={id}>
        What your entries suggest
      </h2>
      <ul className={styles.lines}>
        {insights.map((insight) => (
          <li key={`${insight.rule} ${insight.subject}`}>
            <PlaceLink to={placeOfInsight(insight)} className={styles.sentence}>
              {insight.sentence}
            </PlaceLink>
            <p className={styles.asks}>{insight.question}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a finding is read with its evidence. */
export const placeOfInsight = ({ rule, subject }: Pick<ShownInsight, 'rule' | 'subject'>) =>
  ({ to: 'insights', finding: `${rule} ${subject}` }) as const;
