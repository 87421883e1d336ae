import type { InsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { limitOf, type Rule } from '../../../../shared/insights/rule.ts';
import { thresholdSentence } from '../../../../shared/insights/threshold-words.ts';

/** What another threshold of the rule leaves of the range of one. */
export interface Bound {
  readonly side: 'most' | 'least';
  readonly value: number;
  /** The other threshold, as a sentence. */
  readonly why: string;
}

/** What bounds a threshold besides its range, with the others as they are set; undefined where nothing does. */
export function boundOf({ id, limits }: Rule, name: string, settings: InsightSettings): Bound | undefined {
  const whole = limits[name]?.within;
  const part = Object.keys(limits).find((other) => limits[other]?.within === name);
  const other = whole ?? part;
  const threshold = other === undefined ? undefined : limits[other];
  if (other === undefined || threshold === undefined) return undefined;
  const value = limitOf(id, other, threshold, settings);
  return { side: whole === undefined ? 'least' : 'most', value, why: thresholdSentence(threshold, value) };
}

/** Why the rule could not speak with that number: `At most 3. It looks at the last three one-on-ones.` */
export function boundProblem(number: number, bound: Bound | undefined): string | undefined {
  if (bound === undefined) return undefined;
  const { side, value, why } = bound;
  if (side === 'most' ? number <= value : number >= value) return undefined;
  return `${side === 'most' ? 'At most' : 'At least'} ${value}. ${why}`;
}
