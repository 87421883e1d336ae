import type { SubjectRecord, SubjectType } from '../../../shared/domain/records.ts';
import type { SubjectWithRev } from '../api.ts';

/** People, areas, tensions, promises, headings and templates: few enough to be in memory whole. */
export class Subjects {
  readonly #byType = new Map<SubjectType, Map<string, SubjectWithRev>>();
  #version = 0;

  /** Another number after every change. */
  get version(): number {
    return this.#version;
  }

  /** Those of a type that are in use, in no order. */
  inUse<T extends SubjectType>(type: T): readonly SubjectWithRev<T>[] {
    return this.all(type).filter(({ record }) => record.deletedAt === undefined);
  }

  /** Those of any type that are in the trash. */
  get trashed(): readonly SubjectWithRev[] {
    return [...this.#byType.values()].flatMap((records) =>
      [...records.values()].filter(({ record }) => record.deletedAt !== undefined),
    );
  }

  /** In use or in the trash. */
  get<T extends SubjectType>(type: T, id: string): SubjectWithRev<T> | undefined {
    return this.#byType.get(type)?.get(id) as SubjectWithRev<T> | undefined;
  }

  put(record: SubjectRecord, rev: number): void {
    this.#version += 1;
    const records = this.#byType.get(record.type) ?? new Map<string, SubjectWithRev>();
    this.#byType.set(record.type, records);
    records.set(record.id, { record, rev });
  }

  remove(record: SubjectRecord): void {
    this.#version += 1;
    this.#byType.get(record.type)?.delete(record.id);
  }

  /** Those of a type, in use or in the trash, in no order. */
  all<T extends SubjectType>(type: T): readonly SubjectWithRev<T>[] {
    // Every map holds records of its own type alone.
    return [...(this.#byType.get(type)?.values() ?? [])] as readonly unknown[] as readonly SubjectWithRev<T>[];
  }
}
