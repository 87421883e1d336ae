import type { EntryId } from '../../shared/base/ids.ts';
import type { SubjectOf } from '../../shared/domain/records.ts';
import type { EntryWithRev, VaultApi } from '../vault/api.ts';
import { indexOf, type MentionIndex } from './mention-index.ts';
import type { VaultClient } from './vault-context.tsx';

/** What texts mention, and what lines become beside entries. */
export const MEMORY_TYPES = ['person', 'area', 'tension', 'promise'] as const;
export type MemoryType = (typeof MEMORY_TYPES)[number];
export type Remembered<T extends MemoryType = MemoryType> = SubjectOf<T>;

/**
 * The people, areas, tensions and promises in use, at hand for whoever writes: read once, and again when they change.
 * Entries are read one by one, when they are asked for.
 */
export class RecordMemory {
  readonly #api: VaultApi;
  readonly #byType = new Map<MemoryType, ReadonlyMap<string, Remembered>>();
  readonly #indexes = new Map<MemoryType, MentionIndex>();
  readonly #entries = new Map<string, EntryWithRev | undefined>();
  readonly #listeners = new Set<() => void>();
  #stale = new Set<MemoryType>(MEMORY_TYPES);
  #reading = false;

  constructor(client: VaultClient) {
    this.#api = client.api;
    client.onEvent((event) => {
      if (event.type === 'loading' && event.done === event.total) this.#forget(MEMORY_TYPES, []);
      if (event.type === 'changed')
        this.#forget(
          MEMORY_TYPES.filter((type) => event.topics.includes(type)),
          event.topics.includes('entries') || event.topics.includes('trash') ? event.ids : undefined,
        );
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    void this.#read();
    return () => this.#listeners.delete(listener);
  };

  /** One of them; undefined where it is not in use, or not read yet. */
  get<T extends MemoryType>(type: T, id: string): Remembered<T> | undefined {
    // The map of a type holds that type alone.
    return this.#byType.get(type)?.get(id) as Remembered<T> | undefined;
  }

  /** An entry in use; undefined where there is none, or not yet. */
  entry(id: string): EntryWithRev | undefined {
    if (!this.#entries.has(id)) {
      this.#entries.set(id, undefined);
      void this.#readEntry(id);
    }
    return this.#entries.get(id);
  }

  index(type: MemoryType): MentionIndex {
    const known = this.#indexes.get(type);
    if (known !== undefined) return known;
    const index = indexOf([...(this.#byType.get(type)?.values() ?? [])], (id) => this.get('person', id)?.name);
    this.#indexes.set(type, index);
    return index;
  }

  /** Puts in what was just made, before the journal reports it. */
  add(record: Remembered): void {
    this.#byType.set(record.type, new Map([...(this.#byType.get(record.type) ?? []), [record.id, record]]));
    this.#indexes.clear();
    this.#tell();
  }

  /** `ids` are entries that changed, all where the list is empty, none where there is no list. */
  #forget(types: readonly MemoryType[], ids: readonly string[] | undefined): void {
    for (const type of types) this.#stale.add(type);
    for (const id of ids?.length === 0 ? [...this.#entries.keys()] : (ids ?? []))
      if (this.#entries.has(id)) void this.#readEntry(id);
    if (this.#listeners.size > 0) {
      void this.#read();
      return;
    }
    // Nobody reads them now: names of somebody who was deleted do not stay until somebody does.
    for (const type of types) this.#byType.delete(type);
    this.#indexes.clear();
  }

  async #read(): Promise<void> {
    if (this.#reading || this.#stale.size === 0) return;
    this.#reading = true;
    try {
      while (this.#stale.size > 0) {
        const types = [...this.#stale];
        this.#stale = new Set();
        await Promise.all(types.map((type) => this.#readType(type)));
      }
    } finally {
      this.#reading = false;
    }
    this.#tell();
  }

  async #readType(type: MemoryType): Promise<void> {
    const subjects = await this.#api.subjects(type);
    this.#byType.set(type, new Map(subjects.map(({ record }) => [record.id, record])));
    // The hints of promises name people.
    this.#indexes.clear();
  }

  async #readEntry(id: string): Promise<void> {
    const found = await this.#api.entry(id as EntryId);
    this.#entries.set(id, found.ok && found.value.entry.deletedAt === undefined ? found.value : undefined);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const memories = new WeakMap<VaultClient, RecordMemory>();

/** One for each journal that is open in this window. */
export function memoryOf(client: VaultClient): RecordMemory {
  const known = memories.get(client);
  if (known !== undefined) return known;
  const memory = new RecordMemory(client);
  memories.set(client, memory);
  return memory;
}
