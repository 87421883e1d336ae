import { z } from 'zod';
import type { InsightId, PersonId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type CommonFields, commonShape } from './common.ts';
import { daySchema, personSchema, rows } from './kinds/fields.ts';

/** What the lead did with an insight. `muted`: this rule says nothing more of these people, whatever comes. */
export const INSIGHT_ANSWERS = ['acted', 'snoozed', 'notUseful', 'done', 'muted'] as const;
export type InsightAnswer = (typeof INSIGHT_ANSWERS)[number];

/** Records that an answered insight stood on are remembered up to so many, newest first. */
export const MOST_SEEN = 5_000;

/** What is kept of an insight: since when it is on display, and what the lead answered. One for a rule and subject. */
export interface InsightRecord extends CommonFields {
  readonly type: 'insight';
  readonly id: InsightId;
  readonly rule: string;
  /** What it is about: the words of the finding's subject, most of them ids. Empty for a muted rule. */
  readonly about: readonly string[];
  readonly people: readonly PersonId[];
  /** Since when it is one of the few on display. */
  readonly shownOn?: LocalDate | undefined;
  readonly answer?:
    | {
        readonly sort: InsightAnswer;
        readonly on: LocalDate;
        /** It stays away until this day at least. */
        readonly until?: LocalDate | undefined;
        /** Ids of the records that it stood on, and its other news: what is not among them is new. */
        readonly seen: readonly string[];
      }
    | undefined;
}

export const insightShape = {
  rule: z.string().min(1).max(60),
  about: rows(z.string().min(1).max(60)),
  people: rows(personSchema),
  shownOn: daySchema.optional(),
  answer: z
    .object({
      sort: z.enum(INSIGHT_ANSWERS),
      on: daySchema,
      until: daySchema.optional(),
      seen: z.array(z.string().max(60)).max(MOST_SEEN),
    })
    .optional(),
};

export const insightSchema = z.object({ ...commonShape, type: z.literal('insight'), ...insightShape });
