import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { SearchAnswer, SearchHit } from '../api.ts';
import type { View } from './view.ts';

/** A page of what a query finds, best first. A query without a condition finds nothing. */
export function search(
  view: View,
  query: string,
  page: { readonly offset: number; readonly limit: number },
  context: { readonly today: LocalDate; readonly complete: boolean },
): SearchAnswer {
  const result = view.index.query(query, { today: context.today, names: view.names });
  const { problems } = result;
  if (result.empty) return { total: 0, hits: [], problems, complete: context.complete };
  const hits = result.ids(page.offset, page.limit).flatMap((id): SearchHit[] => {
    const entry = view.entry(id);
    if (entry === undefined) return [];
    const title = view.index.title(id, result.terms);
    const excerpt = view.index.excerpt(id, result.terms);
    return [{ item: view.item(entry), excerpt, ...(title === undefined ? {} : { title }) }];
  });
  const corrected = result.corrected === undefined ? {} : { corrected: result.corrected };
  return { total: result.total, hits, problems, complete: context.complete, ...corrected };
}
