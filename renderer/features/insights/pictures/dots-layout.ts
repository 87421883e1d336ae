import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { strengthWords } from '../../../../shared/domain/kinds/trust.ts';
import type { Label } from './labels.ts';
import { monthLabels } from './month-labels.ts';
import { byDay, laterOf, lineOf, type More, type Placed, type PictureOf, type Room } from './room.ts';
import { spread } from './spread.ts';

export type Dot = PictureOf<'dots'>['marks'][number];

export interface DotsPicture {
  readonly height: number;
  /** Where the lines of the levels begin. */
  readonly start: number;
  readonly levels: readonly { readonly level: Dot['level']; readonly y: number; readonly words: string }[];
  readonly dots: readonly Placed<Dot>[];
  readonly more: readonly More[];
  /** What the levels above nought and below it are. */
  readonly built: { readonly x: number; readonly y: number };
  readonly cost: { readonly x: number; readonly y: number };
  readonly months: readonly Label[];
  readonly monthsY: number;
}

/** Half of a dot, and half of it with a little air. */
export const RADIUS = 4.6;
const AROUND = 7;
const APART = 11;
/** Between two levels, at the usual size of text. */
const ROW = 16;
const AFTER_LEVEL = 8;
const LEVELS = [2, 1, 0, -1, -2] as const;

/** A dot for each observation at its day and level, from the first to today; those that share a place side by side. */
export function dotsPicture(marks: readonly Dot[], today: LocalDate, room: Room): DotsPicture {
  const sorted = byDay(marks);
  const first = sorted[0]?.day ?? today;
  const last = laterOf(sorted.at(-1)?.day ?? today, today);
  const start = room.measure(strengthWords(-2)) + AFTER_LEVEL;
  const [from, to] = [start + AROUND, room.width - AROUND];
  const days = Math.max(1, daysBetween(first, last));
  const at = (day: LocalDate): number => from + (daysBetween(first, day) / days) * (to - from);
  const top = lineOf(room) + AROUND;
  const row = Math.max(ROW, Math.ceil(room.size * 1.3));
  const rowOf = (level: number): number => top + (2 - level) * row;
  const dots: Placed<Dot>[] = [];
  const more: More[] = [];
  for (const level of LEVELS) {
    const y = rowOf(level);
    const those = sorted.filter((mark) => mark.level === level);
    const placed = spread(those, at, { from, to, apart: APART, number: 'within' }, room);
    dots.push(...placed.marks.map(({ mark, x }) => ({ mark, x, y })));
    more.push(...placed.more.map(({ x, count }) => ({ x, y, count })));
  }
  const costY = rowOf(-2) + AROUND + Math.ceil(room.size);
  const monthsY = costY + lineOf(room);
  return {
    height: monthsY + 4,
    start,
    levels: LEVELS.map((level) => ({ level, y: rowOf(level), words: strengthWords(level) })),
    // As time goes: so go the arrows from one to the next.
    dots: dots.toSorted((a, b) => a.x - b.x || a.y - b.y),
    more,
    built: { x: start, y: top - AROUND - 3 },
    cost: { x: start, y: costY },
    months: monthLabels(first, last, at, today, room),
    monthsY,
  };
}
