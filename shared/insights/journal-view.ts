import type { EntryLinks } from '../domain/entry-links.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryKind } from '../domain/kinds/registry.ts';
import type { PersonId } from '../base/ids.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { SubjectOf, SubjectType } from '../domain/records.ts';

/** An entry as rules read it, with all that it is about. */
export interface Seen<K extends EntryKind = EntryKind> {
  readonly fields: Omit<Entry<K>, 'body'>;
  readonly links: EntryLinks;
}

/** Under what an entry is filed for the rules, beside what it is about, and of which kind such entries are. */
export interface Filed {
  /** One-on-ones by the person. */
  readonly meeting: 'oneOnOne';
  /** What somebody was observed to do, alone or towards others, by that person. */
  readonly observed: 'trust';
  /** What the lead saw of it by whose series it is in: the person’s, or that of the two with a space between. */
  readonly series: 'trust';
  /** Decisions by their area. */
  readonly decided: 'decision';
  /** Decisions that were made, by the month of that day: `2026-05`. */
  readonly made: 'decision';
  /** Audits by their area. */
  readonly audited: 'audit';
  /** Sightings of drift by area and sort, with a space between. */
  readonly drift: 'drift';
  /** Mistakes of which it is known what came of the lead's call: `mistake`. */
  readonly judged: 'restraint';
  /** Whatever something is missing of: `decision`, `look` or `boundary`. */
  readonly waits: EntryKind;
}

/**
 * What rules read: what is in use, no reviews, which say again what entries said, and nobody who is archived. Tags are looked up in small letters. Lists of entries are newest first, those about days to
 * come at their beginning; lists of records are in the order of their ids.
 */
export interface JournalView {
  readonly entries: readonly Seen[];
  of(sort: 'kind' | 'person' | 'area' | 'tension' | 'promise' | 'tag', id: string): readonly Seen[];
  /** Entries that are filed under that key. */
  filed<F extends keyof Filed>(under: F, key: string): readonly Seen<Filed[F]>[];
  /** Undefined where it is in the trash or gone. */
  entry(id: string): Seen | undefined;
  subjects<T extends SubjectType>(type: T): readonly SubjectOf<T>[];
  /** Undefined where it is in the trash, archived or gone. */
  subject<T extends SubjectType>(type: T, id: string): SubjectOf<T> | undefined;
  /** What the lead promised to that person. */
  promisesTo(person: PersonId): readonly PromiseRecord[];
}
