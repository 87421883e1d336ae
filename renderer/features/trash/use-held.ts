import { useQuery } from '../../client/use-query.ts';
import { useSubjects } from '../../client/use-subjects.ts';

/** Whether somebody of these is on hold, in use or in the trash. */
export function useHeld(): (people: readonly string[]) => boolean {
  const inUse = useSubjects('person') ?? [];
  const { data: trashed = [] } = useQuery(['trash'], (api) => api.trashedSubjects(), []);
  const held = new Set(
    [...inUse, ...trashed].flatMap(({ record }) =>
      record.type === 'person' && record.hold ? [record.id as string] : [],
    ),
  );
  return (people) => people.some((id) => held.has(id));
}
