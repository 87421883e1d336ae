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

/** How far past that it is, from 0 at it to 1 where there is no doubt. */
export const sureness = (chance: number): number => Math.max(0, Math.min(1, (chance - SURE) / (1 - SURE)));

/** Whether a rate is above `rate` as surely as something may be said. Nothing seen says nothing. */
export const isOften = (k: number, n: number, rate: number): boolean => n > 0 && chanceAbove(k, n, rate) >= SURE;

/** Whether it is more than half, as surely as that. */
export const isMajority = (k: number, n: number): boolean => isOften(k, n, 1 / 2);

/** Whether so many of `n` fall into the last quarter of a time as chance alone brings in fewer than one case of twenty. */
export const isRecent = (k: number, n: number): boolean => n > 0 && 1 - atMost(k - 1, n, 1 / 4) < 0.05;

/** A share between two bounds, both from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Between what a share lies, where k of n were seen: the equal-tailed interval of Jeffreys, quantiles of
 * Beta(k + ½, n − k + ½), down to 0 where none was seen and up to 1 where all were (Brown, Cai and DasGupta, "Interval
 * Estimation for a Binomial Proportion", Statistical Science 16, 2001). Of nothing seen it is all from 0 to 1.
 *
 * @param k whole, from 0 to n
 * @param level how likely the share lies in it, between 0 and 1
 */
export function jeffreys(k: number, n: number, level = 0.8): Interval {
  const outside = (1 - level) / 2;
  return {
    low: k === 0 ? 0 : quantile(outside, k, n),
    high: k === n ? 1 : quantile(1 - outside, k, n),
  };
}

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

/** The chance of at most `k` in `n` draws that each come with the chance `p`; 0 for k below 0. In logarithms: (1 − p)^n is too small for many. */
function atMost(k: number, n: number, p: number): number {
  let sum = 0;
  let term = n * Math.log1p(-p);
  for (let drawn = 0; drawn <= Math.min(k, n); drawn += 1) {
    sum += Math.exp(term);
    term += Math.log((n - drawn) / (drawn + 1)) + Math.log(p / (1 - p));
  }
  return Math.min(1, sum);
}

/** The x below which the share `p` of Beta(k + ½, n − k + ½) lies, by halving until two neighbouring numbers are left. */
function quantile(p: number, k: number, n: number): number {
  let low = 0;
  let high = 1;
  for (let middle = 1 / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (below(middle, k, n) < p) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The share of Beta(k + ½, n − k + ½) below x. It is a finite sum: Beta(½, ½) is the arcsine distribution, and each
 * whole step of a parameter takes away or adds one term (NIST Digital Library of Mathematical Functions, 8.17.20 and
 * 8.17.21).
 */
function below(x: number, k: number, n: number): number {
  let a = 1 / 2;
  let b = 1 / 2;
  let sum = (2 / Math.PI) * Math.asin(Math.sqrt(x));
  // x^a (1 − x)^b / B(a, b)
  let term = Math.sqrt(x * (1 - x)) / Math.PI;
  for (let steps = 0; steps < n; steps += 1) {
    // Both grow side by side: with one after the other the term would fall below the smallest number half way.
    if (a * (n - k) < b * k) {
      sum -= term / a;
      term *= (x * (a + b)) / a;
      a += 1;
    } else {
      sum += term / b;
      term *= ((1 - x) * (a + b)) / b;
      b += 1;
    }
  }
  return sum;
}
