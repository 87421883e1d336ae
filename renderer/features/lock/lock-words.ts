import { unreachable } from '../../../shared/base/assert.ts';
import { type LocalDate, localDateOf } from '../../../shared/base/local-date.ts';
import { capitalised, counted } from '../../../shared/words/counts.ts';
import { clockTime, onDay } from '../../../shared/words/days.ts';
import type { LockNotice, LockReason } from './lock-notice.ts';

/** `Locked at 08:57`, and the day where it is another. */
export function lockedWhen(notice: LockNotice | undefined, today: LocalDate): string {
  if (notice === undefined) return 'Locked';
  const day = localDateOf(new Date(notice.at));
  const time = clockTime(notice.at);
  return day === today ? `Locked at ${time}` : `Locked ${onDay(day, today)} at ${time}`;
}

/** `Five minutes without you.` */
export function lockedWhy(notice: LockReason | undefined): string {
  if (notice === undefined) return 'Your passphrase opens the journal.';
  switch (notice.reason) {
    case 'asked':
      return 'You locked it.';
    case 'idle':
      return `${capitalised(counted(notice.minutes ?? 0, 'minute', 'minutes'))} without you.`;
    case 'suspend':
      return 'The computer went to sleep.';
    case 'screen-lock':
      return 'The screen was locked.';
    case 'user-switch':
      return 'Somebody else signed in to this computer.';
    default:
      return unreachable(notice.reason);
  }
}
