import { daysBetween, type LocalDate, mondayOf } from '../../../../shared/base/local-date.ts';
import { type Label, moreWords } from './labels.ts';
import { monthLabels } from './month-labels.ts';
import { byDay, lineOf, type More, type Placed, type PictureOf, type Room } from './room.ts';

export type Square = PictureOf<'squares'>['marks'][number];

export interface SquaresPicture {
  readonly height: number;
  /** The line on which the squares stand. */
  readonly base: number;
  /** How long it is: as far as there are weeks. */
  readonly width: number;
  readonly squares: readonly Placed<Square>[];
  readonly more: readonly More[];
  readonly months: readonly Label[];
  readonly monthsY: number;
}

/** Of a square, and from one to the next. */
export const SIDE = 13;
const PITCH = 16;
/** Before the first square of a week, and below the lowest. */
const BEFORE = 6;
const BELOW = 4;
/** As many lie above one another. */
const HIGHEST = 5;
/** Of a column, where it has room for its squares. */
const WIDEST = 48;

/**
 * Squares that pile up week by week, oldest left. Where there are more weeks than columns have room a column is several of
 * them. A pile is two or more squares wide where it would be too high, or where it is the only one, and beyond what the
 * column has room for, a number.
 */
export function squaresPicture(marks: readonly Square[], today: LocalDate, room: Room): SquaresPicture {
  const sorted = byDay(marks);
  const [first = today, last = today] = [sorted[0]?.day, sorted.at(-1)?.day];
  const columns = columnsOf(sorted, mondayOf(first), room);
  const { piles, step, days } = columns;
  const tallest = piles.reduce((most, pile) => Math.max(most, pile.length), 1);
  const perLine = Math.min(piles.length === 1 ? tallest : Math.ceil(tallest / HIGHEST), fitting(step));
  const most = perLine * HIGHEST;
  const before = Math.min(BEFORE, (step - perLine * PITCH + PITCH - SIDE) / 2);
  const lines = Math.min(HIGHEST, Math.ceil(tallest / perLine));
  const top = tallest > most ? lineOf(room) : 0;
  const base = top + lines * PITCH + BELOW;
  const squares = piles.flatMap((pile, column) =>
    pile.slice(0, most).map((mark, i) => ({
      mark,
      x: column * step + before + SIDE / 2 + (i % perLine) * PITCH,
      y: base - BELOW - SIDE / 2 - Math.floor(i / perLine) * PITCH,
    })),
  );
  const more = piles.flatMap((pile, column) =>
    pile.length > most ? [{ x: column * step + before, y: top - BELOW, count: pile.length - most }] : [],
  );
  const at = (day: LocalDate): number => Math.max(0, (daysBetween(mondayOf(first), day) / days) * step);
  const monthsY = base + lineOf(room);
  return {
    height: monthsY + BELOW,
    base,
    width: piles.length * step,
    squares,
    more,
    months: monthLabels(mondayOf(first), last, at, today, room),
    monthsY,
  };
}

interface Columns {
  readonly piles: readonly (readonly Square[])[];
  /** From the beginning of one to that of the next, in pixels and in days. */
  readonly step: number;
  readonly days: number;
}

function columnsOf(marks: readonly Square[], monday: LocalDate, { width, measure }: Room): Columns {
  const narrow = dealt(marks, monday, width, PITCH);
  const { step, piles } = narrow;
  if (piles.every((pile) => pile.length <= fitting(step) * HIGHEST)) return narrow;
  // Then a column has room for the number of those that are not drawn.
  const longest = measure(moreWords(Math.max(99, marks.length)));
  return dealt(marks, monday, width, longest + BEFORE + BEFORE);
}

function dealt(marks: readonly Square[], monday: LocalDate, width: number, narrowest: number): Columns {
  const weeks = Math.floor(daysBetween(monday, marks.at(-1)?.day ?? monday) / 7) + 1;
  const days = Math.ceil(weeks / Math.max(1, Math.floor(width / narrowest))) * 7;
  const piles: Square[][] = Array.from({ length: Math.ceil((weeks * 7) / days) }, () => []);
  for (const mark of marks) piles[Math.floor(daysBetween(monday, mark.day) / days)]?.push(mark);
  const step = width / piles.length;
  const tallest = piles.reduce((most, pile) => Math.max(most, pile.length), 1);
  // No wider than it takes: a few weeks would lie at the edge of an empty axis.
  const enough = piles.length === 1 ? BEFORE + tallest * PITCH + BEFORE : WIDEST;
  return { piles, days, step: tallest > fitting(enough) * HIGHEST ? step : Math.min(step, enough) };
}

/** How many squares stand side by side in a column. */
const fitting = (step: number): number => Math.max(1, Math.floor((step - BEFORE) / PITCH));
