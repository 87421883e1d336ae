import { useState } from 'react';
import { useNames, useSubjects } from '../../../client/use-subjects.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PlaceLink } from '../../../ui/places.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useToday } from '../../../ui/use-today.ts';
import styles from '../practice.module.css';
import { AreaDialog } from './area-dialog.tsx';
import { explainedWords, ownerWords } from './area-words.ts';

/** Shown at first, and more at a time after. */
const PAGE = 50;

/** Systems and topics: who owns each, and who can explain it. */
export function AreasSection() {
  const today = useToday();
  const names = useNames();
  const all = useSubjects('area');
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (all === undefined) return <Skeleton label="Reading areas" rows={4} />;
  const button = <Button onPress={() => setAdding(true)}>New area</Button>;
  return (
    <section aria-label="Areas">
      {all.length === 0 ? (
        <EmptyState title="No area yet" action={button}>
          A system or a topic, who owns it, and who can say why it looks the way it does.
        </EmptyState>
      ) : (
        button
      )}
      <ul className={styles.rows}>
        {all.slice(0, shown).map(({ record }) => (
          <li key={record.id} className={styles.tension}>
            <div>
              <h2 className={styles.surface}>
                <PlaceLink to={{ to: 'area', id: record.id }} className={styles.nameLink}>
                  {record.name}
                </PlaceLink>
              </h2>
              <p className={styles.meta}>
                {ownerWords(record, names)} {explainedWords(record, names, today)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {all.length > shown ? (
        <Button size="small" onPress={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      ) : null}
      {adding ? <AreaDialog onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
