import type { AreaId, PersonId } from '../base/ids.ts';
import { addDays, daysBetween, type LocalDate } from '../base/local-date.ts';
import type { Area } from '../domain/area.ts';
import type { Felt } from '../domain/heat.ts';
import { type EntryKind, ofKind } from '../domain/kinds/registry.ts';
import type { Leave, Person } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import { inWords } from '../words/counts.ts';
import { dayInSentence } from '../words/days.ts';
import { explainersNow } from '../people/area-facts.ts';
import type { Ref } from './finding.ts';
import type { JournalView, Seen } from './journal-view.ts';
import { monthOf } from './lookup.ts';
import type { Mark } from './picture.ts';
import type { Little } from './rule.ts';

/** The subject of rules about the lead alone. */
export const ME = 'me';
export const onlyMe = (): readonly string[] => [ME];

/** Entries of that kind, newest first, those about days to come too. */
export const allEver = <K extends EntryKind>(journal: JournalView, kind: K): readonly Seen<K>[] =>
  // The list of a kind holds nothing else: nobody walks a hundred thousand entries to be told so.
  journal.of('kind', kind) as readonly Seen<K>[];

/** Entries of that kind up to today, newest first. */
export const allOf = <K extends EntryKind>(journal: JournalView, kind: K, today: LocalDate): readonly Seen<K>[] =>
  upTo(allEver(journal, kind), today);

/** Those of the last so many days, today among them. */
export const lately = <K extends EntryKind>(
  journal: JournalView,
  kind: K,
  today: LocalDate,
  days: number,
): readonly Seen<K>[] => within(allEver(journal, kind), today, days);

/** Decisions about that area up to today, newest first. */
export const decisionsAbout = (journal: JournalView, area: string, today: LocalDate): readonly Seen<'decision'>[] =>
  upTo(journal.filed('decided', area), today);

/** What somebody was observed to do, alone or towards others, up to today, newest first. */
export const observationsOf = (journal: JournalView, person: string, today: LocalDate): readonly Seen<'trust'>[] =>
  upTo(journal.filed('observed', person), today);

/** Whether a one-on-one took place. */
export const isHeld = ({ fields: { details } }: Seen<'oneOnOne'>): boolean => details.status === 'held';

/** The entries of that kind in a list. */
export const ofKinds = <K extends EntryKind>(entries: readonly Seen[], kind: K): readonly Seen<K>[] =>
  entries.filter((entry): entry is Seen<K> => ofKind(entry.fields, kind));

/** The entry with that id; undefined where it is of another kind, in the trash or gone. */
export function entryOf<K extends EntryKind>(journal: JournalView, kind: K, id: string): Seen<K> | undefined {
  const entry = journal.entry(id);
  return entry === undefined ? undefined : ofKinds([entry], kind)[0];
}

/** The entries of a list, newest first, that are not about a day to come. */
export function upTo<S extends Seen>(entries: readonly S[], today: LocalDate): readonly S[] {
  const first = entries.findIndex(({ fields }) => fields.day <= today);
  return first === -1 ? [] : first === 0 ? entries : entries.slice(first);
}

/** Those of the last so many days in a list that is newest first. It is walked no further than that. */
export function within<S extends Seen>(entries: readonly S[], today: LocalDate, days: number): readonly S[] {
  const from = addDays(today, 1 - days);
  const found: S[] = [];
  for (const entry of entries) {
    if (entry.fields.day < from) break;
    if (entry.fields.day <= today) found.push(entry);
  }
  return found;
}

/** The first so many of a list for which it holds; it is walked no further. */
export function firstOf<S>(all: readonly S[], holds: (one: S) => boolean, most: number): readonly S[] {
  const found: S[] = [];
  for (const one of all) {
    if (found.length === most) break;
    if (holds(one)) found.push(one);
  }
  return found;
}

/** Whether a day is one of the last so many, today among them. */
export const isWithin = (day: LocalDate, today: LocalDate, days: number): boolean => {
  const age = daysBetween(day, today);
  return age >= 0 && age < days;
};

/** The months from the one of a day to that of another, the earliest first: `2026-05`. */
export function monthsBetween(from: LocalDate, to: LocalDate): readonly string[] {
  const months = new Set([monthOf(from), monthOf(to)]);
  // No month is shorter than that, so none is stepped over.
  for (let day = from; day < to; day = addDays(day, 28)) months.add(monthOf(day));
  return [...months].toSorted();
}

/** When the lead is away, not in a drill: no working day of theirs. The earliest first, and no day twice. */
export function myLeave(journal: JournalView): readonly Leave[] {
  const all = allEver(journal, 'absence').flatMap(({ fields: { details } }) =>
    details.drill || details.from === undefined || details.to === undefined
      ? []
      : [{ from: details.from, to: details.to }],
  );
  const apart: Leave[] = [];
  for (const { from, to } of all.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = apart.at(-1);
    if (before === undefined || from > before.to) apart.push({ from, to });
    else if (to > before.to) apart[apart.length - 1] = { from: before.from, to };
  }
  return apart;
}

