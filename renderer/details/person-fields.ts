import type { LocalDate } from '../../shared/base/local-date.ts';
import { FIELD_LIMITS } from '../../shared/domain/kinds/fields.ts';
import type { PersonFields } from '../../shared/domain/person.ts';
import { fold } from '../../shared/search/fold.ts';
import type { SubjectWithRev } from '../vault/api.ts';

/** Names with a line of text for each; what is too long is cut, and none is there twice. */
export const namesIn = (lines: string): readonly string[] =>
  [
    ...new Set(
      lines
        .split('\n')
        .map((name) => name.trim().slice(0, FIELD_LIMITS.name).trim())
        .filter((name) => name !== ''),
    ),
  ].slice(0, FIELD_LIMITS.rows);

/** The roles with the day each began, where the role is another one from `today` on. */
export function rolesFrom(
  roles: PersonFields['roleHistory'],
  role: string | undefined,
  today: LocalDate,
): PersonFields['roleHistory'] {
  if (role === undefined || role.trim() === '') return roles;
  return [...roles.filter(({ from }) => from !== today), { role, from: today }].slice(-FIELD_LIMITS.rows);
}

/** The fields as they are to be kept: in order, without rows that say nothing. */
export const tidy = (fields: PersonFields): PersonFields => ({
  ...fields,
  name: fields.name.trim(),
  leave: fields.leave.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  roleHistory: fields.roleHistory
    .filter(({ role }) => role.trim() !== '')
    .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
});

/** What of `after` is not as it was. */
export const changesOf = (before: PersonFields, after: PersonFields): Partial<PersonFields> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof PersonFields]),
    ),
  ) as Partial<PersonFields>;

/** Others with that name, however it is capitalised and accented. */
export function namesakes(
  name: string,
  people: readonly SubjectWithRev<'person'>[],
  self: string | undefined,
): readonly SubjectWithRev<'person'>[] {
  const wanted = fold(name.trim());
  return wanted === '' ? [] : people.filter(({ record }) => record.id !== self && fold(record.name.trim()) === wanted);
}
