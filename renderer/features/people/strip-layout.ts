import { addMonths, format, startOfMonth } from 'date-fns';
import { daysBetween, type LocalDate, localDateOf, toDate } from '../../../shared/base/local-date.ts';

/** Something that happened on a day, at a strength from −2 to +2. */
export interface StripMark {
  readonly day: LocalDate;
  readonly strength: number;
  /** A few words, drawn beside the mark where there is room. */
  readonly words?: string | undefined;
}

export interface Strip<M extends StripMark> {
  readonly title?: string | undefined;
  readonly marks: readonly M[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StripPicture<M extends StripMark> {
  readonly height: number;
  /** Hairlines of the strengths, with what stands at their start. */
  readonly rows: readonly { readonly y: number; readonly strength: number }[];
  readonly titles: readonly (Point & { readonly text: string })[];
  readonly marks: readonly (Point & { readonly mark: M; readonly strip: number })[];
  readonly labels: readonly (Point & { readonly text: string; readonly width: number; readonly atEnd: boolean })[];
  readonly months: readonly { readonly x: number; readonly text: string }[];
  /** From where to where the line of a month goes, once for each strip. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Room at the start for the strengths, and at the end for half a mark, in pixels. */
export const START = 34;
const END = 8;
const ROW = 30;
const SMALL_ROW = 13;
/** Above the first strip stands what its top means. */
const TOP = 26;
/** Between two strips, for the title of the second; below the first also stands what its bottom means. */
const GAP = 58;
const FIRST_GAP = 76;
const BELOW = 20;
const MONTHS = 18;
/** Pixels between two marks that would lie on one another. */
const APART = 11;
/** Half a mark with a little air around it. */
const RADIUS = 7;
const MONTH_WIDTH = 34;
/** More words than this would be a text and not a picture. */
const MOST_LABELS = 7;
const LABEL_GAP = 10;

/**
 * The picture of strips that share one scale of days, from the month of the first mark to `today`, `width` pixels wide.
 * Marks that share a place stand side by side. Words stand beside marks of the first strip where nothing else is,
 * strongest and newest first. `measure` tells the width of a text in pixels.
 */
export function stripPicture<M extends StripMark>(
  strips: readonly Strip<M>[],
  today: LocalDate,
  width: number,
  measure: (text: string) => number,
): StripPicture<M> {
  const scale = scaleOf(
    strips.flatMap(({ marks }) => marks.map(({ day }) => day)),
    today,
    width - START - END,
  );
  const rows: { y: number; strength: number }[] = [];
  const titles: (Point & { text: string })[] = [];
  const marks: (Point & { mark: M; strip: number })[] = [];
  const spans: [number, number][] = [];
  let top = TOP;
  for (const [index, strip] of strips.entries()) {
    const small = index > 0;
    const row = small ? SMALL_ROW : ROW;
    if (index > 0) top += index === 1 ? FIRST_GAP : GAP;
    if (strip.title !== undefined) titles.push({ x: START, y: top - 18, text: strip.title });
    const strengths = small ? [2, 0, -2] : [2, 1, 0, -1, -2];
    rows.push(...strengths.map((strength) => ({ strength, y: top + (2 - strength) * row })));
    for (const strength of [-2, -1, 0, 1, 2]) {
      const inRow = strip.marks.filter((mark) => mark.strength === strength);
      const places = sideBySide(
        inRow.map(({ day }) => START + scale.at(day)),
        width - END,
      );
      const y = top + (2 - strength) * row;
      marks.push(...inRow.map((mark, i) => ({ mark, strip: index, x: places[i] ?? START, y })));
    }
    spans.push([top - 10, top + 4 * row + 10]);
    top += 4 * row;
  }
  const large = marks.filter(({ strip }) => strip === 0);
  return {
    height: top + BELOW + MONTHS,
    rows,
    titles,
    marks,
    spans,
    labels: labelsBeside(large, width, measure),
    months: scale.months.map(({ x, text }) => ({ x: START + x, text })),
  };
}

function scaleOf(days: readonly LocalDate[], today: LocalDate, width: number) {
  const sorted = days.toSorted();
  const first = localDateOf(startOfMonth(toDate(sorted[0] ?? today)));
  const last = [sorted.at(-1) ?? today, today].toSorted().at(-1) ?? today;
  const span = Math.max(1, daysBetween(first, last));
  const at = (day: LocalDate): number => (daysBetween(first, day) / span) * width;
  const months: { x: number; text: string }[] = [];
  for (let month = toDate(first); localDateOf(month) <= last; month = addMonths(month, 1)) {
    const x = at(localDateOf(month));
    const before = months.at(-1);
    const room = before === undefined || x - before.x >= MONTH_WIDTH;
    const text = format(month, month.getMonth() === 0 && before !== undefined ? 'MMM yyyy' : 'MMM');
    if (room && x <= width - MONTH_WIDTH / 2) months.push({ x, text });
  }
  return { at, months };
}

/** Places in the order given, moved to the right, or at the end to the left, so far that all can be seen. */
function sideBySide(places: readonly number[], end: number): readonly number[] {
  const order = places.map((_, i) => i).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  // Where there are more than fit side by side they come closer, and at last lie on one another.
  const apart = Math.min(APART, (end - START) / Math.max(1, places.length));
  const moved = [...places];
  let before = -Infinity;
  for (const i of order) {
    before = Math.max(places[i] ?? 0, before + apart);
    moved[i] = before;
  }
  let after = end;
  for (const i of order.toReversed()) {
    const place = Math.min(moved[i] ?? 0, after);
    moved[i] = place;
    after = place - apart;
  }
  return moved;
}

function labelsBeside<M extends StripMark>(
  marks: readonly (Point & { readonly mark: M })[],
  width: number,
  measure: (text: string) => number,
): StripPicture<M>['labels'] {
  const taken = new Map<number, [number, number][]>();
  for (const { x, y } of marks) taken.set(y, [...(taken.get(y) ?? []), [x - RADIUS, x + RADIUS]]);
  const isFree = (y: number, from: number, to: number): boolean =>
    from >= START && to <= width && (taken.get(y) ?? []).every(([a, b]) => to <= a || from >= b);
  const labels: StripPicture<M>['labels'][number][] = [];
  const order = marks.toSorted(
    (a, b) => Math.abs(b.mark.strength) - Math.abs(a.mark.strength) || (a.mark.day < b.mark.day ? 1 : -1),
  );
  for (const { x, y, mark } of order) {
    const { words } = mark;
    if (words === undefined || words === '' || labels.length >= MOST_LABELS) continue;
    const size = measure(words);
    const after = x + LABEL_GAP;
    const before = x - LABEL_GAP;
    // From the mark itself on there is its own place, which is taken.
    const atEnd = !isFree(y, after, after + size);
    if (atEnd && !isFree(y, before - size, before)) continue;
    const [from, to] = atEnd ? [before - size, before] : [after, after + size];
    taken.set(y, [...(taken.get(y) ?? []), [from - LABEL_GAP, to + LABEL_GAP]]);
    labels.push({ x: atEnd ? before : after, y, text: words, width: size, atEnd });
  }
  return labels;
}

/** Words for a label: the beginning, cut after a word. */
export function labelWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const sentence = /^(.+?)[.!?:;](?:\s|$)/u.exec(line)?.[1] ?? line;
  if (sentence.length <= LONGEST_LABEL) return sentence;
  const cut = sentence.slice(0, LONGEST_LABEL - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST_LABEL / 2 ? cut.slice(0, space) : cut).replace(/[\s,]+$/u, '')}…`;
}
const LONGEST_LABEL = 34;
