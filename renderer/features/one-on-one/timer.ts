import type { Instant } from '../../../shared/base/clock.ts';

/** Whole minutes of a timer that runs since then, on from so many milliseconds before. A clock set back counts nothing. */
export const minutesIn = (
  { since, before }: { readonly since: Instant; readonly before: number },
  now: Instant,
): number => Math.floor((before + Math.max(0, now - since)) / 60_000);

/** `9`, `930`, `9.30` and `09:30` as `HH:MM`; undefined where it is no time of day. */
export function timeOf(typed: string): string | undefined {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/u.exec(typed) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
