import { useQuery } from '../../../client/use-query.ts';
import { EntryLink } from '../../../details/entry-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { entryWhen } from '../../../ui/words/days.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import styles from '../practice.module.css';

/** How the weeks went, in numbers. */
export function PulseSection() {
  const today = useToday();
  const begin = useBeginEntry('pulse');
  const { data } = useQuery(['entries'], (vault) => vault.timeline({ kind: 'pulse', offset: 0, limit: 50 }), []);
  if (data === undefined) return <Skeleton label="Reading weeks" rows={4} />;
  const button = <Button onPress={() => void begin()}>Log this week</Button>;
  if (data.total === 0)
    return (
      <EmptyState title="No week yet" action={button}>
        Four numbers a week, that somebody else could count as well.
      </EmptyState>
    );
  return (
    <section aria-label="Weeks">
      {button}
      <ul className={styles.rows}>
        {data.rows.map(({ item }) => (
          <li key={item.id}>
            <EntryLink item={item} when={entryWhen(item, today)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
