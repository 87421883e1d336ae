/** The limits of an XmR chart, in the unit of the values. */
interface Limits {
  readonly mean: number;
  /** Mean of the distances between each value and the one before it. */
  readonly meanRange: number;
  readonly upper: number;
  /** Undefined where it would be below zero: counts and hours never are. */
  readonly lower: number | undefined;
  /** Too few values for the limits to be more than a first guess. */
  readonly trial: boolean;
  /** Places of the values outside the limits. */
  readonly outside: readonly number[];
}

/** 3 / d2, where d2 = 1.128 is the bias of the range of two: turns a mean range into three sigma. */
const SCALE = 2.66;

/** Fewer values than this give no limits at all. */
const FEWEST = 3;

/** Below this the limits are a first guess. */
const SETTLED = 12;

/**
 * Natural process limits of values in the order of time, none of them below zero: mean ± 2.66 · mean moving range.
 * Undefined for fewer than three. After D. J. Wheeler, "Understanding Variation: The Key to Managing Chaos"
 * (SPC Press, 2nd ed. 2000); the same as NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2 up to rounding.
 */
export function limitsOf(values: readonly number[]): Limits | undefined {
  if (values.length < FEWEST) return undefined;
  const mean = meanOf(values);
  const meanRange = meanOf(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));
  const upper = mean + SCALE * meanRange;
  const least = mean - SCALE * meanRange;
  // Of values that are all the same, what rounding leaves of a difference is none.
  const slack = 1e-9 * Math.max(1, Math.abs(mean));
  const outside = values.flatMap((value, i) => (value > upper + slack || value < least - slack ? [i] : []));
  return { mean, meanRange, upper, lower: least < 0 ? undefined : least, trial: values.length < SETTLED, outside };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
