/**
 * What small numbers can bear: chances, medians and changes as the insights weigh them. Every figure is one that can be
 * checked by hand or by a slow version of itself; the tests do both.
 */

/** How sure one must be before something is said. */
const SURE = 0.9;

/**
 * The chance that a rate is above `rate`, where `k` of `n` were seen and nothing was known before: the upper tail of
 * Beta(k + 1, n − k + 1), which is the chance of at most k in n + 1 draws (Abramowitz and Stegun 26.5.24).
 *
 * @param k whole, from 0 to n
 * @param rate between 0 and 1
 */
export const chanceAbove = (k: number, n: number, rate: number): number => atMost(k, n + 1, rate);

/** Whether a rate is above `rate` as surely as something may be said. Nothing seen says nothing. */
export const isOften = (k: number, n: number, rate: number): boolean => n > 0 && chanceAbove(k, n, rate) >= SURE;

/** Whether it is more than half, as surely as that. */
export const isMajority = (k: number, n: number): boolean => isOften(k, n, 1 / 2);

/** Whether so many of `n` fall into the last quarter of a time as chance alone brings in fewer than one case of twenty. */
export const isRecent = (k: number, n: number): boolean => n > 0 && 1 - atMost(k - 1, n, 1 / 4) < 0.05;

/** The middle value; the mean of the middle two where their number is even; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/**
 * Mann and Whitney's U for a rise: the pairs in which the later value is below the earlier one, equal ones counting
 * half. 0 where every later value is above every earlier one.
 */
export const riseU = (earlier: readonly number[], later: readonly number[]): number =>
  earlier.reduce(
    (sum, before) => sum + later.reduce((part, after) => part + (after < before ? 1 : after === before ? 1 / 2 : 0), 0),
    0,
  );

/** What came before in a series of yes and no, as `slideOn` needs it. */
export interface Slide {
  readonly sum: number;
  readonly setbacks: number;
  readonly total: number;
}

export const NO_SLIDE: Slide = { sum: 0, setbacks: 0, total: 0 };

/** From here on setbacks have risen. */
export const SLIDES_AT = 3;

/**
 * One more of a series in which each is a setback or not: a cumulative sum of log likelihood ratios (Page, 1954) of a rate
 * that rose against the one before, both judged from what came before this one. Never below 0.
 */
export function slideOn({ sum, setbacks, total }: Slide, setback: boolean): Slide {
  const before = Math.min(0.45, (setbacks + 2) / (total + 8));
  const risen = Math.max(0.6, before + 0.25);
  const step = setback ? Math.log(risen / before) : Math.log((1 - risen) / (1 - before));
  return { sum: Math.max(0, sum + step), setbacks: setbacks + (setback ? 1 : 0), total: total + 1 };
}

/** The chance of at most `k` in `n` draws that each come with the chance `p`; 0 for k below 0. */
function atMost(k: number, n: number, p: number): number {
  let sum = 0;
  let term = (1 - p) ** n;
  for (let drawn = 0; drawn <= Math.min(k, n); drawn += 1) {
    sum += term;
    term *= ((n - drawn) / (drawn + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}
