import MiniSearch from 'minisearch';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import type { SearchResult } from '../../../shared/search/types.ts';
import type { BenchEntry } from '../generate.ts';

/** A way to search entries, as a journal would use it. */
export interface Engine {
  put(entries: readonly BenchEntry[]): void;
  /** What is left to do after the last `put`, at most this long; whether more is left. */
  prepare(milliseconds: number): boolean;
  /** Answers how many entries match, with the first 50 in hand. */
  ask(query: string): number;
  /** Makes what a list shows of those 50: title and passage with marks. */
  show(): void;
}

export type EngineName = 'Leeway' | 'MiniSearch';

export const createEngine = (name: EngineName): Engine => (name === 'Leeway' ? leeway() : miniSearch());

const PAGE = 50;

function leeway(): Engine {
  const index = createSearchIndex<string>();
  let last: { readonly ids: readonly string[]; readonly terms: SearchResult<string>['terms'] } = { ids: [], terms: [] };
  return {
    put(entries) {
      for (const entry of entries) index.put(entry.id, { ...entry, kind: 'note' });
    },
    prepare: (milliseconds) => index.prepare(milliseconds),
    ask(query) {
      const answer = index.query(query, { today: '2026-05-21' as LocalDate });
      last = { ids: answer.ids(0, PAGE), terms: answer.terms };
      return answer.total;
    },
    show() {
      for (const id of last.ids) {
        index.title(id, last.terms);
        index.excerpt(id, last.terms);
      }
    },
  };
}

/**
 * MiniSearch set as for a journal: all words required, the start of a word will do, and a slip in longer words is
 * forgiven where nothing matches. It finds no parts of words, knows no conditions, and makes no passages.
 */
function miniSearch(): Engine {
  const index = new MiniSearch<BenchEntry>({ fields: ['title', 'text'], idField: 'id' });
  const options = { prefix: true, combineWith: 'AND', boost: { title: 2 } } as const;
  return {
    put: (entries) => index.addAll(entries),
    prepare: () => false,
    ask: (query) => index.search(query, options).length || index.search(query, { ...options, fuzzy: slips }).length,
    show: () => {},
  };
}

const slips = (term: string): number | false => (term.length >= 5 ? 1 : false);
