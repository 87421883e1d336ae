import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { Mark } from '../../../../shared/insights/picture.ts';
import { moreWords } from './labels.ts';
import type { Room } from './room.ts';

interface Line {
  /** Where the middle of a mark may be. */
  readonly from: number;
  readonly to: number;
  /** Between the middles of two marks that would lie on one another. */
  readonly apart: number;
  /** The number of those without room takes its place on the line, or stands above it. */
  readonly number: 'within' | 'above';
}

interface Spread<M> {
  readonly marks: readonly { readonly mark: M; readonly x: number }[];
  readonly more: readonly { readonly x: number; readonly count: number }[];
}

/**
 * Marks side by side on a line, oldest first as they are given, each as near to the place of its day as the others let it
 * be. The line has stretches; of one with more marks than fit the first are drawn, and the others are a number.
 */
export function spread<M extends Mark>(
  marks: readonly M[],
  at: (day: LocalDate) => number,
  { from, to, apart, number }: Line,
  { measure }: Room,
): Spread<M> {
  const begin = from - apart / 2;
  const length = to - from + apart;
  const stretches = Math.max(1, Math.floor(length / (measure(moreWords(99_999)) + 2 * apart)));
  const stretch = length / stretches;
  const items: Item<M>[] = [];
  for (const those of inStretches(marks, (mark) => Math.floor((at(mark.day) - begin) / stretch), stretches)) {
    const fits = Math.floor(stretch / apart);
    const label = number === 'within' ? measure(moreWords(those.length)) + GAP : 0;
    const drawn = those.length <= fits ? fits : Math.max(1, Math.floor((stretch - label) / apart));
    for (const mark of those.slice(0, drawn)) items.push({ mark, wanted: at(mark.day), width: apart });
    const last = items.at(-1);
    if (those.length > drawn && last !== undefined)
      items.push({ count: those.length - drawn, drawn, wanted: last.wanted, width: label });
  }
  const places = sideBySide(items, begin, begin + length);
  const placed: Spread<M>['marks'][number][] = [];
  const more: Spread<M>['more'][number][] = [];
  for (const [i, item] of items.entries()) {
    const x = places[i] ?? from;
    if ('mark' in item) placed.push({ mark: item.mark, x });
    else if (number === 'within') more.push({ x, count: item.count });
    // Above the middle of the marks of its stretch.
    else more.push({ x: ((places[i - item.drawn] ?? x) + (places[i - 1] ?? x)) / 2, count: item.count });
  }
  return { marks: placed, more };
}

interface Wide {
  readonly wanted: number;
  readonly width: number;
}
type Item<M> = Wide & ({ readonly mark: M } | { readonly count: number; readonly drawn: number });

/** Around the number behind the marks. */
const GAP = 8;

function inStretches<M>(marks: readonly M[], stretchOf: (mark: M) => number, count: number): readonly (readonly M[])[] {
  const stretches: M[][] = Array.from({ length: count }, () => []);
  for (const mark of marks) stretches[Math.max(0, Math.min(stretchOf(mark), count - 1))]?.push(mark);
  return stretches;
}

/**
 * The middles of things in a row that do not lie on one another, between `begin` and `end`: those that would are moved apart
 * by as little as can be, to both sides. This is isotonic regression by pooling neighbours, in one pass.
 */
function sideBySide(items: readonly Wide[], begin: number, end: number): readonly number[] {
  // Where each would be if all stood in one row from nought: what is added to that must never become less.
  const inRow: number[] = [];
  let length = 0;
  for (const { width } of items) {
    inRow.push(length + width / 2);
    length += width;
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [i, { wanted }] of items.entries()) {
    let pool = { sum: wanted - (inRow[i] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && meanOf(last) > meanOf(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const added = pools.flatMap((pool) => {
    const mean = Math.max(begin, Math.min(meanOf(pool), end - length));
    return Array.from({ length: pool.count }, () => mean);
  });
  return inRow.map((x, i) => x + (added[i] ?? begin));
}

const meanOf = ({ sum, count }: { readonly sum: number; readonly count: number }): number => sum / count;
