import { useCallback, useMemo } from 'react';
import { type Completion, completionsOf } from '../../shared/search/complete.ts';
import { useQuery } from './use-query.ts';
import { useSubjects } from './use-subjects.ts';

/** Ways to finish a query that is being typed, from the names and tags of the journal. */
export function useCompletions(): (query: string) => readonly Completion[] {
  const people = useSubjects('person');
  const areas = useSubjects('area');
  const tensions = useSubjects('tension');
  const tags = useQuery(['entries'], (vault) => vault.tags(), []).data;
  const known = useMemo(
    () => ({
      person: (people ?? []).map(({ record }) => record.name),
      area: (areas ?? []).map(({ record }) => record.name),
      tension: (tensions ?? []).map(({ record }) => record.surface),
      tag: (tags ?? []).map(({ tag }) => tag),
    }),
    [people, areas, tensions, tags],
  );
  return useCallback((query: string) => completionsOf(query, known), [known]);
}
