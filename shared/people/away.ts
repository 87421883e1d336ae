import type { LocalDate } from '../base/local-date.ts';
import type { Area } from '../domain/area.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import { explainersNow } from './area-facts.ts';

/** Days, both included; one that is missing leaves that end open. */
export interface Span {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** Whether two spans share a day. One without both ends shares none: it is not planned yet. */
export function overlap(a: Span, b: Span): boolean {
  if (a.from === undefined || a.to === undefined || b.from === undefined || b.to === undefined) return false;
  return a.from <= b.to && b.from <= a.to;
}

/** The lead's open promises that fall due in that time, the first due first. */
export const dueWhileAway = (promises: readonly PromiseRecord[], { from, to }: Span): readonly PromiseRecord[] =>
  promises
    .filter(
      ({ state, from: who, dueOn }) =>
        state === 'open' &&
        who === 'me' &&
        dueOn !== undefined &&
        from !== undefined &&
        from <= dueOn &&
        (to === undefined || dueOn <= to),
    )
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));

/** The areas that one person at most can explain, as far as it was checked lately. */
export const thinlyExplained = (areas: readonly Area[], today: LocalDate): readonly Area[] =>
  areas.filter((area) => explainersNow(area, today).length <= 1);

/** Where an absence stands on `today`. */
export function stageOf({ from, to }: Span, today: LocalDate): 'undated' | 'planned' | 'now' | 'past' {
  const first = from ?? to;
  if (first === undefined) return 'undated';
  if (to !== undefined && to < today) return 'past';
  return first > today ? 'planned' : 'now';
}
