import { addDays, type LocalDate, toDate } from '../base/local-date.ts';
import type { Leave } from '../domain/person.ts';

/** Walking day by day ends here: nobody waits for longer in working days than four years. */
const LONGEST = 1461;

/** Working days after `from` up to `to`, Monday to Friday less leave; 0 where `to` is not after `from`. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, leave: readonly Leave[]): number {
  let days = 0;
  let day = from;
  for (let step = 0; step < LONGEST && day < to; step++) {
    day = addDays(day, 1);
    if (isWorkingDay(day, leave)) days += 1;
  }
  return days;
}

function isWorkingDay(day: LocalDate, leave: readonly Leave[]): boolean {
  const weekday = toDate(day).getDay();
  return weekday !== 0 && weekday !== 6 && !leave.some(({ from, to }) => from <= day && day <= to);
}
