import { must } from '../../../shared/base/assert.ts';
import type { EntryId, PersonId, PromiseId, SessionId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Brief } from '../../../shared/brief/brief-shape.ts';
import { briefOf } from '../../../shared/brief/brief.ts';
import { closed, type Closing, withCarried } from '../../../shared/brief/closing.ts';
import { carriedOver } from '../../../shared/brief/left-open.ts';
import { type Entry, type EntryFields, newEntryFields } from '../../../shared/domain/entry.ts';
import { FIELD_LIMITS } from '../../../shared/domain/kinds/fields.ts';
import type { OneOnOneDetails, Topic } from '../../../shared/domain/kinds/one-on-one.ts';
import { ofKind } from '../../../shared/domain/kinds/registry.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { newPromiseFields, type PromiseRecord } from '../../../shared/domain/promise.ts';
import type { JournalRecord } from '../../../shared/domain/records.ts';
import { oneOnOneWith } from '../../../shared/people/about.ts';
import { emptyDocument } from '../../../shared/text/rich-text.ts';
import type { EntryItem, EntryWithRev, OneOnOneClosed, VaultApi, VaultError } from '../api.ts';
import type { Journal } from '../journal.ts';
import type { ViewEntry } from '../view/view-entry.ts';
import { newEntry, patched } from './entries.ts';
import { insightsAbout } from './insights.ts';
import { createLastChange, type LastChange } from './last-change.ts';
import { readEntry } from './read-entry.ts';
import { type Access, change } from './run.ts';

type OneOnOneCommands = Pick<VaultApi, 'brief' | 'planOneOnOne' | 'addTopic' | 'closeOneOnOne' | 'undoClose'>;

/** Preparing, planning and ending one-on-ones. */
export function oneOnOneCommands(access: Access): OneOnOneCommands {
  const last = createLastChange();
  return {
    brief: async (meeting) => {
      const journal = must(access.journal(), 'the journal is unlocked before it is asked');
      const fields = journal.view.entry(meeting)?.fields;
      const person = fields && oneOnOneWith(fields);
      return await Promise.resolve({
        person,
        brief: person && briefFrom(journal, person, meeting),
        insights: person === undefined ? [] : insightsAbout(journal, person),
      });
    },
    planOneOnOne: (person, session) => change(access, async (journal) => await plan(journal, person, session)),
    addTopic: (person, topic, session) =>
      change(access, async (journal) => await addTopic(journal, last, { person, topic, session })),
    closeOneOnOne: (id, baseRev, closing, session) =>
      change(access, async (journal) => await close(journal, last, { id, baseRev, closing, session })),
    undoClose: (undo) => change(access, async (journal) => await last.takeBack(journal, undo)),
  };
}

function briefFrom(journal: Journal, id: PersonId, meeting?: EntryId): Brief<EntryItem> | undefined {
  const { view } = journal;
  const brief = briefOfView(journal, id, meeting);
  if (brief === undefined) return undefined;
  const items = (entries: readonly ViewEntry[]): readonly EntryItem[] => entries.map((entry) => view.item(entry));
  return {
    ...brief,
    lastHeld: items(brief.lastHeld),
    noticed: { total: brief.noticed.total, items: items(brief.noticed.items) },
    decisions: items(brief.decisions),
  };
}

function briefOfView({ view, deps }: Journal, id: PersonId, meeting?: EntryId): Brief<ViewEntry> | undefined {
  const person = view.subjects.get('person', id)?.record;
  if (person === undefined || person.deletedAt !== undefined) return undefined;
  return briefOf({
    person,
    about: view.linked.of('person', id),
    promises: view.subjects.inUse('promise').map(({ record }) => record),
    tensions: view.subjects.inUse('tension').map(({ record }) => record),
    today: deps.clock.today(),
    meeting,
  });
}

/** The planned meetings with a person, newest first. */
const planned = ({ view }: Journal, person: PersonId): readonly ViewEntry[] =>
  view.linked
    .of('person', person)
    .filter(
      ({ fields }) =>
        ofKind(fields, 'oneOnOne') && fields.details.status === 'planned' && oneOnOneWith(fields) === person,
    );

async function plan(journal: Journal, person: PersonId, session: SessionId): Promise<Result<EntryWithRev, VaultError>> {
  const there = nextOne(journal, person);
  if (there !== undefined) return await readEntry(journal, there.fields.id);
  const made = newMeeting(journal, person, [], session);
  if (!made.ok) return made;
  const [written] = await journal.commit({ puts: [made.value] });
  return ok({ entry: made.value, rev: written?.rev ?? 1 });
}

