import type { Evidence, EvidenceSort } from './evidence.ts';
import { monthsOf, type Period } from './period.ts';

/** One month of a period and what there is from it. */
export interface MonthCoverage {
  /** `2026-05`. */
  readonly month: string;
  readonly total: number;
  readonly bySort: ReadonlyMap<EvidenceSort, number>;
}

/** How the evidence lies over the months of a period, the earliest first; empty months are in it. */
export function coverageOf(evidence: readonly Evidence[], period: Period): readonly MonthCoverage[] {
  const months = new Map(monthsOf(period).map((month) => [month, new Map<EvidenceSort, number>()]));
  for (const { day, sort } of evidence) {
    const counts = months.get(day.slice(0, 7));
    counts?.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...months].map(([month, bySort]) => ({
    month,
    bySort,
    total: [...bySort.values()].reduce((sum, count) => sum + count, 0),
  }));
}

/** Months from which there is nothing, without those that the period has not come to yet. */
export const emptyMonths = (coverage: readonly MonthCoverage[], thisMonth: string): readonly string[] =>
  coverage.filter(({ month, total }) => total === 0 && month <= thisMonth).map(({ month }) => month);
