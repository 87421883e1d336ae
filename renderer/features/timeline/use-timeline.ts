import { type Pages, usePages } from '../../client/use-pages.ts';
import type { TimelineAnswer, TimelineFilter, TimelineRow } from '../../vault/api.ts';

export interface Timeline extends Pages<TimelineRow, TimelineAnswer> {
  /** Names the question, so that another one starts at the top and the same one where it was left. */
  readonly name: string;
}

/** The entries of a filter, newest first, in pages. */
export function useTimeline(filter: TimelineFilter): Timeline {
  const name = JSON.stringify(filter);
  const pages = usePages<TimelineRow, TimelineAnswer>(
    ['entries'],
    (vault, offset, limit) => vault.timeline({ ...filter, offset, limit }),
    [name],
  );
  return { ...pages, name };
}
