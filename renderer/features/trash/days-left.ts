import type { Instant } from '../../../shared/base/clock.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';

const DAY_MS = 86_400_000;

/**
 * How long something stays in the trash, in words: `29 days left`, `One day left`, `Goes today`. What is about somebody
 * on hold (`held`) stays.
 */
export function daysLeft(deletedAt: Instant, trashDays: number, now: Instant, held = false): string {
  if (held) return 'Stays: somebody in it is on hold';
  const days = Math.floor((deletedAt + trashDays * DAY_MS - now) / DAY_MS);
  return days < 1 ? 'Goes today' : `${capitalised(counted(days, 'day', 'days'))} left`;
}
