import { Check, Plus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Brief, OpenPromise } from '../../../shared/brief/brief-shape.ts';
import { type Candidate, topicFor } from '../../../shared/brief/candidates.ts';
import type { LeftOpen } from '../../../shared/brief/left-open.ts';
import type { Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { useNames } from '../../client/use-subjects.ts';
import { placeOfInsight } from '../../details/insight-lines.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { KindIcon, type Marked } from '../../ui/kind-icon.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { useToday } from '../../ui/use-today.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { counted, tallied } from '../../../shared/words/counts.ts';
import { onDay, shortDay } from '../../../shared/words/days.ts';
import type { EntryItem, ShownInsight } from '../../vault/api.ts';
import { candidate, entryWords, growthWords, leftOpenWords, promiseWords, tensionWords } from './brief-words.ts';
import styles from './prep.module.css';

/** So many of what the entries suggest are in sight: what was promised comes next. */
const FEW = 3;

interface BriefSectionsProps {
  readonly brief: Brief<EntryItem>;
  /** What the journal suggests about this relation. */
  readonly insights: readonly ShownInsight[];
  readonly topics: readonly Topic[];
  /** Takes it among the topics, or out of them. */
  readonly onToggle: (candidate: Candidate) => void;
  readonly onCarry: (left: LeftOpen) => void;
}

/** What is good to know before the meeting; each part can be taken among the topics. */
export function BriefSections({ brief, insights, topics, onToggle, onCarry }: BriefSectionsProps) {
  const today = useToday();
  const names = useNames();
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, insights.length - FEW);
  const { person, carried, mine, theirs, tensions, decisions, noticed, growth, unsaid, lastHeld, question } = brief;
  const offer = (one: Candidate): Offer => ({
    taken: topicFor(one, topics) !== undefined,
    text: one.text,
    onToggle: () => onToggle(one),
  });
  const promises = (list: readonly OpenPromise[]) =>
    list.map((promise) => {
      const { late, rest } = promiseWords(promise, today);
      const { to } = promise.record;
      return (
        <Row key={promise.record.id} offer={offer(candidate.promise(promise))}>
          {promise.record.text}
          <small>
            {late === '' ? null : <span className={styles.late}>{late} </span>}
            {rest}
            {to === 'me' || to === person.id ? '' : ` To ${names.person(to)}.`}
          </small>
        </Row>
      );
    });
  return (
    <>
      <Section title="Left open before">
        {carried
          .filter(({ topic }) => !topics.some(({ id }) => id === topic.id))
          .map((left) => (
            <Row key={left.topic.id} offer={{ taken: false, text: left.topic.text, onToggle: () => onCarry(left) }}>
              {left.topic.text}
              <small>{leftOpenWords(left, today)}</small>
            </Row>
          ))}
      </Section>
      <Section title="What your entries suggest">
        {insights.slice(0, insights.length - hidden).map((insight) => (
          <Row key={`${insight.rule} ${insight.subject}`} offer={offer(candidate.insight(insight, person.id))}>
            <PlaceLink to={placeOfInsight(insight)} className={cx(styles.entry, styles.suggested)}>
              {insight.sentence}
            </PlaceLink>
            <small>{insight.question}</small>
          </Row>
        ))}
        {hidden === 0 ? null : (
          <li className={styles.rest}>
            <LinkButton onPress={() => setAll(true)}>Show {counted(hidden, 'more', 'more')}</LinkButton>
          </li>
        )}
      </Section>
      <Section title="You promised">{promises(mine)}</Section>
      <Section title={`${person.name} promised`}>{promises(theirs)}</Section>
      <Section title={`Tensions ${person.name} is part of`}>
        {tensions.map((tension) => (
          <Row key={tension.record.id} kind="tension" offer={offer(candidate.tension(tension))}>
            {tension.record.surface}
            <small>{tensionWords(tension)}</small>
          </Row>
        ))}
      </Section>
      <Section title="Not decided yet">
        {decisions.map((item) => (
          <EntryRow key={item.id} item={item} when={shortDay(item.day, today)} offer={offer(candidate.entry(item))} />
        ))}
      </Section>
      <Section title={lastHeld.length === 0 ? 'What you noticed' : 'What you noticed since'}>
        {noticed.items.map((item) => (
          <EntryRow key={item.id} item={item} when={shortDay(item.day, today)} offer={offer(candidate.entry(item))} />
        ))}
        {noticed.total > noticed.items.length ? (
          <li className={styles.more}>
            <PlaceLink to={{ to: 'timeline', search: { person: person.id } }} className="link small">
              All {tallied(noticed.total, 'entry', 'entries')} in the timeline
            </PlaceLink>
          </li>
        ) : null}
      </Section>
      <Section title="Growth">
        {growth.focus === undefined ? null : (
          <Row offer={offer(candidate.words(growth.focus))}>
            {growth.focus}
            <small>{growthWords(growth, today)}</small>
          </Row>
        )}
      </Section>
      <Section title="Not yet said">
        {unsaid.map(({ id, text, on }) => (
          <Row key={id} offer={offer(candidate.words(text, id))}>
            {text}
            <small>Since {onDay(on, today).replace(/^on /u, '')}</small>
          </Row>
        ))}
      </Section>
      <Section title="When you last met">
        {lastHeld.map((item) => (
          <EntryRow key={item.id} item={item} when={shortDay(item.day, today)} />
        ))}
      </Section>
      <section className={styles.section} aria-label="One question">
        <h2 className="label">One question to leave time for</h2>
        <p className={styles.question}>{question}</p>
      </section>
    </>
  );
}

/** A part of the brief; nothing where it is empty. */
function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  const rows = [children].flat(2).filter((child) => child !== null && child !== undefined && child !== false);
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className="label" id={id}>
        {title}
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

interface Offer {
  readonly taken: boolean;
  readonly text: string;
  readonly onToggle: () => void;
}

interface RowProps {
  readonly kind?: Marked;
  readonly when?: string;
  readonly offer?: Offer | undefined;
  readonly children: ReactNode;
}

const Row = ({ kind, when, offer, children }: RowProps) => (
  <li className={styles.row}>
    {kind === undefined ? null : <KindIcon kind={kind} />}
    <div className={styles.words}>{children}</div>
    {when === undefined ? null : <time className={styles.quiet}>{when}</time>}
    {offer === undefined ? null : (
      <IconButton
        icon={offer.taken ? Check : Plus}
        iconSize="small"
        label={`Talk about: ${offer.text}`}
        pressed={offer.taken}
        className={styles.take}
        onPress={offer.onToggle}
      />
    )}
  </li>
);

interface EntryRowProps {
  readonly item: EntryItem;
  readonly when: string;
  readonly offer?: Offer;
}

const EntryRow = ({ item, when, offer }: EntryRowProps) => (
  <Row kind={item.kind} when={when} offer={offer}>
    <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.entry}>
      {entryWords(item)}
    </PlaceLink>
  </Row>
);
