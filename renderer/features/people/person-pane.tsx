import { useState } from 'react';
import { daysBetween } from '../../../shared/base/local-date.ts';
import { UNDERNEATH } from '../../../shared/domain/tension.ts';
import { useSubjects } from '../../client/use-subjects.ts';
import { NewPromise } from '../../details/new-record.tsx';
import { PromiseRow } from '../../details/promise-row.tsx';
import { Button } from '../../ui/button.tsx';
import { ContextPane } from '../../ui/shell-slots.tsx';
import { useToday } from '../../ui/use-today.ts';
import { counted } from '../../ui/words/counts.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import styles from './person-screen.module.css';

interface PersonPaneProps {
  readonly person: SubjectWithRev<'person'>;
  readonly onArchive: () => void;
}

/** Beside a person: what is open between you. */
export function PersonPane({ person: { record }, onArchive }: PersonPaneProps) {
  const today = useToday();
  const [promising, setPromising] = useState(false);
  const promises = (useSubjects('promise') ?? []).filter((one) => one.record.state === 'open');
  const mine = promises.filter((one) => one.record.from === 'me' && one.record.to === record.id);
  const theirs = promises.filter((one) => one.record.from === record.id);
  const tensions = (useSubjects('tension') ?? []).filter(
    (one) => one.record.state !== 'resolved' && one.record.between.includes(record.id),
  );
  return (
    <ContextPane title="Open between you" count={mine.length + theirs.length || undefined}>
      <section className={styles.block}>
        <h3 className="label">You promised {record.name}</h3>
        <ul>
          {mine.map((promise) => (
            <PromiseRow key={promise.record.id} promise={promise} />
          ))}
        </ul>
        <Button size="small" onPress={() => setPromising(true)}>
          Add a promise
        </Button>
      </section>
      {theirs.length === 0 ? null : (
        <section className={styles.block}>
          <h3 className="label">{record.name} promised you</h3>
          <ul>
            {theirs.map((promise) => (
              <PromiseRow key={promise.record.id} promise={promise} />
            ))}
          </ul>
        </section>
      )}
      {tensions.length === 0 ? null : (
        <section className={styles.block}>
          <h3 className="label">Tensions they are part of</h3>
          <ul>
            {tensions.map(({ record: tension }) => (
              <li key={tension.id} className={styles.tension}>
                {tension.surface}
                <p>Underneath: {tension.underneathWords ?? UNDERNEATH[tension.underneath]}</p>
                <p>Open {counted(daysBetween(tension.openedOn, today), 'day', 'days')}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.growthFocus === undefined ? null : (
        <section className={styles.block}>
          <h3 className="label">Wants to grow in</h3>
          <p>{record.growthFocus}</p>
        </section>
      )}
      <section className={styles.block}>
        <Button size="small" look="quiet" onPress={onArchive}>
          {record.archivedOn === undefined ? 'Archive' : 'Bring back'}
        </Button>
      </section>
      {promising ? <NewPromise person={record.id} onClose={() => setPromising(false)} /> : null}
    </ContextPane>
  );
}
