import type { Month } from '../months.ts';
import { monthLabel, monthOf } from '../months.ts';
import { type Decision, decidedOn, type Hand, handOf } from './decision-words.ts';

export const ROWS: readonly { readonly hand: Exclude<Hand, 'open'>; readonly words: string }[] = [
  { hand: 'alone', words: 'You alone' },
  { hand: 'with', words: 'With the team' },
  { hand: 'without', words: 'The team, without you' },
];

export interface UnitPicture {
  readonly height: number;
  /** Where the months begin. */
  readonly start: number;
  readonly rows: readonly { readonly y: number; readonly words: string; readonly count: number }[];
  readonly squares: readonly {
    readonly x: number;
    readonly y: number;
    readonly hand: Hand;
    readonly decision: Decision;
  }[];
  /** How many more there are than a month has room for. */
  readonly more: readonly { readonly x: number; readonly y: number; readonly count: number }[];
  readonly months: readonly { readonly x: number; readonly text: string }[];
}

/** What the words of a row and their number need, at the usual size of text. */
const START = 190;
/** The same for the name of a month with its year. */
const MONTH = 46;
const PITCH = 16;
/** Above the first square of a row. */
const GAP = 11;
const TOP = 14;
const BELOW = 22;
/** More lines than this a month does not get in a row. */
const MOST_LINES = 4;

/**
 * Squares by month and by who decided, `width` pixels wide; x and y are the middles of the squares. `textScale` is how large
 * text is beside its usual size.
 */
export function unitPicture(
  decisions: readonly Decision[],
  months: readonly Month[],
  width: number,
  textScale: number,
): UnitPicture {
  const start = START * textScale;
  const step = (width - start) / Math.max(1, months.length);
  const labelled = Math.max(1, Math.ceil((MONTH * textScale) / step));
  const perLine = Math.max(1, Math.floor((step - 6) / PITCH));
  const most = perLine * MOST_LINES;
  const cells = new Map<string, Decision[]>();
  for (const one of decisions) {
    const key = `${handOf(one)} ${monthOf(decidedOn(one))}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [one]);
    else cell.push(one);
  }
  const rows: UnitPicture['rows'][number][] = [];
  const squares: UnitPicture['squares'][number][] = [];
  const more: UnitPicture['more'][number][] = [];
  let top = TOP;
  for (const { hand, words } of ROWS) {
    let lines = 1;
    let count = 0;
    for (const [at, month] of months.entries()) {
      // The list is newest first, the picture runs the other way.
      const cell = (cells.get(`${hand} ${month}`) ?? []).toReversed();
      const drawn = cell.length > most ? most - perLine : cell.length;
      const x = start + at * step + 6;
      count += cell.length;
      for (const [i, decision] of cell.slice(0, drawn).entries())
        squares.push({ hand, decision, x: x + (i % perLine) * PITCH, y: top + Math.floor(i / perLine) * PITCH });
      if (drawn < cell.length) more.push({ x: x - 6, y: top + (MOST_LINES - 1) * PITCH, count: cell.length - drawn });
      lines = Math.max(lines, Math.min(MOST_LINES, Math.ceil(cell.length / perLine)));
    }
    rows.push({ y: top, words, count });
    top += lines * PITCH + GAP;
  }
  return {
    height: top + BELOW,
    start,
    rows,
    squares,
    more,
    months: months.flatMap((month, at) =>
      at % labelled === 0 ? [{ x: start + at * step, text: monthLabel(month, at) }] : [],
    ),
  };
}
