import { useMemo } from 'react';
import { unreachable } from '../../shared/base/assert.ts';
import type { Names } from '../../shared/domain/kinds/definition.ts';
import type { SubjectOf, SubjectType } from '../../shared/domain/records.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { useQuery } from './use-query.ts';

/** The records of that type in use, in the order of their names or texts; undefined while they are on their way. */
export function useSubjects<T extends SubjectType>(type: T): readonly SubjectWithRev<T>[] | undefined {
  const { data } = useQuery([type], (vault) => vault.subjects(type), [type]);
  return useMemo(() => data?.toSorted((a, b) => inOrder.compare(wordsOf(a.record), wordsOf(b.record))), [data]);
}

/** The names of people and areas, for summaries. One that is gone is `somebody`, or `an area`. */
export function useNames(): Names {
  const people = useSubjects('person');
  const areas = useSubjects('area');
  return useMemo(() => {
    const named = new Map<string, string>(
      [...(people ?? []), ...(areas ?? [])].map(({ record }) => [record.id, record.name]),
    );
    return { person: (id) => named.get(id) ?? 'somebody', area: (id) => named.get(id) ?? 'an area' };
  }, [people, areas]);
}

const inOrder = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function wordsOf(record: SubjectOf<SubjectType>): string {
  switch (record.type) {
    case 'tension':
      return record.surface;
    case 'promise':
    case 'heading':
      return record.text;
    case 'person':
    case 'area':
    case 'template':
      return record.name;
    default:
      return unreachable(record);
  }
}