/** The next to come; else the last whose day has passed and that nobody has closed. */
function nextOne(journal: Journal, person: PersonId): ViewEntry | undefined {
  const all = planned(journal, person);
  return all.findLast(({ fields }) => fields.day >= journal.deps.clock.today()) ?? all[0];
}

/** A new one for today, with what stayed open before and those topics. */
function newMeeting(
  journal: Journal,
  person: PersonId,
  topics: readonly Topic[],
  session: SessionId,
): Result<Entry, VaultError> {
  const brief = briefOfView(journal, person);
  if (brief === undefined) return err({ code: 'notFound' });
  const day = journal.deps.clock.today();
  return newEntry(
    journal,
    meetingFields({ day, person, topics: [...topics, ...brief.carried.map(carriedOver)] }),
    session,
  );
}

interface AddTopic {
  readonly person: PersonId;
  readonly topic: Omit<Topic, 'id' | 'done'>;
  readonly session: SessionId;
}

async function addTopic(
  journal: Journal,
  last: LastChange,
  { person, topic, session }: AddTopic,
): Promise<Result<{ readonly id: EntryId; readonly day: LocalDate; readonly undo: string }, VaultError>> {
  const added: Topic = { ...topic, id: journal.deps.newId(), done: false };
  const there = nextOne(journal, person);
  if (there === undefined) {
    const made = newMeeting(journal, person, [added], session);
    if (!made.ok) return made;
    const { id, day } = made.value;
    await journal.commit({ puts: [made.value] });
    return ok({ id, day, undo: last.remember(journal, { was: [], made: [id] }) });
  }
  const current = await readEntry(journal, there.fields.id);
  if (!current.ok) return current;
  const was = current.value.entry;
  if (!ofKind(was, 'oneOnOne')) return err({ code: 'notFound' });
  // It was taken from the brief before: once is enough.
  if (was.details.topics.some((one) => !one.done && one.text === topic.text && one.about === topic.about))
    return ok({ id: was.id, day: was.day, undo: last.remember(journal, { was: [] }) });
  if (was.details.topics.length >= FIELD_LIMITS.rows)
    return err({ code: 'invalid', message: 'That one-on-one has as many topics as it can hold.' });
  const next = patched(
    journal,
    current.value,
    { details: { ...was.details, topics: [...was.details.topics, added] } },
    session,
  );
  if (!next.ok) return next;
  if (next.value === undefined) return err({ code: 'invalid', message: 'Write what it is about first.' });
  const { entry, earlier } = next.value;
  await journal.commit({ puts: [entry, ...earlier] });
  const made = earlier.map((revision): string => revision.id);
  return ok({ id: entry.id, day: entry.day, undo: last.remember(journal, { was: [was], made }) });
}

interface Planned {
  readonly day: EntryFields['day'];
  readonly person: PersonId;
  readonly at?: string | undefined;
  readonly topics: readonly Topic[];
}

const meetingFields = ({ day, person, at, topics }: Planned): EntryFields => {
  const details: OneOnOneDetails = {
    person,
    status: 'planned',
    at,
    topics: withCarried([], topics, FIELD_LIMITS.rows),
  };
  return { ...newEntryFields(day, 'oneOnOne', emptyDocument), details };
};

interface Close {
  readonly id: EntryId;
  readonly baseRev: number;
  readonly closing: Closing;
  readonly session: SessionId;
}

