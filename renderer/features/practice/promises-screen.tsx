import { useEffect, useRef, useState } from 'react';
import type { PromiseId } from '../../../shared/base/ids.ts';
import { PROMISE_STATES } from '../../../shared/domain/promise.ts';
import { useNames, useSubjects } from '../../client/use-subjects.ts';
import { NewPromise } from '../../details/new-record.tsx';
import { PromiseRow } from '../../details/promise-row.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted, tallied } from '../../../shared/words/counts.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './practice.module.css';
import { byDue, isLate } from './promise-order.ts';

/** Shown at first of each group, and more at a time after: a journal may hold ten thousand. */
const PAGE = 50;
const ANY = 'any';
const STATES = [
  { value: ANY, label: 'Any state' },
  ...PROMISE_STATES.map((state) => ({ value: state, label: capitalised(state) })),
];

interface PromisesScreenProps {
  /** The one that was asked for, shown before all others. */
  readonly first?: PromiseId | undefined;
}

/** What was promised, by whom, until when. The open ones first. */
export function PromisesScreen({ first }: PromisesScreenProps) {
  const today = useToday();
  const names = useNames();
  const all = useSubjects('promise');
  const [adding, setAdding] = useState(false);
  const [person, setPerson] = useState<string>(ANY);
  const [state, setState] = useState<string>(ANY);
  const asked = all?.find(({ record }) => record.id === first);
  const chosen = (all ?? []).filter(
    ({ record }) =>
      record.id !== first &&
      (person === ANY || record.from === person || record.to === person) &&
      (state === ANY || record.state === state),
  );
  const open = chosen.filter(({ record }) => record.state === 'open').toSorted(byDue);
  const closed = chosen
    .filter(({ record }) => record.state !== 'open')
    .toSorted((a, b) => ((a.record.closedOn ?? '') < (b.record.closedOn ?? '') ? 1 : -1));
  const unclosed = (all ?? []).filter(({ record }) => record.state === 'open');
  const late = unclosed.filter(({ record }) => isLate(record, today)).length;
  const parties = new Set((all ?? []).flatMap(({ record }) => [record.from, record.to]));
  const people = [...parties]
    .flatMap((party) => (party === 'me' ? [] : [{ value: party, label: names.person(party) }]))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const clear = (): void => {
    setPerson(ANY);
    setState(ANY);
  };

  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">Promises</h1>
          <p className="subtitle">{all === undefined ? ' ' : subtitle(unclosed.length, late)}</p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a promise</Button>
      </header>
      {all === undefined ? <Skeleton label="Reading promises" rows={4} /> : null}
      {all?.length === 0 ? (
        <EmptyState title="No promise yet">
          What you said you would do, and what was said to you, waits here.
        </EmptyState>
      ) : null}
      {all === undefined || all.length === 0 ? null : (
        <div className={styles.filters}>
          <Select
            label="Person"
            choices={[{ value: ANY, label: 'Anybody' }, ...people]}
            value={person}
            onChange={setPerson}
          />
          <Select label="State" choices={STATES} value={state} onChange={setState} />
        </div>
      )}
      {asked === undefined ? null : <Asked key={asked.record.id} promise={asked} />}
      {all !== undefined && all.length > 0 && chosen.length === 0 && asked === undefined ? (
        <EmptyState title="No promise matches" action={<Button onPress={clear}>Clear filters</Button>}>
          None of them is with that person in that state.
        </EmptyState>
      ) : null}
      <Group title="You promised" promises={open.filter(({ record }) => record.from === 'me')} />
      <Group title="Promised to you" promises={open.filter(({ record }) => record.from !== 'me')} />
      <Group title="Over" promises={closed} />
      {adding ? <NewPromise onClose={() => setAdding(false)} /> : null}
    </Column>
  );
}

/** The promise a text led to. */
function Asked({ promise }: { readonly promise: SubjectWithRev<'promise'> }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className={styles.first} aria-label="The promise from the text">
      <ul>
        <PromiseRow promise={promise} parties />
      </ul>
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly promises: readonly SubjectWithRev<'promise'>[];
}

function Group({ title, promises }: GroupProps) {
  const [shown, setShown] = useState(PAGE);
  if (promises.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className="h2">{title}</h2>
      <ul className={styles.rows}>
        {promises.slice(0, shown).map((promise) => (
          <PromiseRow key={promise.record.id} promise={promise} parties />
        ))}
      </ul>
      {promises.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + PAGE)}>
          {`Show more of ${tallied(promises.length, 'promise', 'promises')}`}
        </Button>
      ) : null}
    </section>
  );
}

function subtitle(open: number, late: number): string {
  if (open === 0) return 'None is open.';
  const words = capitalised(counted(open, 'promise is open', 'promises are open'));
  return late === 0 ? `${words}.` : `${words}, ${counted(late, 'of them late', 'of them late')}.`;
}
