import type { AreaId, PersonId } from '../base/ids.ts';
import { addDays, daysBetween, type LocalDate } from '../base/local-date.ts';
import type { Felt } from '../domain/heat.ts';
import { type EntryKind, ofKind } from '../domain/kinds/registry.ts';
import type { Leave, Person } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import { inWords } from '../words/counts.ts';
import { dayInSentence } from '../words/days.ts';
import type { Ref } from './finding.ts';
import type { JournalView, Seen } from './journal-view.ts';
import type { Mark } from './picture.ts';
import type { Little } from './rule.ts';

/** The subject of rules about the lead alone. */
export const ME = 'me';
export const onlyMe = (): readonly string[] => [ME];

/** Entries of that kind up to today, newest first. */
export const allOf = <K extends EntryKind>(journal: JournalView, kind: K, today: LocalDate): readonly Seen<K>[] =>
  upTo(ofKinds(journal.of('kind', kind), kind), today);

/** Those of the last so many days, today among them. */
export const lately = <K extends EntryKind>(
  journal: JournalView,
  kind: K,
  today: LocalDate,
  days: number,
): readonly Seen<K>[] => within(ofKinds(journal.of('kind', kind), kind), today, days);

/** The entries of that kind in a list. */
export const ofKinds = <K extends EntryKind>(entries: readonly Seen[], kind: K): readonly Seen<K>[] =>
  entries.filter((entry): entry is Seen<K> => ofKind(entry.fields, kind));

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

/** Whether a day is one of the last so many, today among them. */
export const isWithin = (day: LocalDate, today: LocalDate, days: number): boolean => {
  const age = daysBetween(day, today);
  return age >= 0 && age < days;
};

/** When the lead is away, not in a drill: no working day of theirs. */
export const myLeave = (journal: JournalView): readonly Leave[] =>
  ofKinds(journal.of('kind', 'absence'), 'absence').flatMap(({ fields: { details } }) =>
    details.drill || details.from === undefined || details.to === undefined
      ? []
      : [{ from: details.from, to: details.to }],
  );

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

export const areaName = (journal: JournalView, id: AreaId | undefined): string | undefined =>
  id === undefined ? undefined : journal.subject('area', id)?.name;

/** What an entry is called in a sentence: its title, else what the fallback says. */
export const titleOf = ({ fields: { title } }: Seen, fallback: string): string =>
  title === undefined || title.trim() === '' ? fallback : `“${title.trim()}”`;

export const entryRef = ({ fields: { id, day } }: Seen): Ref => ({ sort: 'entry', id, day });

/** A promise by the day on which it ended, else by the day that it is due, else by the day on which it was made. */
export const promiseRef = ({ id, closedOn, dueOn, madeOn }: PromiseRecord): Ref => ({
  sort: 'promise',
  id,
  day: closedOn ?? dueOn ?? madeOn,
});

/** Newest first; what is of one day in the order of ids, so that the order never depends on chance. */
export const newestFirst = (refs: readonly Ref[]): readonly Ref[] =>
  refs.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day > b.day ? -1 : 1));

/** Entries and other records as one list of evidence: newest first, each once. */
export const refsOf = (entries: readonly Seen[], others: readonly Ref[] = []): readonly Ref[] => {
  const refs = [...others, ...entries.map(entryRef)];
  return newestFirst([...new Map(refs.map((ref) => [`${ref.sort} ${ref.id}`, ref])).values()]);
};

/** An entry as a mark of a picture. */
export const markOf = ({ fields: { id, day } }: Seen): Mark => ({ sort: 'entry', id, day });

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
