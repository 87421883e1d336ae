import { z } from 'zod';
import { type EntryId, isId, type PersonId, type PromiseId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type CommonFields, commonShape } from './common.ts';
import { daySchema, entryIdSchema, FIELD_LIMITS, line, rows } from './kinds/fields.ts';

export const PROMISE_STATES = ['open', 'kept', 'broken', 'renegotiated', 'released'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** The lead, or a person. */
export type Party = 'me' | PersonId;

/** What somebody said they would do. */
export interface PromiseRecord extends CommonFields {
  readonly type: 'promise';
  readonly id: PromiseId;
  readonly text: string;
  readonly from: Party;
  readonly to: Party;
  readonly madeOn: LocalDate;
  readonly dueOn?: LocalDate | undefined;
  /** The days it was due before it was moved, oldest first. */
  readonly movedFrom: readonly LocalDate[];
  readonly state: PromiseState;
  readonly closedOn?: LocalDate | undefined;
  /** How it ended, or what took its place. */
  readonly closing?: string | undefined;
  /** The entry in which it was made. */
  readonly source?: EntryId | undefined;
}

export type PromiseFields = Omit<PromiseRecord, keyof CommonFields | 'type' | 'id'>;

const party = z
  .string()
  .refine((value) => value === 'me' || isId(value), 'neither “me” nor a person') as unknown as z.ZodType<Party>;

export const promiseShape = {
  text: z.string().trim().min(1).max(FIELD_LIMITS.line),
  from: party,
  to: party,
  madeOn: daySchema,
  dueOn: daySchema.optional(),
  movedFrom: rows(daySchema),
  state: z.enum(PROMISE_STATES),
  closedOn: daySchema.optional(),
  closing: line.optional(),
  source: entryIdSchema.optional(),
};

export const promiseSchema = z.object({ ...commonShape, type: z.literal('promise'), ...promiseShape });

export const newPromiseFields = (words: string, from: Party, to: Party, madeOn: LocalDate): PromiseFields => ({
  text: words,
  from,
  to,
  madeOn,
  movedFrom: [],
  state: 'open',
});
