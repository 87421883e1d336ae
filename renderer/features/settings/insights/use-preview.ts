import { useMemo } from 'react';
import type { InsightSettings } from '../../../../shared/domain/insight-settings.ts';
import type { Finding } from '../../../../shared/insights/finding.ts';
import { useQuery } from '../../../client/use-query.ts';
import { useToday } from '../../../ui/use-today.ts';
import type { Topic } from '../../../vault/api.ts';
import { useSettled } from './use-settled.ts';

/** So many milliseconds after a change it is looked at again. */
const PAUSE = 250;

/** What rules read. */
const READ: readonly Topic[] = ['entries', 'person', 'area', 'tension', 'promise'];

/** What the rules would say with the settings of the page. */
export interface Preview {
  /** By rule; undefined while it is being looked at for the first time, and where that failed. */
  readonly found: Found | undefined;
  readonly failed: boolean;
  /** What went wrong in each rule with a fault. */
  readonly faults: ReadonlyMap<string, string>;
  readonly refresh: () => void;
}

export type Found = ReadonlyMap<string, readonly Pick<Finding, 'rule' | 'subject' | 'sentence'>[]>;

/** Asks what would be found with those settings, once they stay as they are for a moment. Keeps nothing. */
export function usePreview(settings: InsightSettings): Preview {
  const today = useToday();
  // As text: what was saved and read again is another object with the same in it, and no other question.
  const asked = useSettled(JSON.stringify(settings), PAUSE);
  const { data, error, refresh } = useQuery(
    READ,
    (vault) => vault.insightPreview(JSON.parse(asked) as InsightSettings),
    [asked, today],
  );
  const found = useMemo(() => data && Map.groupBy(data.found, ({ rule }): string => rule), [data]);
  const faults = useMemo(() => new Map(data?.failed.map(({ rule, why }): [string, string] => [rule, why])), [data]);
  return { found: error === undefined ? found : undefined, failed: error !== undefined, faults, refresh };
}
