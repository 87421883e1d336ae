import type { Instant } from '../../../shared/base/clock.ts';

/** Whole minutes of a timer that runs since then, on from so many milliseconds before. A clock set back counts nothing. */
export const minutesIn = (
  { since, before }: { readonly since: Instant; readonly before: number },
  now: Instant,
): number => Math.floor((before + Math.max(0, now - since)) / 60_000);
