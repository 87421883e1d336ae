import { daysBetween, type LocalDate } from '../base/local-date.ts';

/** Once that an entry mentions a tension. */
export interface Felt {
  readonly day: LocalDate;
  readonly intensity: 1 | 2 | 3 | 4 | 5;
}

/** Days after which a mention counts half. */
const HALF_LIFE = 21;

/** What is left of a mention of `day`, from 1 on the day itself (or before it) to nearly 0: 2^(−age / 21 days). */
export const freshness = (day: LocalDate, today: LocalDate): number =>
  2 ** (-Math.max(0, daysBetween(day, today)) / HALF_LIFE);

/** How present a tension is: Σ intensity · freshness over its mentions. For order and ink; never shown as a number. */
export const heatOf = (mentions: readonly Felt[], today: LocalDate): number =>
  mentions.reduce((sum, { day, intensity }) => sum + intensity * freshness(day, today), 0);
