import type { AreaId, PersonId, PromiseId, TensionId } from '../../shared/base/ids.ts';
import type { SubjectType } from '../../shared/domain/records.ts';
import type { Place } from '../ui/places.tsx';

/** The records that are read at a place of their own, in the order in which they are shown. */
export const PLACED_TYPES = ['person', 'area', 'tension', 'promise'] as const satisfies readonly SubjectType[];
export type PlacedType = (typeof PLACED_TYPES)[number];

/** Where a record is read. */
export function placeOfRecord(type: PlacedType, id: string): Place {
  switch (type) {
    case 'person':
      return { to: 'person', id: id as PersonId };
    case 'area':
      return { to: 'area', id: id as AreaId };
    case 'tension':
      return { to: 'tension', id: id as TensionId };
    default:
      return { to: 'promises', promise: id as PromiseId };
  }
}
