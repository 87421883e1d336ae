import { Compass } from 'lucide-react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { useQuery } from '../../client/use-query.ts';
import { placeOfInsight } from '../../details/insight-lines.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import styles from './today-screen.module.css';

/** At most one line of what the journal suggests, below the composer. Where it cannot be read there is none. */
export function InsightLine({ today }: { readonly today: LocalDate }) {
  const { data } = useQuery(['insights', 'insight', 'entries', 'settings'], (vault) => vault.insightLine(), [today]);
  if (data === undefined) return null;
  return (
    <p className={styles.insight}>
      <Icon of={Compass} size="small" />
      {data.sort === 'week' ? (
        <PlaceLink to={{ to: 'lookBack' }}>
          The week is nearly over. Look back at it in five minutes, or let it be.
        </PlaceLink>
      ) : (
        <PlaceLink to={placeOfInsight(data)}>{data.sentence}</PlaceLink>
      )}
    </p>
  );
}
