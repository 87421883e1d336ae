import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { strengthWords } from '../../../../shared/domain/kinds/trust.ts';
import type { Mark, Picture } from '../../../../shared/insights/picture.ts';
import { capitalised, counted, inWords, listed } from '../../../../shared/words/counts.ts';
import type { Tick } from './course-layout.ts';
import type { Dot } from './dots-layout.ts';
import { plainDate } from './picture-days.ts';
import { byDay, type PictureOf } from './room.ts';
import type { Square } from './squares-layout.ts';

/** Every mark, in the order of the picture. */
export function marksOf(picture: Picture): readonly Mark[] {
  switch (picture.sort) {
    case 'course':
      return picture.ticks;
    case 'spans':
      return picture.rows.flatMap(({ marks }) => marks);
    default:
      return picture.marks;
  }
}

/** Fewer marks than three are no picture: the list of the evidence says it. */
export const isDrawn = (picture: Picture): boolean => marksOf(picture).length >= FEWEST;
const FEWEST = 3;

/** What the marks say to somebody who does not see them. */
export function marksSentence(picture: Picture, today: LocalDate): string {
  switch (picture.sort) {
    case 'squares':
      return squaresSentence(picture, today);
    case 'course':
      return courseSentence(picture, today);
    case 'spans':
      return spansSentence(picture);
    default:
      return dotsSentence(picture, today);
  }
}

/** What a state stands for, those that occur, in the order of the key. */
export function statesOf({ marks, key }: PictureOf<'squares'>): readonly (readonly [Square['state'], string])[] {
  const occur = new Set(marks.map(({ state }) => state));
  return STATES.filter((state) => occur.has(state)).map((state) => [state, key[state] ?? state]);
}
const STATES = ['filled', 'struck', 'empty'] as const;

/** What a tick and a short one stand for, where both occur. */
export function tickKey({
  ticks,
  key,
}: PictureOf<'course'>): readonly { readonly tick: Pick<Tick, 'short' | 'beside'>; readonly words: string }[] {
  const [tall, short] = [ticks.some((tick) => tick.short !== true), ticks.some((tick) => tick.short === true)];
  if (key === undefined || !tall || !short) return [];
  return [
    { tick: {}, words: key.tall },
    { tick: { short: true, beside: true }, words: key.short },
  ];
}

/** `about status alone`, `about more, growth`; undefined where nothing is said of a tick. */
export function tickWords({ short, words }: Tick, key: PictureOf<'course'>['key']): string | undefined {
  const sort = key && (short === true ? key.short : key.tall);
  return sort === undefined ? words : words === undefined ? sort : `${sort}, ${words}`;
}

/** `on time`, `one day late`, `nine days late`. */
export const daysWords = (days: number, { nought, unit }: PictureOf<'spans'>): string =>
  days <= 0 ? nought : `${inWords(days)} ${days === 1 ? unit.replace(/^days\b/u, 'day') : unit}`;

/** `+1`, `−2, told or inferred`. */
export const levelWords = ({ level, seen }: Dot): string => `${strengthWords(level)}${seen ? '' : `, ${TOLD}`}`;
export const TOLD = 'told or inferred';

/** More marks than this are summed up: nobody hears them out. */
const MOST = 12;

function squaresSentence(picture: PictureOf<'squares'>, today: LocalDate): string {
  const counts = statesOf(picture).map(
    ([state, words]) => `${words}: ${inWords(picture.marks.filter((mark) => mark.state === state).length)}`,
  );
  return `${capitalised(counts.join('; '))}. ${capitalised(spanOf(picture.marks, today))}.`;
}

function courseSentence({ from, ticks, key, counted: stretch }: PictureOf<'course'>, today: LocalDate): string {
  const marks = byDay(ticks);
  const named = marks.map((tick) => {
    const words = tickWords(tick, key);
    return `${plainDate(tick.day, today)}${words === undefined ? '' : `: ${words}`}`;
  });
  const all = named.some((one) => one.includes(': ')) ? named.join('; ') : listed(named);
  const said = marks.length > MOST ? `${counted(marks.length, 'mark', 'marks')}, ${spanOf(marks, today)}.` : `${all}.`;
  return [
    ...(from === undefined ? [] : [`${capitalised(from.words)} on ${plainDate(from.day, today)}.`]),
    capitalised(said),
    ...(stretch === undefined ? [] : [`Since ${plainDate(stretch.from, today)}: ${stretch.words}.`]),
  ].join(' ');
}

function spansSentence(picture: PictureOf<'spans'>): string {
  return picture.rows
    .map(({ label, marks }) => {
      const days = byDay(marks).map((mark) => mark.days);
      const [least, most] = [days.reduce((a, b) => Math.min(a, b), Infinity), days.reduce((a, b) => Math.max(a, b), 0)];
      if (days.length === 0) return `${label}: none.`;
      if (days.length <= MOST) return `${label}: ${listed(days.map((one) => daysWords(one, picture)))}.`;
      return `${label}: ${inWords(days.length)}, from ${daysWords(least, picture)} to ${daysWords(most, picture)}.`;
    })
    .join(' ');
}

function dotsSentence({ marks }: PictureOf<'dots'>, today: LocalDate): string {
  if (marks.length <= MOST) {
    const named = byDay(marks).map((mark) => `${plainDate(mark.day, today)} ${levelWords(mark)}`);
    return `${capitalised(named.join('; '))}.`;
  }
  const counts = ([2, 1, 0, -1, -2] as const).map((level) => ({
    level,
    count: marks.filter((mark) => mark.level === level).length,
  }));
  const named = counts.filter(({ count }) => count > 0);
  const levels = named.map(({ level, count }) => `${inWords(count)} at ${strengthWords(level)}`);
  return `${capitalised(listed(levels))}. ${capitalised(spanOf(marks, today))}.`;
}

/** `from 3 March to 18 May`, `all on 18 May` */
function spanOf(marks: readonly Mark[], today: LocalDate): string {
  const sorted = byDay(marks);
  const [first, last] = [sorted[0]?.day ?? today, sorted.at(-1)?.day ?? today];
  if (first === last) return `all on ${plainDate(first, today)}`;
  return `from ${plainDate(first, today)} to ${plainDate(last, today)}`;
}
