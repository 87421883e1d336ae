import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { fold } from '../../../shared/search/fold.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import type { SearchDoc, SearchIndex } from '../../../shared/search/types.ts';
import { aDoc, anIndexOf, aText, prepareFully, TODAY } from '../../support/search-docs.ts';

const TAGS = ['hiring', 'On Call', 'Größe', 'hire'];
const DAYS = ['2024-12-31', '2025-03-01', '2025-03-31', '2026-05-20', TODAY];

const anyDoc: fc.Arbitrary<SearchDoc> = fc
  .tuple(
    aText,
    fc.option(aText, { nil: undefined }),
    fc.subarray(TAGS),
    fc.constantFrom(...DAYS),
    fc.nat(50),
    fc.boolean(),
  )
  .map(([text, title, tags, day, order, starred]) =>
    aDoc(text, { title: title === '' ? undefined : title, tags, day: day as LocalDate, order, starred }),
  );

const someDocs = fc.array(anyDoc, { minLength: 1, maxLength: 12 });

/** Entries and something made from them. */
const docsAnd = <T>(make: (docs: readonly SearchDoc[]) => fc.Arbitrary<T>): fc.Arbitrary<[readonly SearchDoc[], T]> =>
  someDocs.chain((docs) => fc.tuple(fc.constant(docs), make(docs)));

