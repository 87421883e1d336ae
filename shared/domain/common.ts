import { z } from 'zod';
import type { Instant } from '../base/clock.ts';
import { idSchema } from './kinds/fields.ts';

/** What every record carries. Instants are for display, never for ordering. */
export interface CommonFields {
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When it went to the trash; absent while it is in use. */
  readonly deletedAt?: Instant | undefined;
}

export const commonShape = {
  id: idSchema,
  createdAt: z.number(),
  updatedAt: z.number(),
  deletedAt: z.number().optional(),
};
