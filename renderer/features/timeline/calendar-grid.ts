import { addMonths, format, startOfISOWeek } from 'date-fns';
import { addDays, daysBetween, type LocalDate, localDateOf, toDate } from '../../../shared/base/local-date.ts';

/** What a calendar shows: the last twelve months, or one year. */
export type CalendarSpan = 'lately' | number;

export interface CalendarGrid {
  /** First and last day shown. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** One column a week, Monday first; undefined where a day is outside the span or has not come. */
  readonly weeks: readonly Week[];
  /** The names above the columns, by the column they begin at; together they cover every column. */
  readonly months: readonly { readonly label: string; readonly columns: number }[];
}
type Week = readonly (LocalDate | undefined)[];

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A month's name needs three columns, or it would run into the next. */
const LABEL_COLUMNS = 3;
const WEEKS_LATELY = 53;

/** The days of a span as a grid of weeks; never a day after `today`. */
export function calendarGrid(span: CalendarSpan, today: LocalDate): CalendarGrid {
  const [from, end] = span === 'lately' ? lately(today) : yearOf(span);
  const to = end > today ? today : end;
  const weeks: Week[] = [];
  for (let monday = mondayOf(from); monday <= end; monday = addDays(monday, 7))
    weeks.push(
      WEEKDAYS.map((_, index) => {
        const day = addDays(monday, index);
        return day < from || day > to ? undefined : day;
      }),
    );
  return { from, to, weeks, months: monthLabels(weeks) };
}

/** Which span shows a filter's days: its year where it ends before the last twelve months begin. */
export const spanShowing = (to: LocalDate | undefined, today: LocalDate): CalendarSpan =>
  to === undefined || to >= lately(today)[0] ? 'lately' : Number(to.slice(0, 4));

/** How dark a day is, 0 to 4. Fixed steps: a day looks the same whatever the other days hold. */
export function heatLevel(count: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 2) return Math.max(0, count) as 0 | 1 | 2;
  return count <= 4 ? 3 : 4;
}

/** The day that a key leads to from `day`, inside the grid; undefined where the key means nothing here. */
export function dayAfterKey(
  key: string,
  day: LocalDate,
  grid: Pick<CalendarGrid, 'from' | 'to'>,
): LocalDate | undefined {
  const weekday = daysBetween(mondayOf(grid.from), day) % 7;
  const target = ((): LocalDate | undefined => {
    switch (key) {
      case 'ArrowLeft':
        return addDays(day, -7);
      case 'ArrowRight':
        return addDays(day, 7);
      case 'ArrowUp':
        return addDays(day, -1);
      case 'ArrowDown':
        return addDays(day, 1);
      case 'PageUp':
        return localDateOf(addMonths(toDate(day), -1));
      case 'PageDown':
        return localDateOf(addMonths(toDate(day), 1));
      case 'Home':
        return firstOnWeekday(grid.from, weekday);
      case 'End':
        return lastOnWeekday(grid.to, weekday);
      default:
        return undefined;
    }
  })();
  if (target === undefined) return undefined;
  if (target < grid.from) return key === 'PageUp' ? grid.from : day;
  if (target > grid.to) return key === 'PageDown' ? grid.to : day;
  return target;
}

function lately(today: LocalDate): readonly [LocalDate, LocalDate] {
  const monday = mondayOf(today);
  return [addDays(monday, -7 * (WEEKS_LATELY - 1)), addDays(monday, 6)];
}

const yearOf = (year: number): readonly [LocalDate, LocalDate] => [
  `${year}-01-01` as LocalDate,
  `${year}-12-31` as LocalDate,
];

const mondayOf = (day: LocalDate): LocalDate => localDateOf(startOfISOWeek(toDate(day)));

function firstOnWeekday(from: LocalDate, weekday: number): LocalDate {
  const day = addDays(mondayOf(from), weekday);
  return day < from ? addDays(day, 7) : day;
}

function lastOnWeekday(to: LocalDate, weekday: number): LocalDate {
  const day = addDays(mondayOf(to), weekday);
  return day > to ? addDays(day, -7) : day;
}

/** A month is named over the first week that holds its first day; a month too narrow for its name stays unnamed. */
function monthLabels(weeks: readonly Week[]): CalendarGrid['months'] {
  const starts: { label: string; at: number }[] = [];
  weeks.forEach((week, at) => {
    const first = week.find((day) => day !== undefined && (at === 0 || day.endsWith('-01')));
    if (first !== undefined) starts.push({ label: format(toDate(first), 'MMM'), at });
  });
  return starts.map(({ label, at }, index) => {
    const columns = (starts[index + 1]?.at ?? weeks.length) - at;
    return { label: columns < LABEL_COLUMNS ? '' : label, columns };
  });
}
