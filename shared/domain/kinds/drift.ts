import { z } from 'zod';
import type { AreaId, PersonId } from '../../base/ids.ts';
import type { KindDefinition } from './definition.ts';
import { areaSchema, personSchema, phrase, present } from './fields.ts';

/** What drifts in a system while nobody decides. */
export const DRIFT_SORTS = {
  duplicatedPattern: 'duplicated pattern',
  unclearOwnership: 'unclear ownership',
  fragileDependency: 'fragile dependency',
  deferredDecision: 'deferred decision',
  recurringFailure: 'recurring failure',
} as const;
export type DriftSort = keyof typeof DRIFT_SORTS;

/** One sighting of drift. */
export interface DriftDetails {
  readonly sort?: DriftSort | undefined;
  readonly area?: AreaId | undefined;
  readonly owner?: PersonId | undefined;
}

export const drift: KindDefinition<DriftDetails> = {
  info: {
    name: 'Drift sighting',
    plural: 'Drift sightings',
    short: 'Drift',
    family: 'craft',
    icon: 'copy',
    question: 'What is drifting?',
  },
  schema: z.object({
    sort: z.enum(Object.keys(DRIFT_SORTS) as [DriftSort, ...DriftSort[]]).optional(),
    area: areaSchema.optional(),
    owner: personSchema.optional(),
  }),
  defaults: () => ({}),
  summary: ({ sort, area, owner }, names) =>
    phrase(sort && DRIFT_SORTS[sort], area && names.area(area), owner && `owned by ${names.person(owner)}`),
  people: ({ owner }) => present(owner),
  areas: ({ area }) => present(area),
  texts: () => [],
};
