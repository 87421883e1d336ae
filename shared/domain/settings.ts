import { z } from 'zod';
import { type PromptChanges, promptChangesSchema } from './prompts.ts';
import { type HintWords, hintWordsSchema } from './hint-words.ts';
import { type InsightSettings, insightSettingsSchema } from './insight-settings.ts';

/** Settings kept in the journal, sealed. How the window looks is kept outside (it is needed while locked). */
export interface Settings {
  /** Minutes without input before the journal locks; 0 is never. */
  readonly autoLockMinutes: 0 | 1 | 5 | 15 | 30 | 60;
  /** Seconds before copied text leaves the clipboard; 0 is never. */
  readonly clearClipboardSeconds: 0 | 30 | 60 | 300;
  /** Offer a question of the day in the composer. */
  readonly dailyPrompt: boolean;
  /** What was changed in those questions. */
  readonly prompts?: PromptChanges | undefined;
  /** Days an entry stays in the trash. */
  readonly trashDays: number;
  /** What was changed in the words that ask (care/word-groups.ts). */
  readonly hintWords?: HintWords | undefined;
  /** What was changed in the insights; the usual where it is absent. */
  readonly insights?: InsightSettings | undefined;
}

export const defaultSettings: Settings = {
  autoLockMinutes: 5,
  clearClipboardSeconds: 60,
  dailyPrompt: true,
  trashDays: 30,
};

export const settingsSchema = z.object({
  autoLockMinutes: z.union([z.literal(0), z.literal(1), z.literal(5), z.literal(15), z.literal(30), z.literal(60)]),
  clearClipboardSeconds: z.union([z.literal(0), z.literal(30), z.literal(60), z.literal(300)]),
  dailyPrompt: z.boolean(),
  prompts: promptChangesSchema.optional(),
  trashDays: z.number().int().min(1).max(365),
  hintWords: hintWordsSchema.optional(),
  insights: insightSettingsSchema.optional(),
});
