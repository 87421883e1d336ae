import { z } from 'zod';
import type { AreaId, EntryId, PersonId, TensionId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type CommonFields, commonShape } from './common.ts';
import {
  areaSchema,
  daySchema,
  entryIdSchema,
  FIELD_LIMITS,
  idSchema,
  personSchema,
  rows,
  text,
} from './kinds/fields.ts';

/** What a technical argument may really be about. */
export const UNDERNEATH = {
  trust: 'trust',
  status: 'status',
  authorship: 'authorship',
  oldDisagreement: 'an old disagreement',
  ownership: 'ownership',
  workload: 'workload',
  unknown: 'not known yet',
} as const;
export const TENSION_STATES = ['open', 'watching', 'dormant', 'resolved'] as const;

/** A small loop to tighten: what is to be done, since when, and when it was done. */
export interface Step {
  readonly id: string;
  readonly text: string;
  readonly on: LocalDate;
  readonly doneOn?: LocalDate | undefined;
}

/** Something unresolved between people: its technical clothes, and what is underneath. */
export interface Tension extends CommonFields {
  readonly type: 'tension';
  readonly id: TensionId;
  readonly surface: string;
  readonly underneath: keyof typeof UNDERNEATH;
  /** What is underneath, in the lead's words. */
  readonly underneathWords?: string | undefined;
  readonly between: readonly PersonId[];
  readonly area?: AreaId | undefined;
  readonly state: (typeof TENSION_STATES)[number];
  readonly openedOn: LocalDate;
  /** When it came to the state that it is in. */
  readonly stateOn: LocalDate;
  readonly steps: readonly Step[];
  /** The entry whose marked line it was. */
  readonly source?: EntryId | undefined;
}

export type TensionFields = Omit<Tension, keyof CommonFields | 'type' | 'id'>;

export const tensionShape = {
  surface: z.string().trim().min(1).max(FIELD_LIMITS.line),
  underneath: z.enum(Object.keys(UNDERNEATH) as (keyof typeof UNDERNEATH)[]),
  underneathWords: text.optional(),
  between: rows(personSchema),
  area: areaSchema.optional(),
  state: z.enum(TENSION_STATES),
  openedOn: daySchema,
  stateOn: daySchema,
  steps: rows(
    z.object({
      id: idSchema,
      text: z.string().trim().min(1).max(FIELD_LIMITS.line),
      on: daySchema,
      doneOn: daySchema.optional(),
    }),
  ),
  source: entryIdSchema.optional(),
};

export const tensionSchema = z.object({ ...commonShape, type: z.literal('tension'), ...tensionShape });

export const newTensionFields = (surface: string, today: LocalDate): TensionFields => ({
  surface,
  underneath: 'unknown',
  between: [],
  state: 'open',
  openedOn: today,
  stateOn: today,
  steps: [],
});
