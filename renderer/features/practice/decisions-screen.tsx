import { useState } from 'react';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import { newId } from '../../../shared/base/ids.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { EntryLink } from '../../details/entry-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { entryWhen } from '../../ui/words/days.ts';
import { DecisionTable } from './decision-table.tsx';
import { decisionsOf, restraintOf, subtitle } from './decision-words.ts';
import styles from './practice.module.css';

/** Shown at first, and more at a time after. */
const PAGE = 50;

/** Who decided, and how long it took; and where you held back. */
export function DecisionsScreen() {
  const today = useToday();
  const vault = useVault();
  const places = usePlaces();
  const toasts = useToasts();
  const [shown, setShown] = useState(PAGE);
  const decided = useQuery(['entries'], (api) => api.timeline({ kind: 'decision', offset: 0, limit: shown }), [shown]);
  const quiet = useQuery(['entries'], (api) => api.timeline({ kind: 'restraint', offset: 0, limit: PAGE }), []);
  const decisions = decisionsOf(decided.data?.rows ?? []);
  const restraint = restraintOf(quiet.data?.rows ?? []);

  const log = async (): Promise<void> => {
    const made = await vault.createEntry(newEntryFields(today, 'decision', emptyDocument), newId<'session'>());
    if (made.ok) places.go({ to: 'entry', id: made.value.entry.id });
    else toasts.show({ text: `It was not made. ${whyNot(made.error)}`, tone: 'failed' });
  };

  return (
    <Column width="wide">
      <header className={styles.head}>
        <div>
          <h1 className="title">Decisions</h1>
          <p className="subtitle">{decided.data === undefined ? ' ' : subtitle(decisions, decided.data.total)}</p>
        </div>
        <Button onPress={() => void log()}>Log a decision</Button>
      </header>
      {decided.data === undefined ? (
        <Skeleton label="Reading decisions" rows={4} />
      ) : decided.data.total === 0 ? (
        <EmptyState title="No decision yet">Who decided, and what they knew, is worth a line each time.</EmptyState>
      ) : (
        <DecisionTable decisions={decisions} today={today} />
      )}
      {decided.data !== undefined && decided.data.total > decisions.length ? (
        <div className={styles.more}>
          <Button size="small" onPress={() => setShown(shown + PAGE)}>
            Show more
          </Button>
        </div>
      ) : null}
      {restraint.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="quiet">
          <h2 className="h2" id="quiet">
            When you held back
          </h2>
          <ul className={styles.rows}>
            {restraint.map((item) => (
              <li key={item.id}>
                <EntryLink item={item} when={entryWhen(item, today)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Column>
  );
}
