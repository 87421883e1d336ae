import { useDeferredValue, useMemo, useState } from 'react';
import { useQuery } from '../../client/use-query.ts';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { usePlaces } from '../../ui/places.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { PeopleList } from './people-list.tsx';
import { type Listed, matches, type Order, ORDERS } from './people-words.ts';
import styles from './people-screen.module.css';

/** A list so long gets a field to find somebody in it, and a choice of orders. */
const LONG = 6;

/** Everybody you work with, whoever has waited longest first. */
export function PeopleScreen() {
  const today = useToday();
  const places = usePlaces();
  const query = useQuery(['person', 'promise', 'entries'], (vault) => vault.people(), [today]);
  const { data: people } = query;
  const [adding, setAdding] = useState(false);
  const [order, setOrder] = useState<Order>('waiting');
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const present = useMemo(() => (people ?? []).filter(({ record }) => record.archivedOn === undefined), [people]);
  const archived = useMemo(() => (people ?? []).filter(({ record }) => record.archivedOn !== undefined), [people]);
  const found = useMemo(() => listed(present, wanted, order), [present, wanted, order]);
  const foundArchived = useMemo(() => listed(archived, wanted, 'name'), [archived, wanted]);
  const long = people !== undefined && people.length >= LONG;

  return (
    <Column width="wide">
      <header className={styles.head}>
        <div>
          <h1 className="title">People</h1>
          <p className="subtitle">{subtitle(present.length, archived.length, order)}</p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a person</Button>
      </header>
      {long ? (
        <div className={styles.tools}>
          <TextField
            label="Find a person"
            hideLabel
            placeholder="Find a person"
            type="search"
            value={typed}
            onChange={setTyped}
            className={styles.find}
          />
          <Segmented
            label="Order"
            choices={Object.entries(ORDERS).map(([value, { label }]) => ({ value: value as Order, label }))}
            value={order}
            onChange={setOrder}
          />
        </div>
      ) : null}
      {people === undefined ? (
        query.error === undefined ? (
          <Skeleton label="Reading people" rows={4} />
        ) : (
          <EmptyState
            tone="failed"
            title="The people could not be read"
            action={
              <Button size="small" onPress={query.refresh}>
                Try again
              </Button>
            }
          >
            Your journal is as it was.
          </EmptyState>
        )
      ) : people.length === 0 ? (
        <EmptyState title="Nobody here yet">Add those you meet with, or name them as you write.</EmptyState>
      ) : found.length + foundArchived.length === 0 ? (
        <EmptyState
          title="Nobody is called that"
          action={
            <Button size="small" onPress={() => setTyped('')}>
              Show everybody
            </Button>
          }
        />
      ) : found.length === 0 ? null : (
        <PeopleList label="People" people={found} today={today} />
      )}
      {foundArchived.length === 0 ? null : (
        // A new list where it is another search: what was found is in sight.
        <details key={String(wanted === '')} className={styles.archived} open={wanted !== ''}>
          <summary>
            Archived <span className="num faint">{foundArchived.length}</span>
          </summary>
          <PeopleList label="Archived people" people={foundArchived} today={today} />
        </details>
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

const listed = (people: readonly Listed[], typed: string, order: Order): readonly Listed[] =>
  people.filter((one) => matches(one, typed)).toSorted(ORDERS[order].compare);

function subtitle(present: number, archived: number, order: Order): string {
  if (present === 0) return archived === 0 ? ' ' : 'All of them are archived.';
  const many = `${capitalised(counted(present, 'person', 'people'))}.`;
  return order === 'waiting' && present > 1 ? `${many} Who has waited longest comes first.` : many;
}
