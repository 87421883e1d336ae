import { addMonths, format } from 'date-fns';
import { type LocalDate, localDateOf, toDate } from '../../../../shared/base/local-date.ts';
import { extentOf, type Label, readable } from './labels.ts';
import type { Room } from './room.ts';

/**
 * The months from `first` to `last`, each where `at` puts its first day, and that of `first` at the beginning where there is
 * room. Where not all have room it is every second, third, sixth or twelfth. A year is said where it is not the one before,
 * and at the beginning where it is not `today`'s.
 */
export function monthLabels(
  first: LocalDate,
  last: LocalDate,
  at: (day: LocalDate) => number,
  today: LocalDate,
  room: Room,
): readonly Label[] {
  const months = monthsAfter(first, last);
  const oneYear = [first, last].every((day) => day.slice(0, 4) === today.slice(0, 4));
  const length = at(last) - at(first);
  const month = (length / Math.max(1, monthNumber(last) - monthNumber(first))) * SHORTEST;
  const step = stepOf(month, room.measure(oneYear ? 'Mmm' : 'Mmm 0000') + APART);
  const shown = months.filter((day) => monthNumber(day) % step === 0);
  const labels = labelled([first, ...shown], at, today);
  const [begin, next] = labels;
  const meet =
    begin !== undefined && next !== undefined && extentOf(begin, room)[1] + APART > next.x && isInside(next, room);
  return readable(meet ? labelled(shown, at, today) : labels, room);
}

/** The first days of the months that begin after `first`, up to `last`. */
function monthsAfter(first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const begin = toDate(`${first.slice(0, 7)}-01` as LocalDate);
  const count = monthNumber(last) - monthNumber(first);
  return Array.from({ length: count }, (_, i) => localDateOf(addMonths(begin, i + 1)));
}

function labelled(days: readonly LocalDate[], at: (day: LocalDate) => number, today: LocalDate): readonly Label[] {
  return days.map((day, i) => {
    const before = days[i - 1] ?? today;
    const text = format(toDate(day), day.slice(0, 4) === before.slice(0, 4) ? 'MMM' : 'MMM yyyy');
    return { x: at(day), text, anchor: 'start' };
  });
}

const isInside = (label: Label, room: Room): boolean => extentOf(label, room)[1] <= room.width;

/** Every how many months a label of so many pixels has room, where a month has `month`. */
function stepOf(month: number, label: number): number {
  const years = Math.max(1, Math.ceil(label / (month * 12)));
  return STEPS.find((step) => step * month >= label) ?? years * 12;
}

/** Such that a January is a multiple of twelve. */
const monthNumber = (day: LocalDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const STEPS = [1, 2, 3, 6];
/** A February beside a month of the usual length. */
const SHORTEST = 0.92;
const APART = 8;
