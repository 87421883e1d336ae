import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { tallied } from '../../../../shared/words/counts.ts';
import { type Label, labelAt, moreWords, readable } from './labels.ts';
import { shortDate } from './picture-days.ts';
import { byDay, laterOf, lineOf, type Placed, type PictureOf, type Room } from './room.ts';
import { spread } from './spread.ts';

export type Tick = PictureOf<'course'>['ticks'][number];

export interface CoursePicture {
  readonly height: number;
  /** The line of time. */
  readonly y: number;
  /** The middles of the dot at its beginning and of the ring at today. */
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly Placed<Tick>[];
  /** Above the ticks: their words, and how many there are more than fit. */
  readonly words: readonly Label[];
  readonly wordsY: number;
  readonly days: readonly Label[];
  readonly daysY: number;
}

/** Half of a tick. */
export const TICK = 9;
/** Half of the dot and the ring at the ends. */
export const END = 4.5;
const APART = 6;
/** Between an end and a tick that would lie on it. */
const FROM_END = 9;
const GAP = 4;

/** A line from the day `from` to today with a tick for each mark, beside one another where they would share a place. */
export function coursePicture(
  { from, ticks, end: said }: PictureOf<'course'>,
  today: LocalDate,
  room: Room,
): CoursePicture {
  const marks = byDay(ticks);
  const last = laterOf(marks.at(-1)?.day ?? today, today);
  const open = said ?? openWords(from, today);
  const start = END + 1.5;
  // The words about today stand below the ring at it.
  const end = room.width - Math.max(start, room.measure(open) / 2);
  const days = Math.max(1, daysBetween(from, last));
  const at = (day: LocalDate): number => start + (daysBetween(from, day) / days) * (end - start);
  const line = { from: start + FROM_END, to: end - FROM_END, apart: APART, number: 'above' } as const;
  const placed = spread(marks, at, line, room);
  const words = readable(
    [
      // A number must be read; words are also in what a tick leads to.
      ...placed.more.map(({ x, count }) => labelAt(x, moreWords(count), room)),
      ...placed.marks.flatMap(({ mark, x }) => (mark.words === undefined ? [] : [labelAt(x, mark.words, room)])),
    ],
    room,
  );
  const y = TICK + 2 + (words.length === 0 ? 0 : lineOf(room) + 2);
  const daysY = y + TICK + GAP + Math.ceil(room.size);
  const labels: readonly Label[] = [
    { x: 0, text: shortDate(from, today), anchor: 'start' },
    { x: room.width, text: open, anchor: 'end' },
    ...dayLabels(placed.marks, from, today, room),
  ];
  return {
    height: daysY + GAP,
    y,
    start,
    end,
    ticks: placed.marks.map(({ mark, x }) => ({ mark, x, y })),
    words,
    wordsY: y - TICK - GAP,
    days: readable(labels, room),
    daysY,
  };
}

/** Newest first, for those say most. A day that several marks share is said once. */
function dayLabels(
  marks: readonly { readonly mark: Tick; readonly x: number }[],
  from: LocalDate,
  today: LocalDate,
  room: Room,
): readonly Label[] {
  const said = new Set([from]);
  return marks.toReversed().flatMap(({ mark: { day }, x }) => {
    if (said.has(day)) return [];
    said.add(day);
    return [labelAt(x, shortDate(day, today), room)];
  });
}

/** `41 days`: for how long it has gone on. */
export const openWords = (from: LocalDate, today: LocalDate): string =>
  from >= today ? 'today' : tallied(daysBetween(from, today), 'day', 'days');
