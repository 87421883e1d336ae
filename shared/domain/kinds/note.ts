import { z } from 'zod';
import type { KindDefinition } from './definition.ts';

/** A note of the day; `prompt` is the daily question it answers, in the words it was asked. */
export interface NoteDetails {
  readonly prompt?: string | undefined;
}

export const note: KindDefinition<NoteDetails> = {
  info: { name: 'Note', plural: 'Notes', short: 'Note', family: 'note', icon: 'pen-line' },
  schema: z.object({ prompt: z.string().max(500).optional() }),
  defaults: () => ({}),
  summary: () => '',
  people: () => [],
  areas: () => [],
  // The question is the program's, not the person's.
  texts: () => [],
};
