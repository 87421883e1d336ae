import type { Filed } from '../../../shared/insights/journal-view.ts';
import { filedUnder } from '../../../shared/insights/lookup.ts';
import { compareByDay, DayList } from './day-list.ts';
import type { ViewEntry } from './view-entry.ts';

/** What entries can be looked up by; the last are for the insights. */
export type LinkSort = 'kind' | 'person' | 'area' | 'tension' | 'promise' | 'source' | 'tag' | keyof Filed;

/** The entries in use by what they are about, each list newest first. */
export class Linked {
  readonly #lists = new Map<string, DayList<ViewEntry>>();

  /** Entries of that kind, or about that record, or with that source. */
  of(sort: LinkSort, id: string): readonly ViewEntry[] {
    return this.#lists.get(`${sort} ${id}`)?.items ?? [];
  }

  insert(entry: ViewEntry): void {
    for (const key of keysOf(entry)) this.#list(key).insert(entry);
  }

  insertAll(entries: readonly ViewEntry[]): void {
    const batches = new Map<string, ViewEntry[]>();
    for (const entry of entries) {
      for (const key of keysOf(entry)) {
        const batch = batches.get(key);
        if (batch === undefined) batches.set(key, [entry]);
        else batch.push(entry);
      }
    }
    for (const [key, batch] of batches) this.#list(key).insertAll(batch);
  }

  remove(entry: ViewEntry): void {
    for (const key of keysOf(entry)) {
      const list = this.#lists.get(key);
      list?.remove(entry);
      if (list?.items.length === 0) this.#lists.delete(key);
    }
  }

  #list(key: string): DayList<ViewEntry> {
    const list = this.#lists.get(key) ?? new DayList<ViewEntry>();
    this.#lists.set(key, list);
    return list;
  }
}

/** The entries that are in all of the lists, newest first; the shortest is walked. */
export function inAll(lists: readonly (readonly ViewEntry[])[]): readonly ViewEntry[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  if (others.length === 0) return shortest;
  const sets = others.map((list) => new Set(list));
  return shortest.filter((entry) => sets.every((set) => set.has(entry))).toSorted(compareByDay);
}

function* keysOf(entry: ViewEntry): Generator<string> {
  const { fields, links } = entry;
  yield `kind ${fields.kind}`;
  for (const id of links.people) yield `person ${id}`;
  for (const id of links.areas) yield `area ${id}`;
  for (const { id } of links.tensions) yield `tension ${id}`;
  for (const id of links.promises) yield `promise ${id}`;
  // Whatever case it was written in; one that stands there in two is one.
  for (const tag of new Set(fields.tags.map((one) => one.toLowerCase()))) yield `tag ${tag}`;
  if (fields.source !== undefined) yield `source ${fields.source}`;
  for (const [under, key] of filedUnder(entry)) yield `${under} ${key}`;
}
