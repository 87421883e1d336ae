import type { ReactNode } from 'react';
import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import type { Names } from '../../../shared/domain/kinds/definition.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import { oneOnOneWith } from '../../../shared/people/about.ts';
import { leadOf } from '../../../shared/text/plain-text.ts';
import { PromiseRow } from '../../details/promise-row.tsx';
import { PlaceLink } from '../../ui/places.tsx';
import { tallied } from '../../../shared/words/counts.ts';
import { shortDay } from '../../../shared/words/days.ts';
import type { Due, EntryItem, EntryList, SubjectWithRev } from '../../vault/api.ts';
import { UndecidedLine } from './undecided-line.tsx';
import styles from './due.module.css';

interface DueListsProps {
  readonly due: Due;
  /** Open promises that are due soon, both ways. */
  readonly promises: { readonly mine: Promises; readonly theirs: Promises };
  readonly names: Names;
  readonly today: LocalDate;
}

type Promises = readonly SubjectWithRev<'promise'>[];

/** What waits for the lead: meetings, promises both ways, second looks, decisions. */
export function DueLists({ due: { meetings, checkBacks, undecided }, promises, names, today }: DueListsProps) {
  return (
    <>
      <Block title="One-on-ones" list={meetings}>
        {meetings.items.map((item) => (
          <Meeting key={item.id} item={item} names={names} today={today} />
        ))}
      </Block>
      <PromiseBlock title="You promised" promises={promises.mine} />
      <PromiseBlock title="Promised to you" promises={promises.theirs} />
      <Block title="Look again" list={checkBacks}>
        {checkBacks.items.map((item) => (
          <li key={item.id}>
            <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.row}>
              <span className={styles.words}>{wordsOf(item)}</span>
              <span className={styles.when}>{shortDay(lookOn(item) ?? item.day, today)}</span>
            </PlaceLink>
          </li>
        ))}
      </Block>
      <Block title="Still undecided" list={undecided}>
        {undecided.items.map((item) => (
          <li key={item.id} className={styles.undecided}>
            <PlaceLink to={{ to: 'entry', id: item.id }} className={styles.row}>
              <span className={styles.words}>{wordsOf(item)}</span>
            </PlaceLink>
            <UndecidedLine item={item} today={today} />
          </li>
        ))}
      </Block>
    </>
  );
}

interface BlockProps {
  readonly title: string;
  readonly list: EntryList;
  readonly children: ReactNode;
}

function Block({ title, list, children }: BlockProps) {
  const rest = list.total - list.items.length;
  return list.total === 0 ? null : (
    <section className={styles.block} aria-label={title}>
      <h3 className="label">{title}</h3>
      <ul>{children}</ul>
      {rest > 0 ? <p className={styles.rest}>{tallied(rest, 'more', 'more')}</p> : null}
    </section>
  );
}

/** More than these are on the screen of promises. */
const PROMISES_SHOWN = 6;

function PromiseBlock({ title, promises }: { readonly title: string; readonly promises: Promises }) {
  return promises.length === 0 ? null : (
    <section className={styles.block} aria-label={title}>
      <h3 className="label">{title}</h3>
      <ul>
        {promises.slice(0, PROMISES_SHOWN).map((promise) => (
          <PromiseRow key={promise.record.id} promise={promise} />
        ))}
      </ul>
      {promises.length > PROMISES_SHOWN ? (
        <PlaceLink to={{ to: 'promises' }} className="link small">
          {tallied(promises.length, 'promise', 'promises')} in all
        </PlaceLink>
      ) : null}
    </section>
  );
}

interface MeetingProps {
  readonly item: EntryItem;
  readonly names: Names;
  readonly today: LocalDate;
}

function Meeting({ item, names, today }: MeetingProps) {
  if (!ofKind(item, 'oneOnOne')) return null;
  const { at, topics } = item.details;
  const person = oneOnOneWith(item);
  const open = topics.filter(({ done }) => !done).length;
  const about = [
    item.day === today ? undefined : `Planned for ${shortDay(item.day, today)}`,
    open === 0 ? undefined : tallied(open, 'topic', 'topics'),
  ].filter((part) => part !== undefined);
  return (
    <li>
      <PlaceLink to={{ to: 'oneOnOne', id: item.id }} className={styles.meeting}>
        <span className={styles.at}>{item.day === today ? (at ?? '') : ''}</span>
        <span>
          <b>{person === undefined ? 'Somebody' : names.person(person)}</b>
          {about.length === 0 ? null : <small>{about.join('. ')}</small>}
        </span>
      </PlaceLink>
    </li>
  );
}

/** What fits on two lines of the pane. */
const LEAD = 90;

function wordsOf(item: EntryItem): string {
  const asked = ofKind(item, 'decision') ? item.details.question : undefined;
  const flaw = ofKind(item, 'restraint') ? item.details.flaw : undefined;
  return item.title ?? asked ?? flaw ?? (item.lead === '' ? 'No words yet' : leadOf(item.lead, LEAD));
}

function lookOn(item: EntryItem): LocalDate | undefined {
  if (ofKind(item, 'restraint')) return item.details.checkOn;
  return ofKind(item, 'decision') ? item.details.revisitOn : undefined;
}

/** A promise is in sight so many days before it is due. */
const SOON = 7;

/** The open promises that are late, due soon, or due on no day, in the order in which they are due. */
export function dueSoon(promises: Promises, today: LocalDate): { readonly mine: Promises; readonly theirs: Promises } {
  const soon = promises
    .filter(({ record: { state, dueOn } }) => state === 'open' && daysBetween(today, dueOn ?? today) <= SOON)
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  return {
    mine: soon.filter(({ record }) => record.from === 'me'),
    theirs: soon.filter(({ record }) => record.from !== 'me' && record.to === 'me'),
  };
}

/** Those without a day come last, the oldest first. */
const orderOf = ({ record: { dueOn, madeOn } }: Promises[number]): string => `${dueOn ?? '9999'} ${madeOn}`;
