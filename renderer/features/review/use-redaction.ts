import { useMemo } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { type Aliases, createRedactor, type Redactor, usualAliases } from '../../../shared/review/redact.ts';
import { useSubjects } from '../../client/use-subjects.ts';

export interface Redaction {
  readonly redactor: Redactor;
  /** What stands for each person where names are hidden. */
  readonly aliases: Aliases;
  readonly people: readonly Person[];
}

/** What takes names out of a review, with the lead's own words for people. */
export function useRedaction({ naming, aliases: chosen }: Pick<ReviewDetails, 'naming' | 'aliases'>): Redaction {
  const subjects = useSubjects('person');
  return useMemo(() => {
    // In the order in which they came into the journal: a letter stays with its person when others come.
    const people = (subjects ?? [])
      .map(({ record }) => record)
      .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    const aliases = new Map(usualAliases(people, naming === 'initials' ? 'initials' : 'roles'));
    const { names } = createRedactor(people, aliases);
    // Somebody may have come since who is called so.
    for (const { person, words } of chosen)
      if (person !== undefined && words.trim() !== '' && names(words).length === 0) aliases.set(person, words.trim());
    return { redactor: createRedactor(people, aliases), aliases, people };
  }, [subjects, naming, chosen]);
}
