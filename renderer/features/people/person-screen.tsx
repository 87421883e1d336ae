import { useState } from 'react';
import type { PersonId } from '../../../shared/base/ids.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import { newId } from '../../../shared/base/ids.ts';
import type { DetailsOf, EntryKind } from '../../../shared/domain/kinds/registry.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useNames } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { EntryLink } from '../../details/entry-link.tsx';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised } from '../../ui/words/counts.ts';
import { entryWhen } from '../../ui/words/days.ts';
import type { SubjectWithRev } from '../../vault/api.ts';
import { AboutPerson } from './about-person.tsx';
import { Observed } from './observed.tsx';
import { OneOnOnes } from './one-on-ones.tsx';
import { cadenceWords } from './people-words.ts';
import { PersonPane } from './person-pane.tsx';
import styles from './person-screen.module.css';

/** Shown of each list; the timeline has the rest. More observations than this a strip cannot hold apart. */
const LIMITS = { observations: 400, others: 10 };

/** One person: what is open, what was observed, when you met. */
export function PersonScreen({ id }: { readonly id: PersonId }) {
  const { data, loading } = useQuery(['person'], (vault) => vault.subject('person', id), [id]);
  if (data === undefined)
    return (
      <Column width="list">
        {loading ? (
          <Skeleton label="Reading" rows={4} />
        ) : (
          <EmptyState title="Nobody here">This person is not in the journal any more.</EmptyState>
        )}
      </Column>
    );
  return <Page person={data} />;
}

function Page({ person }: { readonly person: SubjectWithRev<'person'> }) {
  const { record } = person;
  const { id } = record;
  const today = useToday();
  const places = usePlaces();
  const vault = useVault();
  const toasts = useToasts();
  const names = useNames();
  const [editing, setEditing] = useState(false);
  const { data: about } = useQuery(['entries'], (api) => api.personEntries(id, LIMITS), [id]);

  const begin = async <K extends EntryKind>(kind: K, details: DetailsOf<K>): Promise<void> => {
    const fields = { ...newEntryFields(today, kind, emptyDocument), details };
    const made = await vault.createEntry(fields, newId<'session'>());
    if (made.ok) places.go({ to: 'entry', id: made.value.entry.id });
    else toasts.show({ text: `It was not made. ${whyNot(made.error)}`, tone: 'failed' });
  };
  const said = [record.role ?? capitalised(record.relation), record.archivedOn === undefined ? undefined : 'Archived'];

  return (
    <>
      <BarContent>
        <PlaceLink to={{ to: 'people' }} className="link small">
          People
        </PlaceLink>
      </BarContent>
      <Column width="list">
        <header className={styles.head}>
          <div>
            <h1 className="title">{record.name}</h1>
            <p className="subtitle">{said.filter((part) => part !== undefined).join('. ')}.</p>
          </div>
          <div className={styles.acts}>
            <Button onPress={() => void begin('trust', { ...newDetails('trust', today), subject: id })}>
              Add observation
            </Button>
            <Button
              look="primary"
              onPress={() => void begin('oneOnOne', { ...newDetails('oneOnOne', today), person: id })}
            >
              One-on-one
            </Button>
          </div>
        </header>
        <Observed person={id} names={names} list={about?.observations} today={today} />
        <OneOnOnes name={record.name} list={about?.oneOnOnes} cadence={cadenceWords(record)} today={today} />
        <AboutPerson person={record} today={today} onEdit={() => setEditing(true)} />
        <section className={styles.section} aria-labelledby="mentions">
          <h2 className="h2" id="mentions">
            Where {record.name} comes up
          </h2>
          {about?.others.total === 0 ? <p className={styles.none}>In no other entry yet.</p> : null}
          <ul className={styles.entries}>
            {about?.others.items.map((item) => (
              <li key={item.id}>
                <EntryLink item={item} when={entryWhen(item, today)} />
              </li>
            ))}
          </ul>
        </section>
      </Column>
      <PersonPane person={person} />
      {editing ? <PersonDialog person={person} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