/** Part of a word of the entries, so that queries find something; now and then of another text. */
const aTerm = (docs: readonly SearchDoc[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(docs.length - 1), fc.nat(), fc.integer({ min: 1, max: 6 }), aText)
    .map(([which, at, length, other]) => {
      const text = `${docs[which]?.title ?? ''} ${docs[which]?.text ?? ''}${at % 17 === 0 ? other : ''}`;
      const start = at % text.length;
      return text.slice(start, start + length).replaceAll(/[\s"“”„:-]+/gu, '');
    });

/** Not an exclusion, a mark that belongs to the letter before it, or nothing. */
const isWord = (term: string): boolean => fold(term).trim() !== '' && !/^(?:-|\p{M})/u.test(term);

/** One to three words of spaced scripts that may stand in a row. */
const aPhrase = (docs: readonly SearchDoc[]): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(docs.length - 1), fc.nat(), fc.integer({ min: 1, max: 3 })).map(([which, at, count]) => {
    const words =
      (docs[which]?.text ?? '').match(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+/gu) ?? [];
    return (
      words
        .slice(at % (words.length + 1))
        .slice(0, count)
        .join(' ') || 'review'
    );
  });

/** A letter of a word in a script with spaces: the others, and what takes two units, stand each by itself. */
const LETTER = String.raw`(?![\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}ー\u{10000}-\u{10ffff}])[\p{L}\p{N}\p{M}]`;

/** A place that no word of letters goes across. */
const EDGE = `(?<!${LETTER}(?=${LETTER}))`;

const FILTERS: (readonly [string, (doc: SearchDoc) => boolean])[] = [
  ['tag:HIRING', ({ tags }) => tags.includes('hiring')],
  ['tag:"on call"', ({ tags }) => tags.includes('On Call')],
  ['-tag:grösse', ({ tags }) => !tags.includes('Größe')],
  ['after:2025-03', ({ day }) => day >= '2025-03-01'],
  ['before:2025-03-31', ({ day }) => day < '2025-03-31'],
  ['-on:2025', ({ day }) => !day.startsWith('2025')],
  ['is:starred', ({ starred }) => starred],
  ['kind:note', () => true],
];

/** What fold and includes find, entry by entry. */
const byIncludes = (docs: readonly SearchDoc[], terms: readonly string[]): readonly string[] =>
  docs.flatMap((doc, i) => {
    const fields = [fold(doc.title ?? ''), fold(doc.text)];
    const every = terms.every((term) => fields.some((field) => field.includes(fold(term))));
    return every ? [String(i)] : [];
  });

const indexOf = (docs: readonly SearchDoc[], prepared: boolean): SearchIndex<string> =>
  anIndexOf(Object.fromEntries(docs.map((doc, i) => [String(i), doc])), prepared);

const idsOf = (index: SearchIndex<string>, query: string): readonly string[] => {
  const result = index.query(query, { today: TODAY });
  return result.corrected === undefined ? result.ids(0, 1000) : [];
};

/** Entries without words, so that there are more than stay unindexed. */
const filling = Array.from({ length: 70 }, () => aDoc(''));

describe('search finds what a plain comparison finds', () => {
  it.each([
    ['in indexed entries', true],
    ['in entries not indexed yet', false],
  ])('%s', (_, prepared) => {
    fc.assert(
      fc.property(
        docsAnd((docs) => fc.array(aTerm(docs), { minLength: 1, maxLength: 3 })),
        ([docs, terms]) => {
          const all = prepared ? [...docs, ...filling] : docs;
          const index = indexOf(all, prepared);
          const asked = terms.filter(isWord);
          const answer = index.query(asked.join(' '), { today: TODAY });
          const expected = byIncludes(all, asked);
          // A slip is forgiven only where a plain comparison finds nothing.
          if (answer.corrected !== undefined && expected.length === 0) return;
          expect([...answer.ids(0, 1000)].sort()).toEqual([...expected].sort());
          expect(answer.total).toBe(expected.length);
          expect(all.flatMap((__, i) => (answer.has(String(i)) ? [String(i)] : []))).toEqual(expected);
        },
      ),
      { numRuns: 1200 },
    );
  });

  it('as the query is typed letter by letter', () => {
    fc.assert(
      fc.property(
        docsAnd((docs) => fc.array(aTerm(docs), { minLength: 1, maxLength: 3 })),
        ([docs, terms]) => {
          const typing = indexOf([...docs, ...filling], true);
          const query = terms.join(' ');
          for (let length = 1; length <= query.length; length += 1) {
            const part = query.slice(0, length);
            const fresh = indexOf([...docs, ...filling], true);
            expect(typing.query(part, { today: TODAY }).ids(0, 1000)).toEqual(
              fresh.query(part, { today: TODAY }).ids(0, 1000),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('for exact words, which stand whole and in a row', () => {
    fc.assert(
      fc.property(
        docsAnd((docs) => aPhrase(docs)),
        fc.boolean(),
        ([docs, phrase], open) => {
          const index = indexOf([...docs, ...filling], true);
          const words = phrase.split(' ').map((word) => fold(word).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, String.raw`\$&`));
          const end = open ? '' : EDGE;
          const pattern = new RegExp(`${EDGE}${words.join(String.raw`\s+`)}${end}`, 'u');
          const expected = docs.flatMap(({ title, text }, i) =>
            [title ?? '', text].some((field) => pattern.test(fold(field))) ? [String(i)] : [],
          );
          expect([...idsOf(index, `"${phrase}${open ? '' : '"'}`)].sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('for filters and exclusions', () => {
    fc.assert(
      fc.property(
        docsAnd((docs) => fc.tuple(aTerm(docs), fc.subarray(FILTERS), fc.boolean())),
        ([docs, rest]) => {
          const [term, filters, not] = rest;
          const index = indexOf(docs, false);
          const word = isWord(term) && !/^\P{L}/u.test(term) ? term : 'te';
          const query = [`${not ? '-' : ''}${word}`, ...filters.map(([text]) => text)].join(' ');
          const having = new Set(byIncludes(docs, [word]));
          const expected = docs.flatMap((doc, i) =>
            having.has(String(i)) !== not && filters.every(([, holds]) => holds(doc)) ? [String(i)] : [],
          );
          expect([...idsOf(index, query)].sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('an index that is changed', () => {
  it('answers as one that is built anew', () => {
    const change = fc.tuple(fc.nat(40), fc.option(anyDoc, { nil: undefined }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), fc.array(aText, { maxLength: 4 }), (changes, queries) => {
        const index = createSearchIndex<string>();
        const kept = new Map<string, SearchDoc>();
        for (const [number, doc, then] of changes) {
          const id = String(number);
          if (doc === undefined) {
            index.remove(id);
            kept.delete(id);
          } else {
            index.put(id, doc);
            kept.set(id, doc);
          }
          if (then === 0) prepareFully(index);
          if (then === 1) index.query('te', { today: TODAY }).ids(0, 3);
        }
        const anew = anIndexOf(Object.fromEntries(kept));
        expect(index.size).toBe(kept.size);
        for (const query of ['', 'te', 'review', '会議', 'tag:hir', 'reveiw', ...queries]) {
          const [changed, fresh] = [index.query(query, { today: TODAY }), anew.query(query, { today: TODAY })];
          expect(changed.ids(0, 1000)).toEqual(fresh.ids(0, 1000));
          expect(changed.total).toBe(fresh.total);
          expect(changed.problems).toEqual(fresh.problems);
        }
        for (const [id, doc] of kept) expect(index.text(id)).toBe(doc.text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an excerpt', () => {
  it('is part of the text, and its marks are what was looked for', () => {
    fc.assert(
      fc.property(
        docsAnd((docs) => fc.array(aTerm(docs), { minLength: 1, maxLength: 3 })),
        ([docs, terms]) => {
          const index = indexOf(docs, false);
          const answer = index.query(terms.filter(isWord).join(' '), { today: TODAY });
          for (const id of answer.ids(0, 1000)) {
            const doc = docs[Number(id)];
            const excerpt = index.excerpt(id, answer.terms);
            const shown = excerpt.text.replace(/^…/u, '').replace(/…$/u, '');
            expect(doc?.text).toContain(shown);
            const title = index.title(id, answer.terms);
            expect(title?.text).toBe(doc?.title);
            for (const part of [excerpt, ...(title === undefined ? [] : [title])]) {
              let end = 0;
              for (const [from, to] of part.marks) {
                expect(from).toBeGreaterThanOrEqual(end);
                expect(to).toBeGreaterThan(from);
                expect(to).toBeLessThanOrEqual(part.text.length);
                end = to;
                const marked = fold(part.text.slice(from, to));
                expect(answer.terms.some(({ text }) => marked.includes(text))).toBe(true);
              }
            }
            // Every entry found shows why.
            expect(excerpt.marks.length + (title?.marks.length ?? 0)).toBeGreaterThan(
              answer.terms.length === 0 ? -1 : 0,
            );
          }
        },
      ),
      { numRuns: 1200 },
    );
  });
});
