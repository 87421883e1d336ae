import { useState } from 'react';
import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import { type Tension, UNDERNEATH } from '../../../shared/domain/tension.ts';
import { useNames, useSubjects } from '../../client/use-subjects.ts';
import { NewPromise, NewTension } from '../../details/new-record.tsx';
import { PromiseRow } from '../../details/promise-row.tsx';
import { Button } from '../../ui/button.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { ContextPane } from '../../ui/shell-slots.tsx';
import { useToday } from '../../ui/use-today.ts';
import { listed, tallied } from '../../../shared/words/counts.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import { Unsaid } from './unsaid.tsx';
import styles from './person-pane.module.css';

/** A promise that was kept stays in sight for so many days. */
const STAYS = 14;

/** Beside a person: what is open between you. */
export function PersonPane({ person }: { readonly person: SubjectWithRev<'person'> }) {
  const { record } = person;
  const today = useToday();
  const [adding, setAdding] = useState<'promise' | 'tension'>();
  // Whose they are comes first: a journal of years has thousands.
  const promises = (useSubjects('promise') ?? [])
    .filter(({ record: { from, to } }) => from === record.id || (from === 'me' && to === record.id))
    .filter((one) => isInSight(one.record, today))
    .toSorted((a, b) => inOrder(a.record, b.record));
  const mine = promises.filter((one) => one.record.from === 'me');
  const theirs = promises.filter((one) => one.record.from !== 'me' && one.record.to === 'me');
  const toOthers = promises.filter((one) => one.record.from !== 'me' && one.record.to !== 'me');
  const tensions = (useSubjects('tension') ?? []).filter(
    (one) => one.record.state !== 'resolved' && one.record.between.includes(record.id),
  );
  const open = [...mine, ...theirs].filter((one) => one.record.state === 'open').length;
  return (
    <ContextPane title="Open between you" count={open === 0 ? undefined : open}>
      <Promises title={`You promised ${record.name}`} promises={mine} />
      <Promises title={`${record.name} promised you`} promises={theirs} />
      <Promises title={`${record.name} promised others`} promises={toOthers} parties />
      <Button size="small" look="quiet" onPress={() => setAdding('promise')}>
        Add a promise
      </Button>
      <section className={styles.block} aria-labelledby="tensions">
        <h3 className="label" id="tensions">
          Tensions {record.name} is part of
        </h3>
        <ul>
          {tensions.map((one) => (
            <TensionRow key={one.record.id} tension={one.record} person={record.id} today={today} />
          ))}
        </ul>
        <Button size="small" look="quiet" onPress={() => setAdding('tension')}>
          Add a tension
        </Button>
      </section>
      <Unsaid person={person} />
      {adding === 'promise' ? <NewPromise person={record.id} onClose={() => setAdding(undefined)} /> : null}
      {adding === 'tension' ? <NewTension person={record.id} onClose={() => setAdding(undefined)} /> : null}
    </ContextPane>
  );
}

const isInSight = ({ state, closedOn }: PromiseRecord, today: LocalDate): boolean =>
  state === 'open' || (state === 'kept' && closedOn !== undefined && daysBetween(closedOn, today) <= STAYS);

/** Open before kept, then by the day they are due. */
const inOrder = (a: PromiseRecord, b: PromiseRecord): number =>
  Number(a.state !== 'open') - Number(b.state !== 'open') || ((a.dueOn ?? LAST) < (b.dueOn ?? LAST) ? -1 : 1);
const LAST = '9999';

interface PromisesProps {
  readonly title: string;
  readonly promises: readonly SubjectWithRev<'promise'>[];
  /** Says of each who promised whom. */
  readonly parties?: boolean;
}

const Promises = ({ title, promises, parties = false }: PromisesProps) =>
  promises.length === 0 ? null : (
    <section className={styles.block}>
      <h3 className="label">{title}</h3>
      <ul>
        {promises.map((promise) => (
          <PromiseRow key={promise.record.id} promise={promise} parties={parties} />
        ))}
      </ul>
    </section>
  );

interface TensionRowProps {
  readonly tension: Tension;
  readonly person: Tension['between'][number];
  readonly today: LocalDate;
}

function TensionRow({ tension, person, today }: TensionRowProps) {
  const names = useNames();
  const others = tension.between.filter((id) => id !== person).map((id) => names.person(id));
  const age = tallied(daysBetween(tension.openedOn, today), 'day', 'days');
  return (
    <li className={styles.tension}>
      <KindIcon kind="tension" />
      <div>
        <PlaceLink to={{ to: 'tension', id: tension.id }} className={styles.surface}>
          {tension.surface}
        </PlaceLink>
        <p className={styles.small}>Underneath: {tension.underneathWords ?? UNDERNEATH[tension.underneath]}</p>
        <p className={styles.faint}>
          {others.length === 0 ? '' : `With ${listed(others)}. `}Open {age}.
        </p>
      </div>
    </li>
  );
}
