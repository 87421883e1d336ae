import type { SubjectRecord } from '../../../shared/domain/records.ts';
import { NameIndex, type NamedThing, type QueryNames } from '../../../shared/search/names.ts';
import type { Subjects } from './subjects.ts';

/** What a query may name, made anew only where a record came, went or changed. */
export class QueryNamesOf {
  readonly #subjects: Subjects;
  #made: { readonly version: number; readonly names: QueryNames } | undefined;

  constructor(subjects: Subjects) {
    this.#subjects = subjects;
  }

  /** The same object for as long as the records are the same. */
  get names(): QueryNames {
    const { version } = this.#subjects;
    if (this.#made?.version !== version) this.#made = { version, names: this.#make() };
    return this.#made.names;
  }

  #make(): QueryNames {
    const of = (type: 'person' | 'area' | 'tension'): NameIndex =>
      new NameIndex(this.#subjects.inUse(type).map(({ record }) => named(record)));
    return { person: of('person'), area: of('area'), tension: of('tension') };
  }
}

function named(record: Extract<SubjectRecord, { type: 'person' | 'area' | 'tension' }>): NamedThing {
  if (record.type === 'tension') return { id: record.id, names: [record.surface] };
  return { id: record.id, names: [record.name, ...(record.type === 'person' ? record.nicknames : [])] };
}
