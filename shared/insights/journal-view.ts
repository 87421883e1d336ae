import type { EntryLinks } from '../domain/entry-links.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryKind } from '../domain/kinds/registry.ts';
import type { PersonId } from '../base/ids.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { SubjectOf, SubjectType } from '../domain/records.ts';
import type { Filed } from './lookup.ts';

/** An entry as rules read it, with all that it is about. */
export interface Seen<K extends EntryKind = EntryKind> {
  readonly fields: Omit<Entry<K>, 'body'>;
  readonly links: EntryLinks;
}

/**
 * What rules read: what is in use, and nobody who is archived. Tags are looked up in small letters. Lists of entries are newest first, those about days to
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
