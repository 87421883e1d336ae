import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { useQuery } from '../../client/use-query.ts';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../ui/words/counts.ts';
import {
  byName,
  byWaiting,
  cadenceWords,
  type Listed,
  matches,
  metWords,
  nextWords,
  openWords,
  waitingWords,
} from './people-words.ts';
import styles from './people-screen.module.css';

/** A list so long gets a field to find somebody in it. */
const LONG = 6;

/** Everybody you work with, whoever has waited longest first. */
export function PeopleScreen() {
  const today = useToday();
  const places = usePlaces();
  const { data: people } = useQuery(['person', 'promise', 'entries'], (vault) => vault.people(), [today]);
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => (people ?? []).filter((one) => matches(one, typed)), [people, typed]);
  const present = found.filter(({ record }) => record.archivedOn === undefined).toSorted(byWaiting);
  const archived = found.filter(({ record }) => record.archivedOn !== undefined).toSorted(byName);

  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">People</h1>
          <p className="subtitle">
            {people === undefined || people.length === 0
              ? ' '
              : `${capitalised(counted(people.length, 'person', 'people'))}. Who has waited longest comes first.`}
          </p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a person</Button>
      </header>
      {people !== undefined && people.length >= LONG ? (
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
        <PeopleList label="People" people={present} today={today} />
      )}
      {archived.length === 0 ? null : (
        <section className={styles.archived}>
          <h2 className="h2">Archived</h2>
          <PeopleList label="Archived people" people={archived} today={today} />
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

interface PeopleListProps {
  readonly label: string;
  readonly people: readonly Listed[];
  readonly today: LocalDate;
}

const PeopleList = ({ label, people, today }: PeopleListProps) => (
  <ul className={styles.list} aria-label={label}>
    {people.map(({ record, facts }) => {
      const waiting = waitingWords(facts, record.cadence);
      return (
        <li key={record.id}>
          <PlaceLink to={{ to: 'person', id: record.id }} className={styles.person}>
            <span className={styles.who}>
              <span className={styles.name}>{record.name}</span>{' '}
              <span className={styles.small}>{record.role ?? capitalised(record.relation)}</span>
            </span>{' '}
            <span>
              {metWords(facts, today)}{' '}
              <span className={cx(styles.small, waiting.beyond && styles.beyond)}>{waiting.words}</span>
            </span>{' '}
            <span>
              {nextWords(facts, today)} <span className={styles.small}>{cadenceWords(record)}</span>
            </span>{' '}
            <span className={styles.open}>{openWords(facts)}</span>
          </PlaceLink>
        </li>
      );
    })}
  </ul>
);
