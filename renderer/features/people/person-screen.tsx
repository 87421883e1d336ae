import { memo, type ReactNode, useEffect, useState } from 'react';
import { unreachable } from '../../../shared/base/assert.ts';
import type { PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import { newEntryFields } from '../../../shared/domain/entry.ts';
import { newId } from '../../../shared/base/ids.ts';
import type { DetailsOf, EntryKind } from '../../../shared/domain/kinds/registry.ts';
import { newDetails } from '../../../shared/domain/kinds/registry.ts';
import { useCommands } from '../../client/commands.ts';
import { whyNot } from '../../client/error-words.ts';
import { useQuery } from '../../client/use-query.ts';
import { useNames } from '../../client/use-subjects.ts';
import { useVault } from '../../client/vault-context.tsx';
import { DeletePerson } from '../../details/delete-person/delete-person.tsx';
import { EntryLink } from '../../details/entry-link.tsx';
import { InsightLines } from '../../details/insight-lines.tsx';
import { PersonDialog } from '../../details/person-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Column } from '../../ui/column.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink, usePlaces } from '../../ui/places.tsx';
import { BarContent } from '../../ui/shell-slots.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useToday } from '../../ui/use-today.ts';
import { capitalised, figures } from '../../../shared/words/counts.ts';
import { entryWhen, onDay } from '../../../shared/words/days.ts';
import type { PersonEntries, ShownInsight, SubjectWithRev } from '../../vault/api.ts';
import { AboutPerson } from './about-person.tsx';
import { ExportPerson } from './export-person.tsx';
import { MergePeople } from './merge-people.tsx';
import { Observed } from './observed.tsx';
import { OneOnOnes } from './one-on-ones.tsx';
import { cadenceWords } from './people-words.ts';
import { PersonMenu } from './person-menu.tsx';
import { PersonPane } from './person-pane.tsx';
import { type PersonTask, usePersonDeeds } from './use-person-deeds.ts';
import styles from './person-screen.module.css';

/** Shown of each list; the timeline has the rest. More observations than this a strip cannot hold apart. */
const LIMITS = { observations: 400, others: 10 };

/** One person: what is open, what was observed, when you met. */
export function PersonScreen({ id }: { readonly id: PersonId }) {
  const today = useToday();
  // Asked at once and drawn at once; whoever was shown before stays until then.
  const { data, loading, error, refresh } = useQuery(
    ['person', 'entries', 'insights', 'insight', 'settings', 'heading'],
    async (vault) => {
      const [person, about, insights] = await Promise.all([
        vault.subject('person', id),
        vault.personEntries(id, LIMITS),
        vault.insightsAbout(id),
      ]);
      return person && { person, about, insights };
    },
    [id, today],
  );
  const isOther = data !== undefined && data.person.record.id !== id;
  const late = useLate(isOther);
  if (data === undefined || (isOther && (late || error !== undefined)))
    return (
      <Column width="list">
        {loading ? (
          <Skeleton label="Reading" rows={4} />
        ) : error !== undefined ? (
          <EmptyState
            title="This page could not be read"
            action={
              <Button size="small" onPress={refresh}>
                Try again
              </Button>
            }
          >
            Nothing was changed.
          </EmptyState>
        ) : (
          <EmptyState title="Nobody here">This person is not in the journal any more.</EmptyState>
        )}
      </Column>
    );
  const { person, about, insights } = data;
  // A page of its own for each: nothing of one is open over another.
  return person.record.deletedAt === undefined ? (
    <Page key={person.record.id} person={person} about={about} insights={insights} />
  ) : (
    <InTrash person={person} />
  );
}

/** How long somebody's page may stand while the next one is on its way, in milliseconds. */
const PATIENCE = 300;

/** Whether it has been so for longer than that: nobody acts on one person for another. */
function useLate(isOther: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!isOther) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isOther]);
  return late && isOther;
}

/** Somebody who was deleted and can be had back. */
function InTrash({ person: { record } }: { readonly person: SubjectWithRev<'person'> }) {
  const vault = useVault();
  const toasts = useToasts();
  const restore = async (): Promise<void> => {
    const restored = await vault.restoreFromTrash([record.id]);
    if (!restored.ok) toasts.show({ text: `Not restored. ${whyNot(restored.error)}`, tone: 'failed' });
  };
  return (
    <Column width="list">
      <EmptyState
        title={`${record.name} is in the trash`}
        action={
          <Button size="small" onPress={() => void restore()}>
            Restore
          </Button>
        }
      >
        Everything written about them is where it was.
      </EmptyState>
    </Column>
  );
}

