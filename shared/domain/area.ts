import { z } from 'zod';
import type { AreaId, PersonId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type CommonFields, commonShape } from './common.ts';
import { daySchema, FIELD_LIMITS, personSchema, rows } from './kinds/fields.ts';

/** A system or a topic, and who can explain why it looks the way it does. */
export interface Area extends CommonFields {
  readonly type: 'area';
  readonly id: AreaId;
  readonly name: string;
  readonly owner?: PersonId | undefined;
  /** Each person once, with the day on which it was last checked. */
  readonly explainers: readonly { readonly person: PersonId; readonly checkedOn: LocalDate }[];
}

export type AreaFields = Omit<Area, keyof CommonFields | 'type' | 'id'>;

export const areaShape = {
  name: z.string().trim().min(1).max(FIELD_LIMITS.name),
  owner: personSchema.optional(),
  explainers: rows(z.object({ person: personSchema, checkedOn: daySchema })),
};

export const areaSchema = z.object({ ...commonShape, type: z.literal('area'), ...areaShape });

export const newAreaFields = (name: string): AreaFields => ({ name, explainers: [] });
