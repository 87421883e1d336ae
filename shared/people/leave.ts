import { addDays, daysBetween, type LocalDate } from '../base/local-date.ts';
import type { Leave } from '../domain/person.ts';

/** Leave that begins on another day. Where that is after its end, it moves as a whole and stays as long as it was. */
export function beginningOn({ from, to }: Leave, day: LocalDate): Leave {
  if (day <= to) return { from: day, to };
  return { from: day, to: addDays(day, Math.max(0, daysBetween(from, to))) };
}

/** Leave that ends on another day. Where that is before its beginning, the two days change places. */
export const endingOn = ({ from }: Leave, day: LocalDate): Leave =>
  day < from ? { from: day, to: from } : { from, to: day };

/** What does not fit together in somebody's leave, in one sentence each. It counts all the same, each day once. */
export function leaveWords({
  overlapping,
  reversed,
}: {
  readonly overlapping: readonly number[];
  readonly reversed: readonly number[];
}): readonly string[] {
  return [
    overlapping.length === 0 ? undefined : 'Some of this leave shares days. Each day counts once.',
    reversed.length === 0 ? undefined : 'Some of this leave ends before it begins. It counts no day.',
  ].filter((sentence) => sentence !== undefined);
}
