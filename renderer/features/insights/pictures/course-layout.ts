import { daysBetween, type LocalDate } from '../../../../shared/base/local-date.ts';
import { type Label, labelAt, moreWords, readable } from './labels.ts';
import { shortDate } from './picture-days.ts';
import { byDay, laterOf, lineOf, type Placed, type PictureOf, type Room } from './room.ts';
import { spread } from './spread.ts';

export type Tick = PictureOf<'course'>['ticks'][number];

export interface CoursePicture {
  readonly height: number;
  /** The line of time. */
  readonly y: number;
  /** Where it begins, with a dot or with its first tick, and the middle of the ring at today. */
  readonly start: number;
  readonly end: number;
  readonly hasDot: boolean;
  /** From where on, up to today, the line is what the sentence counts. */
  readonly countedFrom: number | undefined;
  readonly ticks: readonly Placed<Tick>[];
  /** Above the ticks: what is counted, their words, and how many there are more than fit. */
  readonly words: readonly Label[];
  readonly wordsY: number;
  readonly days: readonly Label[];
  readonly daysY: number;
}

/** Half of a tick, and half of a short one. */
export const TICK = 9;
export const SHORT = 4;
/** Half of the dot and the ring at the ends. */
export const END = 4.5;
const APART = 6;
/** Between an end and a tick that would lie on it. */
const FROM_END = 9;
const GAP = 4;
const TODAY = 'today';

/** A line up to today with a tick for each mark, beside one another where they would share a place. */
export function coursePicture(picture: PictureOf<'course'>, today: LocalDate, room: Room): CoursePicture {
  const { from, counted } = picture;
  const marks = byDay(picture.ticks);
  const last = laterOf(marks.at(-1)?.day ?? today, today);
  const first = from?.day ?? marks[0]?.day ?? today;
  const hasDot = from !== undefined;
  const start = hasDot ? END + 1.5 : 1;
  // The words about today stand below the ring at it.
  const end = room.width - Math.max(END + 1.5, room.measure(TODAY) / 2);
  const days = Math.max(1, daysBetween(first, last));
  const at = (day: LocalDate): number => start + (daysBetween(first, day) / days) * (end - start);
  const line = { from: hasDot ? start + FROM_END : start, to: end - FROM_END, apart: APART, number: 'above' } as const;
  const placed = spread(marks, at, line, room);
  // From the dot, or from the tick of that day, wherever it had room.
  const tickOf = (day: LocalDate): number | undefined => placed.marks.findLast(({ mark }) => mark.day === day)?.x;
  const countedFrom = counted && (counted.from === from?.day ? start : (tickOf(counted.from) ?? at(counted.from)));
  const words = readable(
    [
      ...(counted === undefined || countedFrom === undefined
        ? []
        : [labelAt((countedFrom + end) / 2, counted.words, room)]),
      // A number must be read; words are also in what a tick leads to.
      ...placed.more.map(({ x, count }) => labelAt(x, moreWords(count), room)),
      ...placed.marks.flatMap(({ mark, x }) => (mark.words === undefined ? [] : [labelAt(x, mark.words, room)])),
    ],
    room,
  );
  const y = TICK + 2 + (words.length === 0 ? 0 : lineOf(room) + 2);
  const daysY = y + TICK + GAP + Math.ceil(room.size);
  const said = (of: (tick: Tick) => boolean): readonly Label[] =>
    dayLabels(
      placed.marks.filter(({ mark }) => of(mark)),
      from?.day,
      today,
      room,
    );
  // What the sentence names comes first; a second time a day meets itself.
  const labels: readonly Label[] = [
    ...(from === undefined ? [] : [begins(from, today)]),
    ...said(({ day }) => day === counted?.from),
    { x: room.width, text: TODAY, anchor: 'end' },
    ...said(({ words: above }) => above !== undefined),
    ...said(() => true),
  ];
  return {
    height: daysY + GAP,
    y,
    start,
    end,
    hasDot,
    countedFrom,
    ticks: placed.marks.map(({ mark, x }) => ({ mark, x, y })),
    words,
    wordsY: y - TICK - GAP,
    days: readable(labels, room),
    daysY,
  };
}

const begins = ({ day, words }: NonNullable<PictureOf<'course'>['from']>, today: LocalDate): Label => ({
  x: 0,
  text: `${words} ${shortDate(day, today)}`,
  anchor: 'start',
});

/** Newest first, for those say most. A day that several marks share is said once. */
function dayLabels(
  marks: readonly { readonly mark: Tick; readonly x: number }[],
  from: LocalDate | undefined,
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
