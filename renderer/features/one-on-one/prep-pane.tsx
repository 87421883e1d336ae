import { PanelLeftClose } from 'lucide-react';
import { newId, type PersonId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Brief } from '../../../shared/brief/brief-shape.ts';
import { type Candidate, moved, topicFor, topicOf } from '../../../shared/brief/candidates.ts';
import { carriedOver, type LeftOpen } from '../../../shared/brief/left-open.ts';
import type { EntryFields } from '../../../shared/domain/entry.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { OneOnOneDetails, Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { PeoplePicker } from '../../details/record-picker.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Button } from '../../ui/button.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useUndoHere } from '../../ui/use-undo-here.ts';
import { fullDay } from '../../../shared/words/days.ts';
import type { EntryItem, ShownInsight } from '../../vault/api.ts';
import { BriefSections } from './brief-sections.tsx';
import { metWords } from './brief-words.ts';
import { TopicList } from './topic-list.tsx';
import styles from './prep.module.css';

type WithoutBrief = 'person' | { readonly again: () => void };

interface PrepPaneProps {
  readonly person: PersonId | undefined;
  /** Undefined while it is on its way, and where there is nobody. */
  readonly brief: Brief<EntryItem> | undefined;
  /** Why there is none: the person is not in use, or it could not be read. Undefined while it is on its way. */
  readonly without: WithoutBrief | undefined;
  readonly insights: readonly ShownInsight[];
  readonly details: OneOnOneDetails;
  readonly day: LocalDate;
  readonly onChange: (change: (now: EntryFields) => Partial<EntryFields>) => void;
  readonly onHide: () => void;
}

/** Beside the note: what to talk about, and what is good to know before. */
export function PrepPane({ person, brief, insights, without, details, day, onChange, onHide }: PrepPaneProps) {
  const undoHere = useUndoHere();
  const { topics } = details;
  const change = (next: (topics: readonly Topic[]) => readonly Topic[]): void =>
    onChange((now) =>
      ofKind(now, 'oneOnOne')
        ? { details: { ...now.details, topics: next(now.details.topics).slice(0, FIELD_LIMITS.rows) } }
        : {},
    );
  const edit = (id: string, patch: Partial<Topic>): void =>
    change((all) => all.map((one) => (one.id === id ? Object.assign({}, one, patch) : one)));
  const remove = (topic: Topic): void => {
    const place = topics.findIndex(({ id }) => id === topic.id);
    change((all) => all.filter(({ id }) => id !== topic.id));
    undoHere('Topic removed', () => change((all) => all.toSpliced(place, 0, topic)));
  };
  const toggle = (candidate: Candidate): void => {
    const there = topicFor(candidate, topics);
    if (there === undefined) change((all) => [...all, topicOf(candidate, newId<'topic'>())]);
    else remove(there);
  };
  const handOver = (topic: Topic): void => {
    const on = topic.handOver !== true;
    edit(topic.id, { handOver: on ? true : undefined });
    // What is not the lead's alone to keep makes the meeting a matter of both roles.
    if (on) onChange((now) => ({ accountable: now.accountable ?? 'both' }));
  };
  return (
    <section className={styles.pane} aria-label="Prep">
      <div className={styles.bar}>
        <span className={styles.crumb}>Prep</span>
        <IconButton icon={PanelLeftClose} label="Hide prep" onPress={onHide} />
      </div>
      <div className={cx(styles.body, 'scroll')}>
        <h1 className="title">
          {brief === undefined ? (
            'One-on-one'
          ) : (
            <PlaceLink to={{ to: 'person', id: brief.person.id }} className={styles.entry}>
              {brief.person.name}
            </PlaceLink>
          )}
        </h1>
        {brief === undefined ? null : <p className="subtitle">{metWords(brief)}</p>}
        <p className={styles.printed}>{fullDay(day)}</p>
        {person === undefined ? (
          <div className={styles.section}>
            <h2 className="label">With whom?</h2>
            <PeoplePicker
              label="With"
              single
              chosen={[]}
              onChange={([chosen]) => onChange((now) => ({ details: { ...now.details, person: chosen } }))}
            />
          </div>
        ) : null}
        <TopicList
          topics={topics}
          onAdd={(text) => change((all) => [...all, topicOf({ text, origin: 'mine' }, newId<'topic'>())])}
          onEdit={edit}
          onMove={(id, by) => change((all) => moved(all, id, by))}
          onHandOver={handOver}
          onRemove={remove}
        />
        {brief === undefined ? (
          person === undefined ? null : (
            <NoBrief person={person} without={without} />
          )
        ) : (
          <BriefSections
            brief={brief}
            insights={insights}
            topics={topics}
            onToggle={toggle}
            onCarry={(left: LeftOpen) => change((all) => [...all, carriedOver(left)])}
          />
        )}
      </div>
    </section>
  );
}

interface NoBriefProps {
  readonly person: PersonId;
  readonly without: WithoutBrief | undefined;
}

function NoBrief({ person, without }: NoBriefProps) {
  if (without === undefined) return <Skeleton label="Reading the brief" rows={3} />;
  return (
    <section className={styles.section} aria-labelledby="no-brief">
      <h2 className="label" id="no-brief">
        No brief
      </h2>
      {without === 'person' ? (
        <p>
          Whoever it is with is in the trash, or gone from the journal.{' '}
          <PlaceLink to={{ to: 'person', id: person }} className="link">
            See their page
          </PlaceLink>
        </p>
      ) : (
        <>
          <p>It could not be read. Nothing was changed.</p>
          <Button size="small" onPress={without.again}>
            Try again
          </Button>
        </>
      )}
    </section>
  );
}
