import { z } from 'zod';
import type { PersonId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type CommonFields, commonShape } from './common.ts';
import { daySchema, FIELD_LIMITS, idSchema, line, rows, text } from './kinds/fields.ts';

export const RELATIONS = ['report', 'peer', 'manager', 'stakeholder'] as const;
export type Relation = (typeof RELATIONS)[number];

/** How often the lead wants to meet, in working days between two one-on-ones. */
export interface Cadence {
  readonly idealDays: number;
  readonly maxDays: number;
}
export const usualCadence: Cadence = { idealDays: 10, maxDays: 15 };

/** Days away, both included. */
export interface Leave {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Something the lead has not told this person yet. */
export interface Unsaid {
  readonly id: string;
  readonly text: string;
  readonly on: LocalDate;
  readonly saidOn?: LocalDate | undefined;
}

/** Somebody the lead works with. */
export interface Person extends CommonFields {
  readonly type: 'person';
  readonly id: PersonId;
  readonly name: string;
  /** Other names that the same person goes by. */
  readonly nicknames: readonly string[];
  readonly role?: string | undefined;
  readonly relation: Relation;
  /** Absent where no regular one-on-ones are meant. */
  readonly cadence?: Cadence | undefined;
  readonly growthFocus?: string | undefined;
  readonly leave: readonly Leave[];
  /** Earlier roles with the day each began, oldest first. */
  readonly roleHistory: readonly { readonly role: string; readonly from: LocalDate }[];
  readonly unsaid: readonly Unsaid[];
  readonly archivedOn?: LocalDate | undefined;
  /** Exempt from deletion and purge until it is lifted. */
  readonly hold: boolean;
}

export type PersonFields = Omit<Person, keyof CommonFields | 'type' | 'id'>;

const workingDays = z.number().int().min(1).max(400);

export const personShape = {
  name: z.string().trim().min(1).max(FIELD_LIMITS.name),
  nicknames: rows(z.string().trim().min(1).max(FIELD_LIMITS.name)),
  role: line.optional(),
  relation: z.enum(RELATIONS),
  cadence: z.object({ idealDays: workingDays, maxDays: workingDays }).optional(),
  growthFocus: text.optional(),
  leave: rows(z.object({ from: daySchema, to: daySchema })),
  roleHistory: rows(z.object({ role: line, from: daySchema })),
  unsaid: rows(z.object({ id: idSchema, text, on: daySchema, saidOn: daySchema.optional() })),
  archivedOn: daySchema.optional(),
  hold: z.boolean(),
};

export const personSchema = z.object({ ...commonShape, type: z.literal('person'), ...personShape });

/** A new person's fields, with what most start from. */
export const newPersonFields = (name: string, relation: Relation = 'report'): PersonFields => ({
  name,
  nicknames: [],
  relation,
  cadence: relation === 'report' ? usualCadence : undefined,
  leave: [],
  roleHistory: [],
  unsaid: [],
  hold: false,
});
