import { figures } from '../../../../shared/words/counts.ts';
import { fitted, type Label, moreWords, readable } from './labels.ts';
import { byDay, lineOf, type Placed, type PictureOf, type Room } from './room.ts';

export type Span = PictureOf<'spans'>['rows'][number]['marks'][number];

export interface SpansPicture {
  readonly height: number;
  /** Where nought is, and every step of days. */
  readonly start: number;
  readonly grid: readonly number[];
  readonly gridEnd: number;
  readonly rows: readonly SpanRow[];
  readonly labels: readonly Label[];
  readonly labelsY: number;
}

export interface SpanRow {
  readonly label: string;
  readonly y: number;
  /** Whether the sentence is about it. */
  readonly accented: boolean;
  readonly spans: readonly Placed<Span>[];
  /** How many earlier ones are not drawn. */
  readonly more: { readonly x: number; readonly y: number; readonly text: string } | undefined;
}

const PITCH = 11;
const TOP = 16;
/** Between two rows, and below the last. */
const BETWEEN = 11;
const AFTER_LABEL = 14;
/** Half of a dot. */
const RADIUS = 5;
/** As many spans have all rows together, and one at least. */
const MOST = 24;
const FEWEST = 3;
/** Of the picture's width for the labels. */
const WIDEST_LABEL = 0.4;

/** Dots so many days from nought, each on a line of its own, in rows; beyond what fits, the newest and a number. */
export function spansPicture({ rows, nought, unit, accented }: PictureOf<'spans'>, room: Room): SpansPicture {
  // Where even the rows are too many it is about the later ones.
  const shown = rows.slice(-Math.floor(MOST / FEWEST));
  const each = Math.max(FEWEST, Math.floor(MOST / Math.max(1, shown.length)));
  const drawn = shown.map(({ marks }) => byDay(marks).slice(-each));
  const longest = drawn.flat().reduce((most, { days }) => Math.max(most, days), 0);
  const steps = stepsTo(longest);
  const last = steps.at(-1);
  const lastWords = last === undefined ? '' : `${figures(last)} ${unit}`;
  const start = startOf(
    shown.map(({ label }) => label),
    nought,
    room,
  );
  const end = room.width - Math.max(RADIUS, room.measure(lastWords) / 2);
  const at = (days: number): number => start + (Math.max(0, days) / (last ?? 1)) * (end - start);
  let y = TOP;
  const placed = shown.map(({ label, marks }, i): SpanRow => {
    const top = y;
    const spans = (drawn[i] ?? []).map((mark, line) => ({ mark, x: at(mark.days), y: top + line * PITCH }));
    const left = marks.length - spans.length;
    const below = top + (spans.length - 1) * PITCH + RADIUS;
    y = Math.max(below + (left > 0 ? lineOf(room) : 0), top + lineOf(room) / 2) + BETWEEN + RADIUS;
    return {
      label: fitted(label, start - AFTER_LABEL, room),
      y: top,
      accented: accented === 'all' || i === shown.length - 1,
      spans,
      more:
        left > 0
          ? { x: start + RADIUS, y: below + Math.ceil(room.size), text: `${moreWords(left)} earlier` }
          : undefined,
    };
  });
  const gridEnd = y - BETWEEN;
  const labelsY = gridEnd + lineOf(room);
  return {
    height: labelsY + 4,
    start,
    grid: steps.map(at),
    gridEnd,
    rows: placed,
    labels: gridLabels(steps, at, nought, lastWords, room),
    labelsY,
  };
}

/** Nought, the last step with the unit, and those between where they have room. */
function gridLabels(
  steps: readonly number[],
  at: (days: number) => number,
  nought: string,
  lastWords: string,
  room: Room,
): readonly Label[] {
  const middle = (days: number, text: string): Label => ({ x: at(days), text, anchor: 'middle' });
  const last = steps.at(-1);
  return readable(
    [
      ...(last === undefined ? [] : [middle(last, lastWords)]),
      middle(0, nought),
      ...steps.slice(0, -1).map((days) => middle(days, figures(days))),
    ],
    room,
  );
}

/** Behind the labels of the rows, and so far in that the word for nought can stand below it. */
function startOf(labels: readonly string[], nought: string, { width, measure }: Room): number {
  const widest = labels.reduce((most, label) => Math.max(most, measure(label)), 0);
  return Math.max(Math.min(widest + AFTER_LABEL, width * WIDEST_LABEL), measure(nought) / 2);
}

/** Three or four round numbers, of which the last is not less than `most`; none where all is nought. */
export function stepsTo(most: number): readonly number[] {
  if (most <= 0) return [];
  let step = 1;
  for (let i = 0; Math.ceil(most / step) > 4; i += 1) step = (ROUND[i % ROUND.length] ?? 1) * 10 ** Math.floor(i / 6);
  const count = Math.max(3, Math.ceil(most / step));
  return Array.from({ length: count }, (_, i) => (i + 1) * step);
}
const ROUND = [2, 3, 5, 10, 15, 20];
