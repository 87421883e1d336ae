import { type Month, monthLabel, monthOf } from '../months.ts';
import type { Moment } from './restraint-words.ts';

export interface DotsPicture {
  readonly height: number;
  readonly base: number;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly moment: Moment }[];
  readonly more: readonly { readonly x: number; readonly y: number; readonly count: number }[];
  readonly months: readonly { readonly x: number; readonly text: string }[];
}

const PITCH = 12;
/** Where the pile of a month ends and the rest is a number. */
const HIGHEST = 8;
const BELOW = 18;
const EDGE = 6;

/** Dots piled up by month, `width` pixels wide. The middles of the dots; the base is the line they stand on. */
export function dotsPicture(moments: readonly Moment[], months: readonly Month[], width: number): DotsPicture {
  const step = width / Math.max(1, months.length);
  const piles = months.map((month) => moments.filter(({ day }) => monthOf(day) === month).toReversed());
  const rows = Math.max(1, ...piles.map(({ length }) => Math.min(length, HIGHEST + 1)));
  const base = rows * PITCH + 6;
  const middle = (at: number): number => at * step + EDGE + 4;
  const labelled = Math.ceil(34 / step);
  return {
    base,
    height: base + BELOW,
    dots: piles.flatMap((pile, at) =>
      pile.slice(0, HIGHEST).map((moment, i) => ({ moment, x: middle(at), y: base - 9 - i * PITCH })),
    ),
    more: piles.flatMap((pile, at) =>
      pile.length > HIGHEST ? [{ x: at * step, y: base - 5 - HIGHEST * PITCH, count: pile.length - HIGHEST }] : [],
    ),
    months: months.flatMap((month, at) => (at % labelled === 0 ? [{ x: at * step, text: monthLabel(month, at) }] : [])),
  };
}
