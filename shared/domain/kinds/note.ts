import { z } from 'zod';

/** A note of the day; `prompt` is the daily question it answers, in the words it was asked. */
export interface NoteDetails {
  readonly prompt?: string | undefined;
}

export const noteDetailsSchema = z.object({ prompt: z.string().max(500).optional() });
