import { useState } from 'react';
import type { PersonId } from '../../../shared/base/ids.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import { newId } from '../../../shared/base/ids.ts';
import type { DetailsOf, EntryKind } from '../../../shared/domain/kinds/registry.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useVault } from '../../client/vault-context.tsx';
import { EntryLink } from '../../details/entry-link.tsx';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { useSaveSubject } from '../../details/use-save-subject.ts';
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
import { Observed } from './observed.tsx';
import { PersonPane } from './person-pane.tsx';
import styles from './person-screen.module.css';

/** Shown of each list; the timeline has the rest. */
const SHOWN = 10;
/** Observations that are drawn: more than a strip can hold apart. */
const OBSERVED = 400;

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
  const { save } = useSaveSubject('person');
  const [editing, setEditing] = useState(false);
  const trust = useQuery(
    ['entries'],
    (api) => api.timeline({ kind: 'trust', person: id, offset: 0, limit: OBSERVED }),
    [id],
  );
  const meetings = useQuery(
    ['entries'],
    (api) => api.timeline({ kind: 'oneOnOne', person: id, offset: 0, limit: SHOWN }),
    [id],
  );
  const mentions = useQuery(['entries'], (api) => api.timeline({ person: id, offset: 0, limit: SHOWN }), [id]);

  const begin = async <K extends EntryKind>(kind: K, details: DetailsOf<K>): Promise<void> => {
    const fields = { ...newEntryFields(today, kind, emptyDocument), details };
    const made = await vault.createEntry(fields, newId<'session'>());
    if (made.ok) places.go({ to: 'entry', id: made.value.entry.id });
    else toasts.show({ text: `It was not made. ${whyNot(made.error)}`, tone: 'failed' });
  };
  const about = [record.role ?? capitalised(record.relation), record.archivedOn === undefined ? undefined : 'Archived'];

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
            <p className="subtitle">{about.filter((part) => part !== undefined).join('. ')}.</p>
          </div>
          <div className={styles.acts}>
            <Button look="quiet" onPress={() => setEditing(true)}>
              Edit
            </Button>
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
        <Observed name={record.name} subject={id} rows={trust.data?.rows} today={today} />
        <section className={styles.section} aria-labelledby="meetings">
          <h2 className="h2" id="meetings">
            One-on-ones
          </h2>
          {meetings.data?.rows.length === 0 ? (
            <p className={styles.none}>None written down yet.</p>
          ) : (
            <ul className={styles.entries}>
              {meetings.data?.rows.map(({ item }) => (
                <li key={item.id}>
                  <EntryLink item={item} when={entryWhen(item, today)} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className={styles.section} aria-labelledby="mentions">
          <h2 className="h2" id="mentions">
            Where {record.name} comes up
          </h2>
          {mentions.data?.rows.length === 0 ? (
            <p className={styles.none}>In no entry yet.</p>
          ) : (
            <ul className={styles.entries}>
              {mentions.data?.rows.map(({ item }) => (
                <li key={item.id}>
                  <EntryLink item={item} when={entryWhen(item, today)} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </Column>
      <PersonPane
        person={person}
        onArchive={() =>
          void (record.archivedOn === undefined
            ? save(person, { archivedOn: today }, `${record.name} archived`)
            : save(person, { archivedOn: undefined }, `${record.name} is back`))
        }
      />
      {editing ? <PersonDialog person={person} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
