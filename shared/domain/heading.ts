import { z } from 'zod';
import type { AreaId, HeadingId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import { type CommonFields, commonShape } from './common.ts';
import { areaSchema, daySchema, line } from './kinds/fields.ts';

/** What the lead means to steer by, in their own words: drift is measured against it. */
export interface Heading extends CommonFields {
  readonly type: 'heading';
  readonly id: HeadingId;
  readonly text: string;
  readonly area?: AreaId | undefined;
  /** The rule of the insights that it belongs to. */
  readonly rule?: string | undefined;
  readonly setOn: LocalDate;
  readonly endedOn?: LocalDate | undefined;
}

export type HeadingFields = Omit<Heading, keyof CommonFields | 'type' | 'id'>;

export const headingShape = {
  text: line.min(1),
  area: areaSchema.optional(),
  rule: z.string().max(60).optional(),
  setOn: daySchema,
  endedOn: daySchema.optional(),
};

export const headingSchema = z.object({ ...commonShape, type: z.literal('heading'), ...headingShape });
