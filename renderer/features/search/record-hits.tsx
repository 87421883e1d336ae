import type { FoundRecord } from '../../details/found-records.ts';
import { RecordIcon } from '../../details/record-icon.tsx';
import { placeOfRecord } from '../../details/record-place.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { RECORDS } from './palette-items.ts';
import styles from './record-hits.module.css';

/** The people, areas, tensions and promises that are called like what was typed, above the entries. */
export function RecordHits({ records }: { readonly records: readonly FoundRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section className={styles.records}>
      <h2 className="label">{RECORDS}</h2>
      <ul aria-label={RECORDS}>
        {records.map(({ type, id, label, hint }) => (
          <li key={id}>
            <PlaceLink to={placeOfRecord(type, id)} className={styles.record}>
              <RecordIcon type={type} />
              <span className={styles.name}>{label}</span>
              {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
