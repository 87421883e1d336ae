import type { PersonId } from '../../../shared/base/ids.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import type { SubjectOf, SubjectType } from '../../../shared/domain/records.ts';
import type { Filed, JournalView, Seen } from '../../../shared/insights/journal-view.ts';
import type { View } from '../view/view.ts';
import type { ViewEntry } from '../view/view-entry.ts';

/** What the insights read, straight from the lists in memory: nothing is copied for them. */
export class VaultView implements JournalView {
  readonly #view: View;
  #version = -1;
  #lists = new Map<SubjectType, readonly SubjectOf<SubjectType>[]>();
  #promises = new Map<PersonId, PromiseRecord[]>();

  constructor(view: View) {
    this.#view = view;
  }

  get entries(): readonly Seen[] {
    return this.#first(this.#view.timeline.items);
  }

  of(sort: 'kind' | 'person' | 'area' | 'tension' | 'promise' | 'tag', id: string): readonly Seen[] {
    return this.#first(this.#view.linked.of(sort, id));
  }

  filed<F extends keyof Filed>(under: F, key: string): readonly Seen<Filed[F]>[] {
    // What is filed there is of that kind: `Filed` says of which.
    return this.#first(this.#view.linked.of(under, key)) as readonly Seen[] as readonly Seen<Filed[F]>[];
  }

  entry(id: string): Seen | undefined {
    const entry = this.#view.entry(id);
    const isRead = entry?.fields.deletedAt === undefined && entry?.fields.kind !== 'review';
    return isRead ? entry : undefined;
  }

  subjects<T extends SubjectType>(type: T): readonly SubjectOf<T>[] {
    this.#refresh();
    const known = this.#lists.get(type) as readonly SubjectOf<T>[] | undefined;
    if (known !== undefined) return known;
    const list = this.#view.subjects
      .inUse(type)
      .map(({ record }) => record)
      .filter(isAround)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.#lists.set(type, list);
    return list;
  }

  subject<T extends SubjectType>(type: T, id: string): SubjectOf<T> | undefined {
    const record = this.#view.subjects.get(type, id)?.record;
    return record !== undefined && record.deletedAt === undefined && isAround(record) ? record : undefined;
  }

  promisesTo(person: PersonId): readonly PromiseRecord[] {
    this.#refresh();
    if (this.#promises.size === 0)
      for (const promise of this.subjects('promise')) {
        if (promise.from !== 'me' || promise.to === 'me') continue;
        const list = this.#promises.get(promise.to);
        if (list === undefined) this.#promises.set(promise.to, [promise]);
        else list.push(promise);
      }
    return this.#promises.get(person) ?? [];
  }

  /** What was written at first hand: a review says again what others said. */
  #first(list: readonly ViewEntry[]): readonly ViewEntry[] {
    if (this.#view.linked.of('kind', 'review').length === 0) return list;
    return list.filter(({ fields }) => fields.kind !== 'review');
  }

  /** Drops what was ordered before the records changed. */
  #refresh(): void {
    const { version } = this.#view.subjects;
    if (version === this.#version) return;
    this.#version = version;
    this.#lists = new Map();
    this.#promises = new Map();
  }
}

const isAround = (record: SubjectOf<SubjectType>): boolean =>
  record.type !== 'person' || record.archivedOn === undefined;
