import * as fc from 'fast-check';
import { extentOf, type Label } from '../../../../renderer/features/insights/pictures/labels.ts';
import type { Room } from '../../../../renderer/features/insights/pictures/room.ts';
import { addDays, type LocalDate } from '../../../../shared/base/local-date.ts';
import type { Mark } from '../../../../shared/insights/picture.ts';

export const TODAY = '2026-05-21' as LocalDate;
export const ago = (days: number): LocalDate => addDays(TODAY, -days);

/** A room in which every letter is about as wide as in Inter. `scale` is how large text is beside its usual size. */
export const room = (width = 400, scale = 1): Room => ({
  width,
  size: 11.5 * scale,
  measure: (text) => text.length * 6.2 * scale,
});

/** The design's width, a narrow one, and that with the largest text. */
export const ROOMS = [room(), room(240), room(240, 1.3125)];

let count = 0;
export function mark(days: number, sort: Mark['sort'] = 'entry'): Mark {
  count += 1;
  return { sort, id: `record ${count}`, day: ago(days) };
}

/** How many days ago each of some marks was: few or many, within weeks or years. */
export const someDaysAgo: fc.Arbitrary<number[]> = fc
  .tuple(fc.constantFrom(0, 6, 40, 400, 4000), fc.constantFrom(3, 20, 300))
  .chain(([longest, most]) => fc.array(fc.nat(longest), { minLength: 3, maxLength: most }));

/** Each week's or row's share of ten thousand. */
export const tenThousand = (of: (i: number) => number): number[] => Array.from({ length: 10_000 }, (_, i) => of(i));

export const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((all, one) => all + one.count, 0);

/** The least distance between two neighbours. */
export function closest(places: readonly number[]): number {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted.slice(1).reduce((least, x, i) => Math.min(least, x - (sorted[i] ?? x)), Infinity);
}

/** The least room between two labels of a line, and between one and the edges of the picture, where that is less. */
export function leastAir(labels: readonly Label[], inside: Room): number {
  const extents = labels.map((label) => extentOf(label, inside)).toSorted(([a], [b]) => a - b);
  const between = extents.slice(1).map(([from], i) => from - (extents[i]?.[1] ?? from));
  const toEdges = extents.flatMap(([from, to]) => [from, inside.width - to]);
  return Math.min(...between, ...toEdges);
}
