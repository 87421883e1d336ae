import { z } from 'zod';

/** What a word may say of somebody that a journal of work should think twice about. */
export const HINT_GROUPS = ['trait', 'health', 'union', 'religion', 'family'] as const;
export type HintGroup = (typeof HINT_GROUPS)[number];

export const HINT_LIMITS = { word: 60, words: 500 } as const;

/**
 * What a person changed in the lists: only the differences, so that words which a later version brings reach them.
 * Absent is: the lists as they come, all of them on.
 */
export interface HintWords {
  readonly off?: readonly HintGroup[] | undefined;
  readonly added?: WordsByGroup | undefined;
  readonly removed?: WordsByGroup | undefined;
}
type WordsByGroup = { readonly [G in HintGroup]?: readonly string[] | undefined };

const words = z.array(z.string().min(1).max(HINT_LIMITS.word)).max(HINT_LIMITS.words);
const byGroup = z.partialRecord(z.enum(HINT_GROUPS), words);

export const hintWordsSchema = z.object({
  off: z.array(z.enum(HINT_GROUPS)).optional(),
  added: byGroup.optional(),
  removed: byGroup.optional(),
});
