import type { EntryId } from '../../../../shared/base/ids.ts';
import { type LocalDate, mondayOf } from '../../../../shared/base/local-date.ts';
import type { PulseDetails } from '../../../../shared/domain/kinds/pulse.ts';
import { type KindDetails, ofKind } from '../../../../shared/domain/kinds/registry.ts';
import type { EntryItem, TimelineRow } from '../../../vault/api.ts';

export type Week = EntryItem & KindDetails<'pulse'>;
export type Measure = Exclude<keyof PulseDetails, 'week'>;

export const MEASURES: readonly { readonly key: Measure; readonly title: string }[] = [
  { key: 'handledWithoutMe', title: 'Handled without you' },
  { key: 'recurringFailures', title: 'Failures that came again' },
  { key: 'recoveryHours', title: 'Hours until service was back' },
  { key: 'deploys', title: 'Deploys' },
];

export interface Point {
  readonly id: EntryId;
  readonly week: LocalDate;
  readonly value: number;
}

/** The weeks, the last first; of a week that was logged twice each figure as it was logged last. */
export function weeksOf(rows: readonly TimelineRow[]): readonly Week[] {
  const byWeek = new Map<LocalDate, Week>();
  for (const { item } of rows) {
    if (!ofKind(item, 'pulse')) continue;
    const week = mondayOf(item.details.week);
    const later = byWeek.get(week);
    byWeek.set(
      week,
      later === undefined ? item : { ...later, details: { ...item.details, ...defined(later.details) } },
    );
  }
  return [...byWeek.values()].toSorted((a, b) => (a.details.week < b.details.week ? 1 : -1));
}

const defined = (details: PulseDetails): PulseDetails =>
  // Without what is not there, the rest is as it was.
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as unknown as PulseDetails;

/** One measure in the order of time, the weeks that have it. */
export const seriesOf = (weeks: readonly Week[], measure: Measure): readonly Point[] =>
  weeks
    .flatMap(({ id, details }) => {
      const value = details[measure];
      return value === undefined ? [] : [{ id, week: details.week, value }];
    })
    .toReversed();

/** At most one digit behind the point. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10);
