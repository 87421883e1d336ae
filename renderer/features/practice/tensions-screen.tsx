import { useState } from 'react';
import { useQuery } from '../../client/use-query.ts';
import { useNames, useSubjects } from '../../client/use-subjects.ts';
import { NewTension } from '../../details/new-record.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import type { SubjectWithRev, TensionMentions } from '../../vault/api.ts';
import styles from './practice.module.css';
import { aboutWords, inOrder, nextStep, underneathWords } from './tensions/tension-words.ts';
import { Ticks } from './tensions/ticks.tsx';

/** Shown at first, and more at a time after. */
const PAGE = 50;

/** What is unresolved between people: what it looks like, what it is, and the next step. Those that are open first. */
export function TensionsScreen() {
  const today = useToday();
  const places = usePlaces();
  const all = useSubjects('tension');
  const { data: mentions } = useQuery(['entries', 'tension'], (vault) => vault.tensionMentions(), []);
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const tensions = inOrder(all ?? [], mentions ?? [], today);
  const open = tensions.filter(({ record }) => record.state === 'open').length;
  const felt = new Map(mentions?.map((one) => [one.tension, one]));
  return (
    <Column width="list">
      <header className={styles.head}>
        <div>
          <h1 className="title">Tensions</h1>
          <p className="subtitle">
            {all === undefined
              ? ' '
              : open === 0
                ? 'None is open.'
                : `${capitalised(counted(open, 'is', 'are'))} open.`}
          </p>
        </div>
        <Button onPress={() => setAdding(true)}>Add a tension</Button>
      </header>
      {all === undefined ? <Skeleton label="Reading tensions" rows={3} /> : null}
      {all?.length === 0 ? (
        <EmptyState title="No tension yet">
          An argument that keeps coming back is often about something else.
        </EmptyState>
      ) : null}
      <ul className={styles.rows}>
        {tensions.slice(0, shown).map((tension) => (
          <TensionRow key={tension.record.id} tension={tension} mentions={felt.get(tension.record.id)} />
        ))}
      </ul>
      {tensions.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      ) : null}
      {adding ? (
        <NewTension
          onMade={({ record }) => places.go({ to: 'tension', id: record.id })}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Column>
  );
}

interface TensionRowProps {
  readonly tension: SubjectWithRev<'tension'>;
  readonly mentions: TensionMentions | undefined;
}

function TensionRow({ tension: { record }, mentions }: TensionRowProps) {
  const today = useToday();
  const names = useNames();
  const next = nextStep(record);
  return (
    <li className={styles.tension}>
      <div>
        <h2 className={styles.surface}>
          <PlaceLink to={{ to: 'tension', id: record.id }} className={styles.nameLink}>
            {record.surface}
          </PlaceLink>
        </h2>
        <p className={styles.under}>Underneath: {underneathWords(record)}</p>
        <p className={styles.meta}>{aboutWords(record, names, today)}</p>
        {record.state === 'resolved' ? null : (
          <p className={styles.meta}>{next === undefined ? 'No next step.' : `Next: ${next}`}</p>
        )}
      </div>
      {mentions === undefined || mentions.total === 0 ? null : (
        <div className={styles.ink}>
          <Ticks mentions={mentions} today={today} />
        </div>
      )}
    </li>
  );
}
