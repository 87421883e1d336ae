import { addDays, type LocalDate, toDate } from '../base/local-date.ts';

/** A day of the sample: so many working days, Monday to Friday, before today; below 0 after it. */
export type Ago = (workingDays: number) => LocalDate;

/** The farthest that the sample reaches, in working days before and after today. */
export const REACH = { before: 135, after: 40 } as const;

/** Working days counted from `today`; 0 is today, or the last working day before a weekend. */
export function agoFrom(today: LocalDate): Ago {
  const days = new Map<number, LocalDate>();
  let day = today;
  while (isWeekend(day)) day = addDays(day, -1);
  for (let count = 0; count <= REACH.before; day = addDays(day, -1)) {
    if (isWeekend(day)) continue;
    days.set(count, day);
    count += 1;
  }
  day = addDays(today, 1);
  for (let count = 1; count <= REACH.after; day = addDays(day, 1)) {
    if (isWeekend(day)) continue;
    days.set(-count, day);
    count += 1;
  }
  return (workingDays) => {
    const found = days.get(workingDays);
    if (found === undefined) throw new RangeError(`${workingDays} working days ago is outside of the sample`);
    return found;
  };
}

const isWeekend = (day: LocalDate): boolean => toDate(day).getDay() % 6 === 0;
