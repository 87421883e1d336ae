import { unreachable } from '../../../shared/base/assert.ts';
import type { Entry } from '../../../shared/domain/entry.ts';
import { type EntryLinks, linksOf } from '../../../shared/domain/entry-links.ts';
import { textsIn } from '../../../shared/domain/kinds/registry.ts';
import type {
  Draft,
  ImportRun,
  JournalRecord,
  Revision,
  SettingsRecord,
  SubjectRecord,
} from '../../../shared/domain/records.ts';
import { countWords, toPlainText, toSearchText } from '../../../shared/text/plain-text.ts';

/** An entry as it is kept in memory: its fields, without the body. Its text is kept apart (see `View.text`). */
export interface ViewEntry {
  readonly fields: Omit<Entry, 'body'>;
  /** All that it is about (see `linksOf`). */
  readonly links: EntryLinks;
  readonly rev: number;
  /** Where the plain text of the body ends in what a search reads. */
  readonly plainLength: number;
  readonly words: number;
}

/** What is kept in memory of an earlier body. */
export interface RevisionStub {
  readonly id: Revision['id'];
  readonly entry: Revision['entry'];
  readonly at: number;
  readonly words: number;
  /** The entry's row revision that the body had. */
  readonly rev: number;
}

/** A record as the view keeps it. */
export type Viewed =
  | {
      readonly type: 'entry';
      readonly entry: ViewEntry;
      /** What a search reads: the plain text first, then hidden addresses, then what the kind's fields say. */
      readonly text: string;
    }
  | { readonly type: 'revision'; readonly revision: RevisionStub }
  | { readonly type: 'draft'; readonly record: Draft }
  | { readonly type: 'import'; readonly record: ImportRun }
  | { readonly type: 'settings'; readonly record: SettingsRecord }
  | { readonly type: 'subject'; readonly record: SubjectRecord; readonly rev: number };

/** What memory keeps of a record that lies on disk at `rev`. */
export function toViewed(record: JournalRecord, rev: number): Viewed {
  switch (record.type) {
    case 'entry':
      return viewedEntry(record, rev);
    case 'revision':
      return { type: 'revision', revision: toRevisionStub(record) };
    case 'draft':
      return { type: 'draft', record };
    case 'import':
      return { type: 'import', record };
    case 'settings':
      return { type: 'settings', record };
    case 'person':
    case 'area':
    case 'tension':
    case 'promise':
    case 'heading':
    case 'template':
    case 'insight':
      return { type: 'subject', record, rev };
    default:
      return unreachable(record);
  }
}

function viewedEntry(entry: Entry, rev: number): Viewed {
  const { body, ...fields } = entry;
  const plain = toPlainText(body);
  return {
    type: 'entry',
    entry: { fields, links: linksOf(entry), rev, plainLength: plain.length, words: countWords(plain) },
    text: [toSearchText(body), ...textsIn(entry)].join('\n'),
  };
}

const toRevisionStub = (revision: Revision): RevisionStub => ({
  id: revision.id,
  entry: revision.entry,
  at: revision.at,
  words: countWords(toPlainText(revision.body)),
  rev: revision.rev,
});
