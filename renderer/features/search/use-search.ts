import { type PageAnswer, type Pages, usePages } from '../../client/use-pages.ts';
import type { SearchAnswer, SearchHit } from '../../vault/api.ts';

export type Found = SearchAnswer & PageAnswer<SearchHit>;

/** What a query finds, best first, in pages. */
export function useSearch(query: string): Pages<SearchHit, Found> {
  return usePages<SearchHit, Found>(
    ['entries'],
    async (vault, offset, limit) => {
      const answer = await vault.search(query, { offset, limit });
      return { ...answer, rows: answer.hits };
    },
    [query],
  );
}
