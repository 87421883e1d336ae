import type { PersonId } from '../base/ids.ts';
import type { EntryFields } from '../domain/entry.ts';
import type { SubjectRecord } from '../domain/records.ts';
import { ofKind } from '../domain/kinds/registry.ts';

type About = Pick<EntryFields, 'kind' | 'details' | 'people'>;

/** With whom a one-on-one is; undefined for other entries, and where it was not said. */
export function oneOnOneWith(entry: About): PersonId | undefined {
  if (!ofKind(entry, 'oneOnOne')) return undefined;
  const [only, ...others] = entry.people;
  return entry.details.person ?? (others.length === 0 ? only : undefined);
}

/** Whether it is a trust observation about that person, or between that person and somebody else. */
export const isObservationOf = (entry: About, person: PersonId): boolean =>
  ofKind(entry, 'trust') && (entry.details.subject === person || entry.details.towards === person);

/** Whether the entry is about that person and nobody else: their one-on-ones, and what was observed of them alone. */
export function isAboutAlone(entry: About, person: PersonId): boolean {
  if (ofKind(entry, 'trust')) return entry.details.subject === person && entry.details.towards === undefined;
  return oneOnOneWith(entry) === person;
}

/** Whom a record beside the entries is about: who promised, who is part of a tension, who owns or explains an area. */
export function peopleOf(record: SubjectRecord): readonly PersonId[] {
  switch (record.type) {
    case 'person':
      return [record.id];
    case 'promise':
      return [record.from, record.to].filter((party): party is PersonId => party !== 'me');
    case 'tension':
      return record.between;
    case 'area':
      return [...(record.owner === undefined ? [] : [record.owner]), ...record.explainers.map(({ person }) => person)];
    case 'insight':
      return record.people;
    default:
      return [];
  }
}
