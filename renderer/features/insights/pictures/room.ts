import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { Mark, Picture } from '../../../../shared/insights/picture.ts';

/** What a picture has to be drawn in, all in pixels. */
export interface Room {
  readonly width: number;
  /** Of the letters of a label. */
  readonly size: number;
  /** The width of a label. */
  readonly measure: (text: string) => number;
}

export type PictureOf<Sort extends Picture['sort']> = Extract<Picture, { sort: Sort }>;

/** A mark with its middle. */
export interface Placed<M extends Mark> {
  readonly mark: M;
  readonly x: number;
  readonly y: number;
}

/** How many more there are than the place has room for. */
export interface More {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** From the bottom of a label to the bottom of the next. */
export const lineOf = ({ size }: Room): number => Math.round(size * 1.4);

/** Oldest first; those of one day stay as they were. */
export const byDay = <M extends { readonly day: LocalDate }>(marks: readonly M[]): readonly M[] =>
  marks.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));

/** The last day of a picture that goes up to today, or beyond it where a mark does. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
