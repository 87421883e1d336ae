import { daysBetween, type LocalDate } from '../base/local-date.ts';
import type { EntryId, PersonId } from '../base/ids.ts';
import type { Entry } from '../domain/entry.ts';
import type { OneOnOneDetails, Topic } from '../domain/kinds/one-on-one.ts';
import { ofKind, peopleIn } from '../domain/kinds/registry.ts';
import type { Person } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { Tension } from '../domain/tension.ts';
import { oneOnOneWith } from '../people/about.ts';
import type { Brief, OpenPromise } from './brief-shape.ts';
import { leftOpen } from './left-open.ts';
import { questionFor } from './questions.ts';

/** An entry as the view of the journal has it: all but the body. */
export interface BriefEntry {
  readonly fields: Omit<Entry, 'body'>;
}

/** What a brief is made from. */
export interface BriefSource<E extends BriefEntry> {
  readonly person: Person;
  /** Every entry in use that is about the person, newest first. */
  readonly about: readonly E[];
  /** Every promise and tension in use; those of others are passed over. */
  readonly promises: readonly PromiseRecord[];
  readonly tensions: readonly Tension[];
  readonly today: LocalDate;
  /** The meeting that is prepared or was held: neither it nor what came after it is in its own brief. */
  readonly meeting?: EntryId | undefined;
}

const HELD = 3;
const NOTICED = 20;
const DECISIONS = 20;

/** The brief of a one-on-one with a person, as of a day. */
export function briefOf<E extends BriefEntry>(source: BriefSource<E>): Brief<E> {
  const { person, today } = source;
  const before = untilMeeting(source);
  const meetings = before.filter(({ fields }) => oneOnOneWith(fields) === person.id);
  const held = meetings.filter((one) => detailsOf(one)?.status === 'held' && one.fields.day <= today);
  const [last] = held;
  const promises = source.promises.filter(({ state }) => state === 'open');
  const noticed = since(before, last, source);
  const facts = {
    person,
    lastHeld: held.slice(0, HELD),
    daysSince: last === undefined ? undefined : daysBetween(last.fields.day, today),
    carried: leftOpen(meetings, topicsOf(source)),
    mine: aged(
      promises.filter(({ from, to }) => from === 'me' && to === person.id),
      today,
    ),
    theirs: aged(
      promises.filter(({ from }) => from === person.id),
      today,
    ),
    tensions: source.tensions
      .filter(({ state, between }) => (state === 'open' || state === 'watching') && between.includes(person.id))
      .map((record) => ({ record, days: Math.max(0, daysBetween(record.openedOn, today)) }))
      .toSorted((a, b) => b.days - a.days || (a.record.id < b.record.id ? -1 : 1)),
    growth: {
      focus: person.growthFocus,
      touchedOn: held.find((one) => detailsOf(one)?.growthTouched === true)?.fields.day,
    },
    noticed: { total: noticed.length, items: noticed.slice(0, NOTICED) },
    decisions: before.filter((one) => waitsOn(one, person.id)).slice(0, DECISIONS),
    unsaid: person.unsaid.filter(({ saidOn }) => saidOn === undefined),
  };
  return { ...facts, question: questionFor({ ...facts, last: last && detailsOf(last) }, today) };
}

const detailsOf = ({ fields }: BriefEntry): OneOnOneDetails | undefined =>
  ofKind(fields, 'oneOnOne') ? fields.details : undefined;

/** The topics that the meeting has already. */
function topicsOf<E extends BriefEntry>({ about, meeting }: BriefSource<E>): readonly Topic[] {
  const present = about.find(({ fields }) => fields.id === meeting);
  return (present && detailsOf(present)?.topics) ?? [];
}

/** Without the meeting itself and, once it is over, without what came after it. */
function untilMeeting<E extends BriefEntry>({ about, meeting }: BriefSource<E>): readonly E[] {
  const place = about.findIndex(({ fields }) => fields.id === meeting);
  const present = about[place];
  if (present === undefined) return about;
  return detailsOf(present)?.status === 'planned' ? about.toSpliced(place, 1) : about.slice(place + 1);
}

/** What was noted since a meeting: not the meetings, and not what was written down in one of the two. */
function since<E extends BriefEntry>(
  entries: readonly E[],
  last: E | undefined,
  { person, meeting }: BriefSource<E>,
): readonly E[] {
  const end = last === undefined ? entries.length : entries.findIndex(({ fields }) => fields.day < last.fields.day);
  return entries
    .slice(0, end === -1 ? entries.length : end)
    .filter(
      ({ fields }) =>
        oneOnOneWith(fields) !== person.id &&
        (fields.source === undefined || (fields.source !== meeting && fields.source !== last?.fields.id)),
    );
}

/** Whether it is a decision not made yet for which the person was named, or holds what is missing. */
const waitsOn = ({ fields }: BriefEntry, person: PersonId): boolean =>
  ofKind(fields, 'decision') &&
  fields.details.decidedBy === 'open' &&
  (fields.people.includes(person) || peopleIn(fields).includes(person));

const aged = (promises: readonly PromiseRecord[], today: LocalDate): readonly OpenPromise[] =>
  promises
    .map((record) => ({
      record,
      days: Math.max(0, daysBetween(record.madeOn, today)),
      late: record.dueOn === undefined ? 0 : Math.max(0, daysBetween(record.dueOn, today)),
    }))
    .toSorted(byUrgency);

function byUrgency({ record: a }: OpenPromise, { record: b }: OpenPromise): number {
  const [x, y] = [a.dueOn ?? LAST, b.dueOn ?? LAST];
  if (x !== y) return x < y ? -1 : 1;
  if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
const LAST = '9999';
