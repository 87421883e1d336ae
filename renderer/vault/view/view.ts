import type { EntryId } from '../../../shared/base/ids.ts';
import type { Draft, ImportRun, SettingsRecord } from '../../../shared/domain/records.ts';
import { opennessOf } from '../../../shared/domain/open.ts';
import { leadOf } from '../../../shared/text/plain-text.ts';
import type { SearchDoc, SearchIndex } from '../../../shared/search/types.ts';
import type { QueryNames } from '../../../shared/search/names.ts';
import type { EntryItem } from '../api.ts';
import { DayList } from './day-list.ts';
import { Linked } from './linked.ts';
import { QueryNamesOf } from './names.ts';
import { Subjects } from './subjects.ts';
import type { RevisionStub, Viewed, ViewEntry } from './view-entry.ts';

/** Everything that questions are answered from, in memory. It follows the disk: a row is committed, then put here. */
export class View {
  readonly #records = new Map<string, Kept>();
  readonly #timeline = new DayList<ViewEntry>();
  readonly #linked = new Linked();
  readonly #subjects = new Subjects();
  readonly #names = new QueryNamesOf(this.#subjects);
  /** Entries in the trash with their text: they are not in the index, so that no search finds them. */
  readonly #trash = new Map<EntryId, { readonly entry: ViewEntry; readonly text: string }>();
  readonly #revisions = new Map<string, RevisionStub[]>();
  readonly #imports = new Map<string, ImportRun>();
  readonly #index: SearchIndex<EntryId>;
  #draft: Draft | undefined;
  #settings: SettingsRecord | undefined;
  #nextOrder = 0;
  #tags: readonly { readonly tag: string; readonly count: number }[] | undefined;

  constructor(index: SearchIndex<EntryId>) {
    this.#index = index;
  }

