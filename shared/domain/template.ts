import { z } from 'zod';
import type { TemplateId } from '../base/ids.ts';
import { richTextSchema, type RichText } from '../text/rich-text.ts';
import { type CommonFields, commonShape } from './common.ts';
import { FIELD_LIMITS } from './kinds/fields.ts';
import { type EntryKind, KIND_NAMES } from './kinds/registry.ts';

/** A text of the lead's own that entries of a kind may start from. */
export interface Template extends CommonFields {
  readonly type: 'template';
  readonly id: TemplateId;
  readonly name: string;
  readonly kind: EntryKind;
  readonly body: RichText;
}

export const templateShape = {
  name: z.string().trim().min(1).max(FIELD_LIMITS.name),
  kind: z.enum(KIND_NAMES as [EntryKind, ...EntryKind[]]),
  body: richTextSchema,
};

export const templateSchema = z.object({ ...commonShape, type: z.literal('template'), ...templateShape });