async function close(
  journal: Journal,
  last: LastChange,
  { id, baseRev, closing, session }: Close,
): Promise<Result<OneOnOneClosed, VaultError>> {
  const current = await readEntry(journal, id);
  if (!current.ok) return current;
  if (current.value.rev !== baseRev) return err({ code: 'conflict', current: current.value });
  const { entry } = current.value;
  const person = oneOnOneWith(entry);
  if (!ofKind(entry, 'oneOnOne')) return err({ code: 'invalid', message: 'This entry is not a one-on-one.' });
  if (person === undefined) return err({ code: 'invalid', message: 'Say first with whom it is.' });

  const end = closed(id, entry.details, closing);
  const today = journal.deps.clock.today();
  const promises = end.promises.flatMap(({ topic, by }) => promiseOf(journal, { topic, by, person, entry, closing }));
  const made = new Map(promises.map(({ topic, record }) => [topic, record.id]));
  const topics = end.details.topics.map((topic) => {
    const about = topic.about ?? made.get(topic.id);
    return about === undefined ? topic : Object.assign({}, topic, { about });
  });
  const handedOver =
    closing.status === 'held' && closing.handedOver && topics.some(({ handOver }) => handOver === true);
  const next = patched(
    journal,
    current.value,
    {
      // Held before its day: it is about the day on which it was held.
      day: closing.status === 'held' && entry.day > today ? today : entry.day,
      details: { ...end.details, topics },
      ...(handedOver ? { handedOverOn: today, accountable: entry.accountable ?? 'both' } : {}),
    },
    session,
  );
  if (!next.ok) return next;
  const following = await follow(journal, { person, entry, closing, topics: end.carried, session });
  if (!following.ok) return following;
  const told = toldPerson(journal, person, end.said);

  const was: readonly (JournalRecord | undefined)[] = [entry, following.value?.was, told?.was];
  const changed: readonly (JournalRecord | undefined)[] = [next.value?.entry, following.value?.entry, told?.person];
  const added: readonly JournalRecord[] = [
    ...promises.map(({ record }) => record),
    ...(next.value?.earlier ?? []),
    ...(following.value?.earlier ?? []),
  ];
  await journal.commit({ puts: [...present(changed), ...added] });
  const fresh = following.value !== undefined && following.value.was === undefined ? [following.value.entry.id] : [];
  return ok({
    next: following.value && { id: following.value.entry.id, day: following.value.entry.day },
    promises: promises.length,
    carried: end.carried.length,
    undo: last.remember(journal, { was: present(was), made: [...added.map((record): string => record.id), ...fresh] }),
  });
}

const present = <T>(values: readonly (T | undefined)[]): readonly T[] => values.filter((value) => value !== undefined);

interface Promised {
  readonly topic: Topic;
  readonly by: 'me' | 'them';
  readonly person: PersonId;
  readonly entry: Entry;
  readonly closing: Closing;
}

function promiseOf(
  { deps }: Journal,
  { topic, by, person, entry, closing }: Promised,
): readonly { readonly topic: string; readonly record: PromiseRecord }[] {
  const text = topic.text.trim();
  if (text === '') return [];
  const [from, to] = by === 'me' ? (['me', person] as const) : ([person, 'me'] as const);
  const now = deps.clock.now();
  const fields = { ...newPromiseFields(text, from, to, deps.clock.today()), dueOn: closing.nextOn, source: entry.id };
  const id = deps.newId() as PromiseId;
  return [{ topic: topic.id, record: { ...fields, type: 'promise', id, createdAt: now, updatedAt: now } }];
}

interface Follow {
  readonly person: PersonId;
  readonly entry: Entry & { readonly details: OneOnOneDetails };
  readonly closing: Closing;
  readonly topics: readonly Topic[];
  readonly session: SessionId;
}

interface Followed {
  readonly entry: Entry;
  /** As it was, where it was planned before. */
  readonly was?: Entry;
  readonly earlier: readonly JournalRecord[];
}

/** The next meeting with what was left open: the one that is planned already, else a new one where a day was agreed. */
async function follow(
  journal: Journal,
  { person, entry, closing, topics, session }: Follow,
): Promise<Result<Followed | undefined, VaultError>> {
  const today = journal.deps.clock.today();
  const there = planned(journal, person).findLast(({ fields }) => fields.id !== entry.id && fields.day >= today);
  if (there === undefined) {
    if (closing.nextOn === undefined) return ok(undefined);
    const fields = meetingFields({ day: closing.nextOn, person, at: entry.details.at, topics });
    const made = newEntry(journal, fields, session);
    return made.ok ? ok({ entry: made.value, earlier: [] }) : made;
  }
  const current = await readEntry(journal, there.fields.id);
  if (!current.ok) return current;
  const was = current.value.entry;
  if (!ofKind(was, 'oneOnOne')) return ok(undefined);
  const details = { ...was.details, topics: withCarried(was.details.topics, topics, FIELD_LIMITS.rows) };
  const next = patched(journal, current.value, { day: closing.nextOn ?? was.day, details }, session);
  if (!next.ok) return next;
  return ok(next.value === undefined ? { entry: was, was, earlier: [] } : { ...next.value, was });
}

/** The person, with what was told now. */
function toldPerson(
  { view, deps }: Journal,
  id: PersonId,
  said: readonly string[],
): { readonly person: Person; readonly was: Person } | undefined {
  const was = view.subjects.get('person', id)?.record;
  if (was === undefined || !was.unsaid.some((one) => one.saidOn === undefined && said.includes(one.id)))
    return undefined;
  const saidOn = deps.clock.today();
  const unsaid = was.unsaid.map((one) =>
    one.saidOn === undefined && said.includes(one.id) ? Object.assign({}, one, { saidOn }) : one,
  );
  return { person: { ...was, unsaid, updatedAt: deps.clock.now() }, was };
}
