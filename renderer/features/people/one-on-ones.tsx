import type { LocalDate } from '../../../shared/base/local-date.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { OneOnOneDetails } from '../../../shared/domain/kinds/one-on-one.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { leadOf } from '../../../shared/text/plain-text.ts';
import { cx } from '../../ui/cx.ts';
import { PlaceLink } from '../../ui/places.tsx';
import { capitalised, counted, figures } from '../../../shared/words/counts.ts';
import { shortDay } from '../../../shared/words/days.ts';
import type { EntryItem, EntryList } from '../../vault/api.ts';
import styles from './one-on-ones.module.css';

interface OneOnOnesProps {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly list: EntryList;
  readonly cadence: string;
  readonly today: LocalDate;
}

/** What fits on two lines. */
const LEAD = 150;

/** The meetings with a person, planned and held, with what was carried over from each. */
export function OneOnOnes({ person: { id, name }, list, cadence, today }: OneOnOnesProps) {
  return (
    <section aria-labelledby="one-on-ones">
      <div className={styles.head}>
        <h2 className="h2" id="one-on-ones">
          One-on-ones
        </h2>
        <span className="small faint">{cadence}</span>
      </div>
      {list.total === 0 ? <p className={styles.none}>None with {name} so far.</p> : null}
      <ul className={styles.list}>
        {list.items.map((item) =>
          ofKind(item, 'oneOnOne') ? (
            <li key={item.id}>
              <Row item={item} details={item.details} today={today} />
            </li>
          ) : null,
        )}
      </ul>
      {list.total > list.items.length ? (
        <PlaceLink to={{ to: 'timeline', search: { person: id, kind: 'oneOnOne' } }} className="link small">
          All {figures(list.total)} in the timeline
        </PlaceLink>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly item: EntryItem;
  readonly details: OneOnOneDetails;
  readonly today: LocalDate;
}

function Row({ item, details, today }: RowProps) {
  const { status, at, minutes, topics } = details;
  const open = topics.filter(({ done }) => !done).length;
  const text = textOf(item, details, open);
  return (
    <PlaceLink
      to={{ to: status === 'planned' ? 'oneOnOne' : 'entry', id: item.id }}
      className={cx(styles.row, status === 'skipped' && styles.off, text.faint && styles.bare)}
    >
      <span className={styles.when}>
        <time dateTime={item.day}>
          {shortDay(item.day, today)}
          {at === undefined ? '' : ` ${at}`}
        </time>{' '}
        <small>{status === 'held' ? (minutes === undefined ? '' : `${minutes} min`) : capitalised(status)}</small>
      </span>{' '}
      <span className={styles.text}>{text.words}</span>{' '}
      <span className={styles.carried}>{status === 'held' && open > 0 ? `${open} carried over` : ''}</span>
    </PlaceLink>
  );
}

/** What was written; where nothing was, what is known of it. */
function textOf(
  { title, lead }: EntryItem,
  { status, why, topics }: OneOnOneDetails,
  open: number,
): { readonly words: string; readonly faint: boolean } {
  const written = title ?? (lead === '' ? why : leadOf(lead, LEAD));
  if (written !== undefined && written !== '') return { words: written, faint: false };
  if (topics.length === 0) return { words: status === 'planned' ? 'No topics yet' : 'No words yet', faint: true };
  return {
    words: `${capitalised(counted(status === 'planned' ? open : topics.length, 'topic', 'topics'))}.`,
    faint: false,
  };
}
