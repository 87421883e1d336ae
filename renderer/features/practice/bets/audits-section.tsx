import { useQuery } from '../../../client/use-query.ts';
import { EntryLink } from '../../../details/entry-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { entryWhen } from '../../../ui/words/days.ts';
import { useBeginEntry } from '../use-begin-entry.ts';
import styles from '../practice.module.css';

/** Looks at what a machine wrote. */
export function AuditsSection() {
  const today = useToday();
  const begin = useBeginEntry('audit');
  const { data } = useQuery(['entries'], (vault) => vault.timeline({ kind: 'audit', offset: 0, limit: 50 }), []);
  if (data === undefined) return <Skeleton label="Reading audits" rows={4} />;
  const button = <Button onPress={() => void begin()}>New audit</Button>;
  if (data.total === 0)
    return (
      <EmptyState title="No audit yet" action={button}>
        What a machine wrote, and what a second look found.
      </EmptyState>
    );
  return (
    <section aria-label="Audits">
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
