import { useMemo, useState } from 'react';
import { useQuery } from '../../client/use-query.ts';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../ui/words/counts.ts';
import { byWaiting, factsWords, type Listed, matches } from './people-words.ts';
import styles from './people-screen.module.css';

/** A list so long gets a field to find somebody in it. */
const LONG = 12;

/** Everybody you work with, whoever has waited longest first. */
export function PeopleScreen() {
  const today = useToday();
  const places = usePlaces();
  const { data: people } = useQuery(['person', 'promise', 'entries'], (vault) => vault.people(), []);
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => (people ?? []).filter((one) => matches(one, typed)).toSorted(byWaiting), [people, typed]);
  const present = found.filter(({ record }) => record.archivedOn === undefined);
  const archived = found.filter(({ record }) => record.archivedOn !== undefined);

  const row = ({ record, facts }: Listed) => (
    <li key={record.id}>
      <PlaceLink to={{ to: 'person', id: record.id }} className={styles.person}>
        <span className={styles.name}>{record.name}</span>
        <span className={styles.role}>{record.role ?? capitalised(record.relation)}</span>
        <span className={styles.facts}>{factsWords(record, facts, today)}</span>
      </PlaceLink>
    </li>
  );

  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">People</h1>
          <p className="subtitle">
            {people === undefined
              ? ' '
              : `${capitalised(counted(people.length, 'person', 'people'))}. Who has waited longest comes first.`}
          </p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a person</Button>
      </header>
      {people !== undefined && people.length > LONG ? (
        <TextField label="Find a person" hideLabel placeholder="Find a person" value={typed} onChange={setTyped} />
      ) : null}
      {people === undefined ? (
        <Skeleton label="Reading people" rows={4} />
      ) : people.length === 0 ? (
        <EmptyState title="Nobody here yet">Add those you meet with, or name them as you write.</EmptyState>
      ) : found.length === 0 ? (
        <EmptyState
          title="Nobody is called that"
          action={
            <Button size="small" onPress={() => setTyped('')}>
              Show everybody
            </Button>
          }
        />
      ) : (
        <ul className={styles.list}>{present.map(row)}</ul>
      )}
      {archived.length === 0 ? null : (
        <section className={styles.archived} aria-labelledby="archived">
          <h2 className="h2" id="archived">
            Archived
          </h2>
          <ul className={styles.list}>{archived.map(row)}</ul>
        </section>
      )}
      {adding ? (
        <PersonDialog
          onClose={() => setAdding(false)}
          onSaved={({ record }) => places.go({ to: 'person', id: record.id })}
        />
      ) : null}
    </Column>
  );
}
