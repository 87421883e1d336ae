import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Query } from '../../client/use-query.ts';
import { EntryLink } from '../../details/entry-link.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { entryWhen } from '../../../shared/words/days.ts';
import type { TimelineAnswer } from '../../vault/api.ts';
import styles from './today-screen.module.css';

interface LatelyProps {
  readonly latest: Query<TimelineAnswer>;
  readonly today: LocalDate;
  readonly onWrite: () => void;
}

/** The newest entries. */
export function Lately({ latest, today, onWrite }: LatelyProps) {
  const rows = latest.data?.rows;
  if (rows === undefined)
    return latest.error === undefined ? (
      <Skeleton label="Reading entries" rows={4} />
    ) : (
      <EmptyState
        tone="failed"
        title="The entries could not be read"
        action={
          <Button size="small" onPress={latest.refresh}>
            Try again
          </Button>
        }
      >
        Your journal is as it was.
      </EmptyState>
    );
  if (rows.length === 0)
    return (
      <div className={styles.lately}>
        <EmptyState
          title="Nothing written yet"
          action={
            <Button size="small" onPress={onWrite}>
              Write the first entry
            </Button>
          }
        >
          A line will do: something that went differently because of you.
        </EmptyState>
      </div>
    );
  return (
    <section className={styles.lately} aria-labelledby="lately">
      <div className={styles.latelyHead}>
        <h2 className="h2" id="lately">
          Lately
        </h2>
        <PlaceLink to={{ to: 'timeline' }} className="link small">
          Timeline
        </PlaceLink>
      </div>
      <ul className={styles.entries}>
        {rows.map(({ item }) => (
          <li key={item.id}>
            <EntryLink item={item} when={entryWhen(item, today)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
