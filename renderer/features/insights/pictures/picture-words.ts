import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { strengthWords } from '../../../../shared/domain/kinds/trust.ts';
import type { Mark, Picture } from '../../../../shared/insights/picture.ts';
import { capitalised, counted, inWords, listed } from '../../../../shared/words/counts.ts';
import { openWords } from './course-layout.ts';
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

function courseSentence({ from, ticks, end }: PictureOf<'course'>, today: LocalDate): string {
  const marks = byDay(ticks);
  const named = marks.map(({ day, words }) => `${plainDate(day, today)}${words === undefined ? '' : `: ${words}`}`);
  const all = marks.some(({ words }) => words !== undefined) ? named.join('; ') : listed(named);
  const said = marks.length > MOST ? `${counted(marks.length, 'mark', 'marks')}, ${spanOf(marks, today)}.` : `${all}.`;
  const open = openWords(from, today);
  const ago = end !== undefined || open === 'today' ? '' : `, ${open} ago`;
  return `Begins on ${plainDate(from, today)}${ago}. ${capitalised(said)}${end === undefined ? '' : ` Now: ${end}.`}`;
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
