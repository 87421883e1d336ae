import type { Instant } from '../base/clock.ts';

/** Failed unlocks in a row. A value that the vault keeps, so that starting again does not start over. */
export interface Backoff {
  readonly failures: number;
  /** When the last one was. */
  readonly lastAt: Instant;
}

export const NO_FAILURES: Backoff = { failures: 0, lastAt: 0 };

const FREE = 5;
const LONGEST = 60;

/** Seconds to wait after so many failures in a row: none for the first five, then 1, 2, 4 … at most 60. */
export const waitSeconds = (failures: number): number =>
  failures <= FREE ? 0 : Math.min(LONGEST, 2 ** (failures - FREE - 1));

export const afterFailure = (backoff: Backoff, now: Instant): Backoff => ({
  failures: backoff.failures + 1,
  lastAt: now,
});

/**
 * When the next try is allowed; undefined where that is now. A clock set back to before the last failure ends the
 * wait, as a clock set forward does: whoever can set the clock is not stopped by it, and nobody is locked out for a year.
 */
export function retryAt(backoff: Backoff, now: Instant): Instant | undefined {
  const at = backoff.lastAt + waitSeconds(backoff.failures) * 1000;
  return backoff.lastAt <= now && now < at ? at : undefined;
}
