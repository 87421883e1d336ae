import { must } from '../base/assert.ts';
import type { SearchDoc, SearchIndex } from './types.ts';

/** An empty index. */
export function createSearchIndex<Id extends string>(): SearchIndex<Id> {
  const docs = new Map<Id, SearchDoc>();
  return {
    get size() {
      return docs.size;
    },
    put: (id, doc) => void docs.set(id, doc),
    remove: (id) => void docs.delete(id),
    prepare: () => false,
    query(text) {
      const terms = text.toLowerCase().split(/\s+/u).filter(Boolean);
      const matches = ([, doc]: readonly [Id, SearchDoc]): boolean =>
        terms.every((term) => `${doc.title ?? ''}\n${doc.text}`.toLowerCase().includes(term));
      const found = [...docs].filter(matches);
      found.sort(([, a], [, b]) => (a.day === b.day ? b.order - a.order : a.day < b.day ? 1 : -1));
      const ids = found.map(([id]) => id);
      return {
        total: ids.length,
        empty: terms.length === 0,
        problems: [],
        terms,
        ids: (offset, limit) => ids.slice(offset, offset + limit),
        has: (id) => ids.includes(id),
      };
    },
    excerpt: (id) => ({ text: must(docs.get(id), 'the entry is in the index').text.slice(0, 160), marks: [] }),
    title: (id) => {
      const title = docs.get(id)?.title;
      return title === undefined ? undefined : { text: title, marks: [] };
    },
    text: (id) => must(docs.get(id), 'the entry is in the index').text,
  };
}
