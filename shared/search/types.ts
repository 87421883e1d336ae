import type { LocalDate } from '../base/local-date.ts';
import type { EntryKind } from '../domain/kinds/registry.ts';
import type { Openness } from '../domain/open.ts';
import type { QueryNames } from './names.ts';
import type { Term } from './term.ts';

/** A piece of text with the places that matched: `[start, end)` in UTF-16 units, in order, never overlapping. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Something in a query that could not be understood, said so that it can be mended. */
export interface QueryProblem {
  /** The word as written, e.g. `after:yesterdayish`. */
  readonly part: string;
  /** One sentence: what is wrong and what would work. */
  readonly message: string;
}

/** What the index knows of an entry. It keeps the text (see `SearchIndex.text`): the caller need not. */
export interface SearchDoc {
  readonly title?: string | undefined;
  /** Plain text of the body, any length. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly day: LocalDate;
  /** Orders the entries of one day; the higher the newer. */
  readonly order: number;
  readonly kind: EntryKind;
  readonly starred: boolean;
  readonly private?: boolean | undefined;
  readonly openness?: Openness | undefined;
  /** Whom and what it is about. */
  readonly about?: About | undefined;
}

export interface About {
  readonly people: readonly string[];
  readonly areas: readonly string[];
  readonly tensions: readonly { readonly id: string }[];
}

/** Entries in memory, searchable from the moment they are put. */
export interface SearchIndex<Id extends string> {
  readonly size: number;
  /** Adds an entry or replaces the one of this id. */
  put(id: Id, doc: SearchDoc): void;
  remove(id: Id): void;
  /**
   * Speeds up later queries by indexing what was put since the last time, for about that many milliseconds; answers
   * whether more is left. Call it when idle until it answers false; queries are right at any time, only slower.
   */
  prepare(milliseconds: number): boolean;
  /** Searches in the query language of query.ts. The answer holds until the next `put`, `remove` or `prepare`. */
  query(text: string, context: QueryContext): SearchResult<Id>;
  /** The part of the entry's text with the best cluster of the terms, marked; the beginning where it has none. */
  excerpt(id: Id, terms: readonly Term[]): Excerpt;
  /** The title with the terms marked; undefined where the entry has none. */
  title(id: Id, terms: readonly Term[]): Excerpt | undefined;
  /** The text as it was put. */
  text(id: Id): string;
}

export interface QueryContext {
  /** What `on:today` and `on:yesterday` mean. */
  readonly today: LocalDate;
  /** What `person:`, `area:` and `tension:` are looked up in; nothing is called anything without it. */
  readonly names?: QueryNames | undefined;
}

export interface SearchResult<Id extends string> {
  /** How many entries match, exactly. A query without any condition matches all. */
  readonly total: number;
  /** True where the query has no condition that could be understood. */
  readonly empty: boolean;
  readonly problems: readonly QueryProblem[];
  /** The query that was searched instead, where nothing matched and a typing slip was forgiven. */
  readonly corrected?: string | undefined;
  /** What to mark: give it to `excerpt` and `title`. */
  readonly terms: readonly Term[];
  /** A stretch of the matches, best first. */
  ids(offset: number, limit: number): readonly Id[];
  /** Whether this entry matches. */
  has(id: Id): boolean;
}
