import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { strengthWords } from '../../../../shared/domain/kinds/trust.ts';
import { extentOf, type Label, labelAt } from './labels.ts';
import { monthLabels } from './month-labels.ts';
import { shortDate } from './picture-days.ts';
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
  /** Where what the sentence is about begins, after what is there for comparison; the day where it has room. */
  readonly since:
    | { readonly x: number; readonly top: number; readonly bottom: number; readonly label: Label | undefined }
    | undefined;
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
/** The line at the beginning of something goes so far beyond the levels. */
const SINCE = 5;
/** Above the levels, at their left. */
export const BUILT = 'built trust';
const LEVELS = [2, 1, 0, -1, -2] as const;

/** A dot for each observation at its day and level, from the first to today; those that share a place side by side. */
export function dotsPicture(
  { marks, since }: Pick<PictureOf<'dots'>, 'marks' | 'since'>,
  today: LocalDate,
  room: Room,
): DotsPicture {
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
  // As time goes: so go the arrows from one to the next.
  const inOrder = dots.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const costY = rowOf(-2) + AROUND + Math.ceil(room.size);
  const monthsY = costY + lineOf(room);
  return {
    height: monthsY + 4,
    start,
    levels: LEVELS.map((level) => ({ level, y: rowOf(level), words: strengthWords(level) })),
    dots: inOrder,
    more,
    built: { x: start, y: top - AROUND - 3 },
    cost: { x: start, y: costY },
    since:
      since === true
        ? sinceOf(inOrder, { start, top: top - SINCE, bottom: rowOf(-2) + SINCE }, today, room)
        : undefined,
    months: monthLabels(first, last, at, today, room),
    monthsY,
  };
}

/** Before the first dot that the sentence is about, where there are others before it. */
function sinceOf(
  dots: readonly Placed<Dot>[],
  { start, top, bottom }: { readonly start: number; readonly top: number; readonly bottom: number },
  today: LocalDate,
  room: Room,
): DotsPicture['since'] {
  const place = dots.findIndex(({ mark }) => mark.beside !== true);
  const [first, before] = [dots[place], dots[place - 1]];
  if (first === undefined || before === undefined) return undefined;
  const x = Math.max(first.x - AROUND, (first.x + before.x) / 2);
  const label = labelAt(x, `since ${shortDate(first.mark.day, today)}`, room);
  const isFree = extentOf(label, room)[0] >= start + room.measure(BUILT) + AFTER_LEVEL;
  return { x, top, bottom, label: isFree ? label : undefined };
}
