import { useMemo, useSyncExternalStore } from 'react';
import type { Names } from '../../shared/domain/kinds/definition.ts';
import type { SubjectType } from '../../shared/domain/records.ts';
import type { SubjectWithRev } from '../vault/api.ts';
import { shelfOf } from './subject-cache.ts';
import { useVaultClient } from './vault-context.tsx';

/** The records of that type in use, in the order of their names or texts; undefined while they are on their way. */
export function useSubjects<T extends SubjectType>(type: T): readonly SubjectWithRev<T>[] | undefined {
  const shelf = shelfOf(useVaultClient(), type);
  return useSyncExternalStore(shelf.subscribe, shelf.records);
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
