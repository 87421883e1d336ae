import { daysBetween, type LocalDate } from '../base/local-date.ts';
import { HALF_LIFE } from './insight-settings.ts';

/** Once that an entry mentions a tension. */
export interface Felt {
  readonly day: LocalDate;
  readonly intensity: 1 | 2 | 3 | 4 | 5;
}

/**
 * What is left of a mention of `day`, from 1 on the day itself (or before it) to nearly 0: 2^(−age / half-life).
 *
 * @param halfLife days after which a mention counts half
 */
export const freshness = (day: LocalDate, today: LocalDate, halfLife: number = HALF_LIFE.usual): number =>
  2 ** (-Math.max(0, daysBetween(day, today)) / halfLife);

/** How present a tension is: Σ intensity · freshness over its mentions. For order and ink; never shown as a number. */
export const heatOf = (mentions: readonly Felt[], today: LocalDate, halfLife?: number): number =>
  mentions.reduce((sum, { day, intensity }) => sum + intensity * freshness(day, today, halfLife), 0);
