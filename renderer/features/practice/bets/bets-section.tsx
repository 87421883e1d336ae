import { useQuery } from '../../../client/use-query.ts';
import { EntryLink } from '../../../details/entry-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { entryWhen } from '../../../ui/words/days.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import styles from '../practice.module.css';

/** What is tried small, and what came of it. */
export function BetsSection() {
  const today = useToday();
  const begin = useBeginEntry('bet');
  const { data } = useQuery(['entries'], (vault) => vault.timeline({ kind: 'bet', offset: 0, limit: 50 }), []);
  if (data === undefined) return <Skeleton label="Reading bets" rows={4} />;
  const button = <Button onPress={() => void begin()}>New bet</Button>;
  if (data.total === 0)
    return (
      <EmptyState title="No bet yet" action={button}>
        A guess worth two weeks, tried where it may fail.
      </EmptyState>
    );
  return (
    <section aria-label="Bets">
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