interface PageProps {
  readonly person: SubjectWithRev<'person'>;
  readonly about: PersonEntries;
  /** What the journal suggests about this relation. */
  readonly insights: readonly ShownInsight[];
}

/** Not drawn anew while the next one is on its way. */
const Page = memo(function Page({ person, about, insights }: PageProps) {
  const { record } = person;
  const { id } = record;
  const today = useToday();
  const places = usePlaces();
  const vault = useVault();
  const toasts = useToasts();
  const names = useNames();
  const deeds = usePersonDeeds(person);
  useCommands(deeds.commands);

  const begin = async <K extends EntryKind>(kind: K, details: DetailsOf<K>): Promise<void> => {
    const fields = { ...newEntryFields(today, kind, emptyDocument), details };
    const made = await vault.createEntry(fields, newId<'session'>());
    if (made.ok) places.go({ to: 'entry', id: made.value.entry.id });
    else toasts.show({ text: `It was not made. ${whyNot(made.error)}`, tone: 'failed' });
  };
  const openPrep = async (): Promise<void> => {
    const planned = await vault.planOneOnOne(id, newId<'session'>());
    if (planned.ok) places.go({ to: 'oneOnOne', id: planned.value.entry.id });
    else toasts.show({ text: `No one-on-one was planned. ${whyNot(planned.error)}`, tone: 'failed' });
  };
  const said = [
    record.role ?? capitalised(record.relation),
    record.archivedOn === undefined ? undefined : `Archived ${onDay(record.archivedOn, today)}`,
    record.hold ? 'On hold' : undefined,
  ];

  return (
    <>
      <BarContent>
        <PlaceLink to={{ to: 'people' }} className="link small">
          People
        </PlaceLink>
        <span className={styles.space} />
        <PersonMenu commands={deeds.commands} archived={record.archivedOn !== undefined} />
      </BarContent>
      <Column width="list">
        <div className={styles.page}>
          <header className={styles.head}>
            <div>
              <h1 className="title">{record.name}</h1>
              <p className="subtitle">{said.filter((part) => part !== undefined).join('. ')}.</p>
            </div>
            <div className={styles.acts}>
              <Button onPress={() => void begin('trust', { ...newDetails('trust', today), subject: id })}>
                Add observation
              </Button>
              <Button look="primary" onPress={() => void openPrep()}>
                Open prep
              </Button>
            </div>
          </header>
          <InsightLines insights={insights} />
          <Observed person={id} names={names} list={about.observations} today={today} />
          <OneOnOnes person={record} list={about.oneOnOnes} cadence={cadenceWords(record)} today={today} />
          <AboutPerson person={record} today={today} onEdit={() => deeds.begin('edit')} />
          <Mentions person={record} about={about} today={today} />
        </div>
      </Column>
      <PersonPane person={person} />
      <Task task={deeds.task} person={person} onClose={deeds.end} />
    </>
  );
});

interface MentionsProps {
  readonly person: Person;
  readonly about: PersonEntries;
  readonly today: LocalDate;
}

/** Every other entry that names the person, the newest of them; the timeline has all. */
function Mentions({ person: { id, name }, about, today }: MentionsProps) {
  const { observations, oneOnOnes, others } = about;
  const total = observations.total + oneOnOnes.total + others.total;
  const shown = observations.items.length + oneOnOnes.items.length + others.items.length;
  return (
    <section aria-labelledby="mentions">
      <div className={styles.sectionHead}>
        <h2 className="h2" id="mentions">
          Where {name} comes up
        </h2>
        {total > shown ? (
          <PlaceLink to={{ to: 'timeline', search: { person: id } }} className="link small">
            All {figures(total)} in the timeline
          </PlaceLink>
        ) : null}
      </div>
      {others.total === 0 ? <p className={styles.none}>In no other entry yet.</p> : null}
      <ul className={styles.entries}>
        {others.items.map((item) => (
          <li key={item.id}>
            <EntryLink item={item} when={entryWhen(item, today)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TaskProps {
  readonly task: PersonTask | undefined;
  readonly person: SubjectWithRev<'person'>;
  readonly onClose: () => void;
}

function Task({ task, person, onClose }: TaskProps): ReactNode {
  const places = usePlaces();
  switch (task) {
    case 'edit':
      return <PersonDialog person={person} onClose={onClose} />;
    case 'merge':
      return <MergePeople person={person} onClose={onClose} />;
    case 'export':
      return <ExportPerson person={person.record} onClose={onClose} />;
    case 'delete':
      return (
        <DeletePerson
          person={person.record}
          onClose={onClose}
          onDeleted={() => places.go({ to: 'people' }, { replace: true })}
        />
      );
    case undefined:
      return null;
    default:
      return unreachable(task);
  }
}
