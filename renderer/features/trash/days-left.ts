import type { Instant } from '../../../shared/base/clock.ts';
import { capitalised, counted } from '../../ui/words/counts.ts';

const DAY_MS = 86_400_000;

/** How long something stays in the trash, in words: `29 days left`, `One day left`, `Goes today`; longer where somebody on hold is in it. */
export function daysLeft(deletedAt: Instant, trashDays: number, now: Instant): string {
  const days = Math.floor((deletedAt + trashDays * DAY_MS - now) / DAY_MS);
  // What is still there was not to go: the next start would have taken it away.
  if (days < -1) return 'Stays while somebody in it is on hold';
  return days < 1 ? 'Goes today' : `${capitalised(counted(days, 'day', 'days'))} left`;
}