  get timeline(): DayList<ViewEntry> {
    return this.#timeline;
  }
  /** The same entries by what they are about. */
  get linked(): Linked {
    return this.#linked;
  }
  get subjects(): Subjects {
    return this.#subjects;
  }
  /** What a query may name. */
  get names(): QueryNames {
    return this.#names.names;
  }
  get trash(): readonly ViewEntry[] {
    return [...this.#trash.values()].map(({ entry }) => entry);
  }
  get imports(): Iterable<ImportRun> {
    return this.#imports.values();
  }
  get draft(): Draft | undefined {
    return this.#draft;
  }
  get settings(): SettingsRecord | undefined {
    return this.#settings;
  }
  get index(): SearchIndex<EntryId> {
    return this.#index;
  }
  /** The ordinal that the next new entry gets. */
  get nextOrder(): number {
    return this.#nextOrder;
  }
  get size(): number {
    return this.#records.size;
  }

  /** Ids of every record, in the order in which they came. */
  ids(): Iterable<string> {
    return this.#records.keys();
  }

  /** What sort of record this is; undefined where there is none. */
  typeOf(id: string): Viewed['type'] | undefined {
    return this.#records.get(id)?.type;
  }

  get(id: string): Viewed | undefined {
    const kept = this.#records.get(id);
    return kept?.type === 'entry' ? { ...kept, text: this.text(kept.entry.fields.id) } : kept;
  }

  /** What a search reads of an entry. */
  text(id: EntryId): string {
    return this.#trash.get(id)?.text ?? this.#index.text(id);
  }

  /** An entry as lists show it. */
  item(entry: ViewEntry): EntryItem {
    const lead = leadOf(this.text(entry.fields.id).slice(0, entry.plainLength));
    return { ...entry.fields, links: entry.links, rev: entry.rev, lead, words: entry.words };
  }

  entry(id: string): ViewEntry | undefined {
    const viewed = this.#records.get(id);
    return viewed?.type === 'entry' ? viewed.entry : undefined;
  }

  /** How many earlier bodies are kept, of all entries. */
  get revisionCount(): number {
    let count = 0;
    for (const stubs of this.#revisions.values()) count += stubs.length;
    return count;
  }

  /** The earlier bodies of an entry, newest first. */
  revisionsOf(entry: string): readonly RevisionStub[] {
    return (this.#revisions.get(entry) ?? []).toSorted((a, b) => b.rev - a.rev);
  }

  /** Every tag in use with the number of entries that carry it, most used first. */
  get tags(): readonly { readonly tag: string; readonly count: number }[] {
    this.#tags ??= countTags(this.#timeline.items);
    return this.#tags;
  }

  put(id: string, viewed: Viewed): void {
    this.#replace(id, viewed);
    if (viewed.type === 'entry' && viewed.entry.fields.deletedAt === undefined) {
      this.#timeline.insert(viewed.entry);
      this.#linked.insert(viewed.entry);
    }
  }

  /** Puts many in at once: much faster than one by one where they come in the order of days. */
  putAll(batch: readonly (readonly [string, Viewed])[]): void {
    const shown: ViewEntry[] = [];
    for (const [id, viewed] of batch) {
      this.#replace(id, viewed);
      if (viewed.type === 'entry' && viewed.entry.fields.deletedAt === undefined) shown.push(viewed.entry);
    }
    this.#timeline.insertAll(shown);
    this.#linked.insertAll(shown);
  }

  remove(id: string): void {
    const before = this.#records.get(id);
    if (before === undefined) return;
    this.#records.delete(id);
    this.#forget(id, before);
  }

  /** All but the places in the lists of entries. */
  #replace(id: string, viewed: Viewed): void {
    const before = this.#records.get(id);
    if (before !== undefined) this.#forget(id, before);
    this.#records.set(id, kept(viewed));
    switch (viewed.type) {
      case 'entry':
        this.#putEntry(viewed.entry, viewed.text);
        break;
      case 'revision':
        this.#revisions.set(viewed.revision.entry, [
          ...(this.#revisions.get(viewed.revision.entry) ?? []),
          viewed.revision,
        ]);
        break;
      case 'draft':
        this.#draft = viewed.record;
        break;
      case 'import':
        this.#imports.set(id, viewed.record);
        break;
      case 'settings':
        this.#settings = viewed.record;
        break;
      case 'subject':
        this.#subjects.put(viewed.record, viewed.rev);
        break;
    }
  }

  #putEntry(entry: ViewEntry, text: string): void {
    const { fields } = entry;
    this.#tags = undefined;
    this.#nextOrder = Math.max(this.#nextOrder, fields.order + 1);
    if (fields.deletedAt !== undefined) this.#trash.set(fields.id, { entry, text });
    else this.#index.put(fields.id, { ...searched(entry), text });
  }

  #forget(id: string, before: Kept): void {
    switch (before.type) {
      case 'entry':
        this.#tags = undefined;
        this.#timeline.remove(before.entry);
        this.#linked.remove(before.entry);
        this.#trash.delete(before.entry.fields.id);
        this.#index.remove(before.entry.fields.id);
        break;
      case 'revision': {
        const { entry } = before.revision;
        const left = (this.#revisions.get(entry) ?? []).filter((stub) => stub.id !== before.revision.id);
        if (left.length === 0) this.#revisions.delete(entry);
        else this.#revisions.set(entry, left);
        break;
      }
      case 'draft':
        this.#draft = undefined;
        break;
      case 'import':
        this.#imports.delete(id);
        break;
      case 'settings':
        this.#settings = undefined;
        break;
      case 'subject':
        this.#subjects.remove(before.record);
        break;
    }
  }
}

type Kept = Exclude<Viewed, { type: 'entry' }> | { readonly type: 'entry'; readonly entry: ViewEntry };

/** Without the text, which the index keeps. */
const kept = (viewed: Viewed): Kept => (viewed.type === 'entry' ? { type: 'entry', entry: viewed.entry } : viewed);

const searched = ({ fields, links }: ViewEntry): Omit<SearchDoc, 'text'> => ({
  title: fields.title,
  tags: fields.tags,
  day: fields.day,
  order: fields.order,
  kind: fields.kind,
  starred: fields.starred,
  private: fields.private,
  openness: opennessOf(fields),
  about: links,
});

function countTags(entries: readonly ViewEntry[]): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { fields } of entries) for (const tag of fields.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
