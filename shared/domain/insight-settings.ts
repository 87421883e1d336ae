import { z } from 'zod';

/** What was changed in the insights: which rules speak, from when on, and how fast a tension cools. */
export interface InsightSettings {
  /** Rules that say nothing. */
  readonly off: readonly string[];
  /** Thresholds other than the usual ones, by `rule.threshold`, in the unit of each. */
  readonly limits: Readonly<Record<string, number>>;
  /** Days after which a mention of a tension counts half. */
  readonly halfLife: number;
  /** Say so outside the window when there is a new insight, without a name or a word of it. */
  readonly notify: boolean;
}

export const HALF_LIFE = { usual: 21, least: 3, most: 180 } as const;

export const usualInsightSettings: InsightSettings = { off: [], limits: {}, halfLife: HALF_LIFE.usual, notify: false };

export const insightSettingsSchema = z.object({
  off: z.array(z.string().max(60)).max(100),
  limits: z.record(z.string().max(120), z.number().min(0).max(100_000)),
  halfLife: z.number().min(HALF_LIFE.least).max(HALF_LIFE.most),
  notify: z.boolean(),
});
