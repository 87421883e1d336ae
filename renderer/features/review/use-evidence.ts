import { useCallback, useMemo, useState } from 'react';
import { evidenceIn, type EvidenceMark } from '../../../shared/domain/mentions.ts';
import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import { coverageOf, emptyMonths, type MonthCoverage } from '../../../shared/review/coverage.ts';
import type { Period } from '../../../shared/review/period.ts';
import { byMonth, byPerson, byTheme, type EvidenceGroup, moved, withLetIn } from '../../../shared/review/themes.ts';
import type { RichText } from '../../../shared/text/rich-text.ts';
import { monthInWords } from '../../../shared/words/days.ts';
import { type Query, useQuery } from '../../client/use-query.ts';
import { useToday } from '../../ui/use-today.ts';
import type { ReviewItem, ReviewMaterial } from '../../vault/api.ts';
import { periodOf } from './review-words.ts';

export const GROUPINGS = { theme: 'Themes', person: 'People', month: 'Months' } as const;
export type Grouping = keyof typeof GROUPINGS;

/** What a review can stand on, as its details say and as its document uses it. */
export interface ReviewEvidence {
  readonly period: Period | undefined;
  readonly material: Query<ReviewMaterial | undefined>;
  readonly grouping: Grouping;
  readonly groups: readonly EvidenceGroup<ReviewItem>[];
  readonly group: EvidenceGroup<ReviewItem> | undefined;
  /** Themes that a piece can be moved to. */
  readonly themes: readonly string[];
  readonly coverage: readonly MonthCoverage[];
  /** Months from which there is nothing. */
  readonly empty: readonly string[];
  /** The number of a piece in the document; undefined where it is not used there. */
  readonly numberOf: (item: ReviewItem) => number | undefined;
  /** How many sources the document has. */
  readonly used: number;
  /** Whether it stays with the lead by default, or is not offered any more: it became private, or is of another time. */
  readonly isKept: (mark: EvidenceMark) => boolean;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onGroup: (id: string) => void;
}

export function useEvidence(
  details: ReviewDetails,
  body: RichText,
  nameOf: (person: string) => string,
): ReviewEvidence {
  const today = useToday();
  const [grouping, setGrouping] = useState<Grouping>('theme');
  const [chosen, setChosen] = useState<string>();
  const { from, to, letIn, moved: moves, themes } = details;
  const period = useMemo(() => periodOf({ from, to }), [from, to]);
  const material = useQuery(
    ['entries', 'promise', 'tension', 'area', 'person'],
    async (api) => (period === undefined ? undefined : await api.reviewMaterial(period)),
    [period],
  );
  const items = useMemo(
    () => moved(withLetIn(material.data?.items ?? [], letIn), moves),
    [material.data, letIn, moves],
  );
  const offered = useMemo(() => items.filter(({ reserved }) => !reserved), [items]);
  const coverage = useMemo(() => (period === undefined ? [] : coverageOf(offered, period)), [offered, period]);
  const numbers = useMemo(() => {
    const keys = evidenceIn(body).map(({ record, id }) => `${record} ${id}`);
    return new Map([...new Set(keys)].map((key, at) => [key, at + 1]));
  }, [body]);
  const free = useMemo(() => new Set(offered.map(({ key }) => key)), [offered]);
  const isKept = useCallback(({ record, id }: EvidenceMark) => !free.has(`${record} ${id}`), [free]);
  const groups = groupsOf(grouping, grouping === 'theme' ? items : offered, themes, nameOf);
  return {
    period,
    material,
    grouping,
    groups,
    group: groups.find(({ id }) => id === chosen) ?? groups.find((one) => one.evidence.length > 0) ?? groups[0],
    themes: byTheme(offered, themes).map(({ name }) => name),
    coverage,
    empty: emptyMonths(coverage, today.slice(0, 7)),
    numberOf: ({ key }) => numbers.get(key),
    used: numbers.size,
    isKept,
    onGrouping: (next) => {
      setGrouping(next);
      setChosen(undefined);
    },
    onGroup: setChosen,
  };
}

function groupsOf(
  grouping: Grouping,
  items: readonly ReviewItem[],
  themes: readonly string[],
  nameOf: (person: string) => string,
): readonly EvidenceGroup<ReviewItem>[] {
  if (grouping === 'theme') return byTheme(items, themes);
  return grouping === 'person' ? byPerson(items, nameOf) : byMonth(items, monthInWords);
}
