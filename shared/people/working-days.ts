import { addDays, dayNumber, type LocalDate } from '../base/local-date.ts';
import type { Leave } from '../domain/person.ts';

/** Working days after `from` up to `to`, Monday to Friday less leave; 0 where `to` is not after `from`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, leave: readonly Leave[]): number {
  if (to <= from) return 0;
  const first = dayNumber(from) + 1;
  const last = dayNumber(to);
  let days = weekdays(first, last);
  for (const away of apart(leave)) days -= weekdays(Math.max(away.from, first), Math.min(away.to, last));
  return days;
}

/** No leave is looked past for longer: whoever is away for years has no next day to be proposed. */
const FURTHEST = 1_000;

/**
 * The working day that many working days after `from`: 1 is the next one that is not leave. Where there is none within
 * some three years, leave is not looked at.
 */
export function workingDayAfter(from: LocalDate, days: number, leave: readonly Leave[]): LocalDate {
  let at = from;
  for (let walked = 0; walked < FURTHEST; walked += 1) {
    at = addDays(at, 1);
    if (workingDaysBetween(from, at, leave) >= days) return at;
  }
  return leave.length === 0 ? at : workingDayAfter(from, days, []);
}

/** Leave that shares days with an earlier or later one of the list, or ends before it begins: places in the list. */
export function leaveDoubts(leave: readonly Leave[]): {
  readonly overlapping: readonly number[];
  readonly reversed: readonly number[];
} {
  const places = leave.map((_, place) => place);
  const reversed = places.filter((place) => isReversed(leave[place]));
  const overlapping = places.filter((place) =>
    places.some((other) => other !== place && shareDays(leave[place], leave[other])),
  );
  return { overlapping, reversed };
}

const isReversed = (one: Leave | undefined): boolean => one !== undefined && one.to < one.from;

const shareDays = (one: Leave | undefined, other: Leave | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  !isReversed(one) &&
  !isReversed(other) &&
  one.from <= other.to &&
  other.from <= one.to;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The same days without overlaps, so that none is counted twice. */
function apart(leave: readonly Leave[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { from, to } of leave.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = result.at(-1);
    const start = before === undefined ? dayNumber(from) : Math.max(dayNumber(from), before.to + 1);
    if (start <= dayNumber(to)) result.push({ from: start, to: dayNumber(to) });
  }
  return result;
}

const weekdays = (from: number, to: number): number => (to < from ? 0 : weekdaysBefore(to + 1) - weekdaysBefore(from));

/** Day 0 was a Thursday: three days after the Monday from which whole weeks are counted. */
function weekdaysBefore(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
}
