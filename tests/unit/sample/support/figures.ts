/** P(X ≤ k) of a binomial of n and p. */
function atMost(k: number, n: number, p: number): number {
  let sum = 0;
  let term = (1 - p) ** n;
  for (let i = 0; i <= k; i += 1) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return sum;
}

/** Whether a rate is above r with a probability of .9, k of n seen and no idea before: the tail of a beta distribution. */
export const often = (k: number, n: number, r: number): boolean => atMost(k, n + 1, r) >= 0.9;
export const majority = (k: number, n: number): boolean => often(k, n, 0.5);

/** Whether so many of n fall into the last quarter as chance brings in one of twenty. */
export const recent = (k: number, n: number): boolean => 1 - atMost(k - 1, n, 0.25) < 0.05;

/** Pairs in which the later value is below the earlier one, equals counting half: Mann and Whitney's U. */
export const rankSum = (earlier: readonly number[], later: readonly number[]): number =>
  earlier.reduce((sum, a) => sum + later.reduce((part, b) => part + (b < a ? 1 : b === a ? 0.5 : 0), 0), 0);

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** How far setbacks have risen over what came before: a cumulative sum of log likelihoods, at its highest. */
export function slide(setbacks: readonly boolean[]): number {
  let sum = 0;
  let highest = 0;
  for (const [n, setback] of setbacks.entries()) {
    const k = setbacks.slice(0, n).filter(Boolean).length;
    const p = Math.min(0.45, (k + 2) / (n + 8));
    const q = Math.max(0.6, p + 0.25);
    sum = Math.max(0, sum + (setback ? Math.log(q / p) : Math.log((1 - q) / (1 - p))));
    highest = Math.max(highest, sum);
  }
  return highest;
}
