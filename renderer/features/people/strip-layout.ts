import { addMonths, format, startOfMonth } from 'date-fns';
import { daysBetween, type LocalDate, localDateOf, toDate } from '../../../shared/base/local-date.ts';

export interface StripMark {
  readonly day: LocalDate;
  readonly strength: number;
}

/** Pixels between two marks that would lie on one another. */
const APART = 10;
/** Pixels that the name of a month needs. */
const LABEL = 34;

/**
 * Where the marks of a strip lie: days from the first mark to `today` over `width` pixels, in the order of `marks`.
 * Those that share a place stand side by side. Names of months stand where each begins, as many as there is room for.
 */
export function stripLayout(
  marks: readonly StripMark[],
  today: LocalDate,
  width: number,
): {
  readonly marks: readonly { readonly x: number }[];
  readonly months: readonly { readonly x: number; readonly label: string }[];
} {
  const days = marks.map(({ day }) => day).toSorted();
  const first = days[0] ?? today;
  const last = [days.at(-1) ?? today, today].toSorted().at(-1) ?? today;
  const span = Math.max(1, daysBetween(first, last));
  const at = (day: LocalDate): number => (daysBetween(first, day) / span) * width;
  const taken = new Map<string, number>();
  const placed = marks.map(({ day, strength }) => {
    const place = `${day} ${strength}`;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return { x: Math.min(width, at(day) + before * APART) };
  });
  const months: { x: number; label: string }[] = [];
  for (let month = startOfMonth(addMonths(toDate(first), 1)); localDateOf(month) <= last; month = addMonths(month, 1)) {
    const x = at(localDateOf(month));
    const before = months.at(-1);
    if ((before === undefined || x - before.x >= LABEL) && x <= width - LABEL / 2) {
      months.push({ x, label: format(month, month.getMonth() === 0 ? 'MMM yyyy' : 'MMM') });
    }
  }
  return { marks: placed, months };
}
