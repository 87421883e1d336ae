import { Layers, UserRound } from 'lucide-react';
import type { EntryId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { placeOfRecord } from '../../details/record-place.ts';
import { Icon } from '../../ui/icon.tsx';
import { lateWords } from '../../details/promise-words.ts';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { type Place, PlaceLink } from '../../ui/places.tsx';
import { shortDay } from '../../../shared/words/days.ts';
import type { Evidence } from '../../vault/api.ts';
import { shortened } from './pictures/shortened.ts';
import styles from './insights.module.css';

interface EvidenceListProps {
  readonly label: string;
  readonly items: readonly Evidence[];
  readonly today: LocalDate;
  /** What each is called is not cut. */
  readonly whole?: boolean;
  readonly onOpen?: () => void;
}

/** Records by name and day; each leads to where it is read. */
export const EvidenceList = ({ label, items, today, whole = false, onOpen }: EvidenceListProps) => (
  <ul className={styles.evidence} aria-label={label}>
    {items.map((item) => (
      <li key={`${item.sort} ${item.id}`}>
        <EvidenceIcon item={item} />
        <PlaceLink to={placeOfEvidence(item)} {...(onOpen === undefined ? {} : { onClickCapture: onOpen })}>
          {whole ? item.words : shortened(item.words)}
          {item.ended === undefined ? null : <small className={styles.ended}>{item.ended}</small>}
        </PlaceLink>
        <When item={item} today={today} />
      </li>
    ))}
  </ul>
);

/** Its day; how late it is where it was to be done by now. */
function When({ item: { day, due }, today }: { readonly item: Evidence; readonly today: LocalDate }) {
  const late = due && lateWords(due, today);
  if (late !== undefined)
    return (
      <time className={styles.late} dateTime={due}>
        {late}
      </time>
    );
  return day === undefined ? null : <time dateTime={day}>{shortDay(day, today)}</time>;
}

function EvidenceIcon({ item: { sort, kind } }: { readonly item: Evidence }) {
  if (sort === 'promise' || sort === 'tension') return <KindIcon kind={sort} />;
  if (kind !== undefined) return <KindIcon kind={kind} />;
  return <Icon of={sort === 'person' ? UserRound : Layers} />;
}

/** Where a record of a finding is read. */
export const placeOfEvidence = ({ sort, id }: Pick<Evidence, 'sort' | 'id'>): Place =>
  sort === 'entry' ? { to: 'entry', id: id as EntryId } : placeOfRecord(sort, id);