/** Where an entry mentions a tension, newest first. */
export const feltIn = (
  journal: JournalView,
  tension: string,
  today: LocalDate,
): readonly (Felt & { readonly entry: Seen })[] =>
  upTo(journal.of('tension', tension), today).flatMap((entry) =>
    entry.links.tensions
      .filter(({ id }) => id === tension)
      .map(({ intensity }) => ({ day: entry.fields.day, intensity, entry })),
  );

/** People with those ids who are in use and not archived, each once. */
export const peopleIn = (journal: JournalView, ids: readonly (string | undefined)[]): readonly Person[] =>
  [...new Set(ids)].flatMap((id) => {
    const person = id === undefined ? undefined : journal.subject('person', id);
    return person === undefined ? [] : [person];
  });

export const idsOf = (people: readonly Person[]): readonly PersonId[] => people.map(({ id }) => id);

/** People in use who can explain an area, as far as that was checked lately. */
export const explainersIn = (journal: JournalView, area: Area, today: LocalDate): readonly Person[] =>
  peopleIn(journal, explainersNow(area, today));

/** What an entry is called in a sentence: its title, else what the fallback says. */
export const titleOf = ({ fields: { title } }: Seen, fallback: string): string => quoted(title, fallback);

/** What somebody wrote, in quotes; the fallback where that is nothing. */
export const quoted = (text: string | undefined, fallback: string): string =>
  text === undefined || text.trim() === '' ? fallback : `“${cut(text.trim())}”`;

/** As much of it as a sentence bears, cut at a word. */
const LONGEST = 120;
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const most = text.slice(0, LONGEST);
  const end = most.lastIndexOf(' ');
  // A character of two units is not cut in two.
  return `${(end > 0 ? most.slice(0, end) : most).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

export const entryRef = ({ fields: { id, day } }: Seen): Ref => ({ sort: 'entry', id, day });

/** An area by the day on which it was last checked who can explain it. */
export function areaRef({ id, explainers }: Area): Ref {
  const day = explainers
    .map(({ checkedOn }) => checkedOn)
    .toSorted()
    .at(-1);
  return { sort: 'area', id, ...(day === undefined ? {} : { day }) };
}

/** Whether something names people, and none of them is there any more. */
export const isAbandoned = (journal: JournalView, people: readonly string[]): boolean =>
  people.length > 0 && peopleIn(journal, people).length === 0;

/** An area that is in use. */
export const areaIn = (journal: JournalView, id: AreaId | undefined): AreaId | undefined =>
  id && journal.subject('area', id)?.id;

/** A promise by the day on which it ended, else by the day that it is due, else by the day on which it was made. */
export const promiseRef = ({ id, closedOn, dueOn, madeOn }: PromiseRecord): Ref => ({
  sort: 'promise',
  id,
  day: closedOn ?? dueOn ?? madeOn,
});

/** Newest first; what is of one day in the order of ids, so that the order never depends on chance. */
export const newestFirst = <R extends Ref>(refs: readonly R[]): readonly R[] =>
  refs.toSorted((a, b) => {
    const [one, other] = [a.day ?? '', b.day ?? ''];
    return one === other ? (a.id < b.id ? -1 : 1) : one > other ? -1 : 1;
  });

/** Entries and other records as one list of evidence: newest first, each once. */
export const refsOf = (entries: readonly Seen[], others: readonly Ref[] = []): readonly Ref[] => {
  const refs = [...others, ...entries.map(entryRef)];
  return newestFirst([...new Map(refs.map((ref) => [`${ref.sort} ${ref.id}`, ref])).values()]);
};

/** An entry as a mark of a picture. */
export const markOf = ({ fields: { id, day } }: Seen): Mark => ({ sort: 'entry', id, day });

/** The same where it is drawn for comparison only. */
export const besideOf = ({ fields: { id, day } }: Seen): Mark & { readonly beside: true } => ({
  sort: 'entry',
  id,
  day,
  beside: true,
});

/** The same as one square, in the state that it is drawn in. */
export const squareOf = <S extends string>({ fields: { id, day } }: Seen, state: S): Mark & { readonly state: S } => ({
  sort: 'entry',
  id,
  day,
  state,
});

/** `once`, `twice`, `three times`. */
export const timesWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`;

/** `since 3 May`, `since 3 May 2024`. */
export const sinceDay = (day: LocalDate, today: LocalDate): string =>
  dayInSentence(day, today).replace(/^on /u, 'since ');

/** The others of a list. */
export const without = <T>(all: readonly T[], some: readonly T[]): readonly T[] => {
  const taken = new Set(some);
  return all.filter((one) => !taken.has(one));
};

/** Fewer records than it takes. */
export const tooLittle = (what: string, has: number, needs: number, people?: readonly PersonId[]): Little => ({
  little: true,
  what,
  has,
  needs,
  ...(people === undefined ? {} : { people }),
});

/** How far above a threshold, from 0 at it towards 1 at twice as much and more. */
export const beyond = (value: number, threshold: number): number =>
  threshold <= 0 ? 1 : Math.max(0, Math.min(1, value / threshold - 1));
