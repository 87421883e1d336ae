import type { EntryId } from '../../../shared/base/ids.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { opennessOf } from '../../../shared/domain/open.ts';
import type { CalendarDay, EntryItem, TimelineAnswer, TimelineFilter, TimelineQuery, TimelineRow } from '../api.ts';
import type { SearchResult } from '../../../shared/search/types.ts';
import { inAll } from './linked.ts';
import type { View } from './view.ts';
import type { ViewEntry } from './view-entry.ts';

/** A page of the entries that pass the filter, newest first. */
export function timeline(view: View, query: TimelineQuery, today: LocalDate): TimelineAnswer {
  const matches = textMatches(view, query, today);
  const found = filtered(view, query, matches);
  const start = Math.max(0, query.offset);
  const page = found.slice(start, start + Math.max(0, query.limit));
  const rows = page.map((entry, i): TimelineRow => {
    const before = i === 0 ? found[start - 1] : page[i - 1];
    const month = monthOf(entry);
    return {
      item: view.item(entry),
      month: before === undefined || monthOf(before) !== month ? month : undefined,
      excerpt: matches && view.index.excerpt(entry.fields.id, matches.terms),
    };
  });
  return { total: found.length, rows, problems: matches?.problems ?? [] };
}

/** The days of the range that have entries, oldest first. */
export function calendar(
  view: View,
  range: { readonly from: LocalDate; readonly to: LocalDate },
  filter: TimelineFilter,
  today: LocalDate,
): readonly CalendarDay[] {
  const matches = textMatches(view, filter, today);
  const passes = predicate(filter, matches);
  const days = new Map<LocalDate, { count: number; matches: number }>();
  for (const entry of view.timeline.between(range.from, range.to).toReversed()) {
    const day = days.get(entry.fields.day) ?? { count: 0, matches: 0 };
    days.set(entry.fields.day, day);
    day.count += 1;
    if (inRange(entry, filter) && passes(entry)) day.matches += 1;
  }
  return [...days].map(([day, { count, matches: passed }]) => ({ day, count, matches: passed }));
}

/** The entries of this day of the month in earlier years, newest first. */
export function onThisDay(view: View, day: LocalDate): readonly EntryItem[] {
  const oldest = view.timeline.items.at(-1)?.fields.day;
  if (oldest === undefined) return [];
  const found: EntryItem[] = [];
  for (let year = Number(day.slice(0, 4)) - 1; year >= Number(oldest.slice(0, 4)); year--) {
    const then = `${String(year)}${day.slice(4)}` as LocalDate;
    found.push(...view.timeline.between(then, then).map((entry) => view.item(entry)));
  }
  return found;
}

const monthOf = (entry: ViewEntry): string => entry.fields.day.slice(0, 7);

function textMatches(view: View, filter: TimelineFilter, today: LocalDate): SearchResult<EntryId> | undefined {
  const text = filter.text?.trim();
  return text === undefined || text === '' ? undefined : view.index.query(text, { today, names: view.names });
}

function filtered(
  view: View,
  filter: TimelineFilter,
  matches: SearchResult<EntryId> | undefined,
): readonly ViewEntry[] {
  const narrow = LINKS.flatMap((sort) => {
    const id = filter[sort];
    return id === undefined ? [] : [view.linked.of(sort, id)];
  });
  const { tag, starred, openness } = filter;
  const all = tag === undefined && starred === undefined && openness === undefined && matches === undefined;
  const passes = predicate(filter, matches);
  if (narrow.length > 0) return inAll(narrow).filter((entry) => inRange(entry, filter) && (all || passes(entry)));
  const inDays = view.timeline.between(filter.from, filter.to);
  return all ? inDays : inDays.filter(passes);
}

/** Filters that have lists of their own. */
const LINKS = ['kind', 'person', 'area', 'tension', 'promise', 'source'] as const;

function predicate(filter: TimelineFilter, matches: SearchResult<EntryId> | undefined): (entry: ViewEntry) => boolean {
  const { kind, person, area, tension, promise, source, tag, starred, openness } = filter;
  return ({ fields, links }) =>
    (kind === undefined || fields.kind === kind) &&
    (person === undefined || links.people.includes(person)) &&
    (area === undefined || links.areas.includes(area)) &&
    (tension === undefined || links.tensions.some(({ id }) => id === tension)) &&
    (promise === undefined || links.promises.includes(promise)) &&
    (source === undefined || fields.source === source) &&
    (tag === undefined || fields.tags.includes(tag)) &&
    (starred === undefined || fields.starred === starred) &&
    (openness === undefined || opennessOf(fields) === openness) &&
    (matches === undefined || matches.has(fields.id));
}

const inRange = ({ fields }: ViewEntry, { from, to }: TimelineFilter): boolean =>
  (from === undefined || fields.day >= from) && (to === undefined || fields.day <= to);
