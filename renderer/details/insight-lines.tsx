import { useId, useState } from 'react';
import { counted } from '../../shared/words/counts.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PlaceLink } from '../ui/places.tsx';
import type { ShownInsight } from '../vault/api.ts';
import styles from './insight-lines.module.css';

/** So many are in sight; what was written about the person comes next. */
const FEW = 3;

/** What the journal suggests about a relation, a line each; the panel has the evidence. Nothing where there is nothing. */
export function InsightLines({ insights }: { readonly insights: readonly ShownInsight[] }) {
  const id = useId();
  const [all, setAll] = useState(false);
  if (insights.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, insights.length - FEW);
  return (
    <section aria-labelledby={id}>
      <h2 className="h2" id={id}>
        What your entries suggest
      </h2>
      <ul className={styles.lines}>
        {insights.slice(0, insights.length - hidden).map((insight) => (
          <li key={`${insight.rule} ${insight.subject}`}>
            <PlaceLink to={placeOfInsight(insight)} className={styles.sentence}>
              {insight.sentence}
            </PlaceLink>
            <p className={styles.asks}>{insight.question}</p>
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : (
        <p className={styles.more}>
          <LinkButton onPress={() => setAll(true)}>Show {counted(hidden, 'more', 'more')}</LinkButton>
        </p>
      )}
    </section>
  );
}

/** Where a finding is read with its evidence. */
export const placeOfInsight = ({ rule, subject }: Pick<ShownInsight, 'rule' | 'subject'>) =>
  ({ to: 'insights', finding: `${rule} ${subject}` }) as const;
