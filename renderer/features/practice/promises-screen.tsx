import { useState } from 'react';
import { useSubjects } from '../../client/use-subjects.ts';
import { NewPromise } from '../../details/new-record.tsx';
import { PromiseRow } from '../../details/promise-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../ui/words/counts.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './practice.module.css';
import { byDue, isLate } from './promise-order.ts';

/** Shown at first of those that are over, and more at a time after. */
const PAGE = 50;

/** What was promised, by whom, until when. The open ones first. */
export function PromisesScreen() {
  const today = useToday();
  const all = useSubjects('promise');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const open = (all ?? []).filter(({ record }) => record.state === 'open').toSorted(byDue);
  const closed = (all ?? [])
    .filter(({ record }) => record.state !== 'open')
    .toSorted((a, b) => ((a.record.closedOn ?? '') < (b.record.closedOn ?? '') ? 1 : -1));
  const late = open.filter(({ record }) => isLate(record, today)).length;
  const groups = [
    { title: 'You promised', promises: open.filter(({ record }) => record.from === 'me') },
    { title: 'Promised to you', promises: open.filter(({ record }) => record.from !== 'me') },
  ];

  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">Promises</h1>
          <p className="subtitle">{all === undefined ? ' ' : subtitle(open.length, late)}</p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a promise</Button>
      </header>
      {all === undefined ? <Skeleton label="Reading promises" rows={4} /> : null}
      {all?.length === 0 ? (
        <EmptyState title="No promise yet">
          What you said you would do, and what was said to you, waits here.
        </EmptyState>
      ) : null}
      {groups.map(({ title, promises }) => (
        <Group key={title} title={title} promises={promises} />
      ))}
      <Group title="Over" promises={closed.slice(0, shown)} />
      {closed.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      ) : null}
      {adding ? <NewPromise onClose={() => setAdding(false)} /> : null}
    </Column>
  );
}

interface GroupProps {
  readonly title: string;
  readonly promises: readonly SubjectWithRev<'promise'>[];
}

function Group({ title, promises }: GroupProps) {
  if (promises.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className="h2">{title}</h2>
      <ul className={styles.rows}>
        {promises.map((promise) => (
          <PromiseRow key={promise.record.id} promise={promise} parties />
        ))}
      </ul>
    </section>
  );
}

function subtitle(open: number, late: number): string {
  if (open === 0) return 'None is open.';
  const words = capitalised(counted(open, 'promise is open', 'promises are open'));
  return late === 0 ? `${words}.` : `${words}, ${counted(late, 'of them late', 'of them late')}.`;
}
