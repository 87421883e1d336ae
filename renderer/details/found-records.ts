import { useMemo } from 'react';
import { findIn, indexOf, type Mentionable, type MentionIndex } from '../client/mention-index.ts';
import { useNames, useSubjects } from '../client/use-subjects.ts';
import { PLACED_TYPES, type PlacedType } from './record-place.ts';

export interface FoundRecord {
  readonly type: PlacedType;
  readonly id: string;
  /** Its name or its text. */
  readonly label: string;
  /** What tells it from others of that name. */
  readonly hint?: string | undefined;
}

/** Of each type at most so many: what is looked for by name is among the first. */
const OF_EACH = 3;

/** People, areas, tensions and promises that are called like what was typed. A query with words of its own finds none. */
export function useFoundRecords(query: string): readonly FoundRecord[] {
  const person = useIndex('person');
  const area = useIndex('area');
  const tension = useIndex('tension');
  const promise = useIndex('promise');
  return useMemo(() => {
    const indexes = { person, area, tension, promise };
    const words = query.trim();
    if (words === '' || /[:"]/u.test(words)) return [];
    return PLACED_TYPES.flatMap((type) =>
      findIn(indexes[type], words)
        .slice(0, OF_EACH)
        .map(({ id, label, hint }) => ({ type, id, label, hint })),
    );
  }, [query, person, area, tension, promise]);
}

function useIndex(type: PlacedType): MentionIndex {
  const records: readonly { readonly record: Mentionable }[] | undefined = useSubjects(type);
  const names = useNames();
  return useMemo(
    () =>
      indexOf(
        (records ?? []).map(({ record }) => record),
        (id) => names.person(id),
      ),
    [records, names],
  );
}
