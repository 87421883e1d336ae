import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { createSearchIndex } from '../../../shared/search/search-index.ts';
import type { SearchDoc, SearchIndex } from '../../../shared/search/types.ts';
import { aDoc, anIndexOf, found, prepareFully, TODAY } from '../../support/search-docs.ts';

const day = (text: string): { readonly day: LocalDate } => ({ day: text as LocalDate });
const ask = (index: SearchIndex<string>, query: string) => index.query(query, { today: TODAY });
/** Entries that have none of the words looked for, so many that all are indexed. */
const others = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`other${i}`, aDoc('...', day('2001-01-01'))]));

// Both ways that an entry may be held must rank and correct alike.
describe.each([
  ['indexed', (docs: Readonly<Record<string, SearchDoc>>) => anIndexOf({ ...docs, ...others })],
  ['not indexed yet', (docs: Readonly<Record<string, SearchDoc>>) => anIndexOf(docs, false)],
])('entries that are %s', (_, indexOf) => {
  it('come with more of the words in the title first', () => {
    const index = indexOf({
      text: aDoc('budget review, budget review', day('2026-05-20')),
      one: aDoc('We talked about the review.', { title: 'Budget', ...day('2025-01-01') }),
      both: aDoc('Nothing.', { title: 'Review of the budget', ...day('2024-01-01') }),
    });
    expect(found(index, 'budget review')).toEqual(['both', 'one', 'text']);
  });

  it('come with whole words before starts of words before parts of words', () => {
    const index = indexOf({
      inside: aDoc('an estimate, untimely', day('2026-05-03')),
      start: aDoc('the timeline', day('2026-05-02')),
      whole: aDoc('I met Tim', day('2026-05-01')),
    });
    expect(found(index, 'tim')).toEqual(['whole', 'start', 'inside']);
    expect(found(index, 't')).toEqual(['start', 'whole', 'inside']);
    expect(found(index, 'i')).toEqual(['whole', 'inside', 'start']);
  });

  it('come with words side by side first, then in one passage, then apart', () => {
    const filler = 'and so on '.repeat(30);
    const index = indexOf({
      apart: aDoc(`code ${filler} review`, day('2026-05-03')),
      passage: aDoc(`code that waited for some weeks before anybody gave it a review`, day('2026-05-02')),
      beside: aDoc(`review of ${filler} ... review of code ${filler}`, day('2026-05-01')),
    });
    expect(found(index, 'code review')).toEqual(['beside', 'passage', 'apart']);
  });

  it('come newest first, where they match alike', () => {
    const index = indexOf({
      middle: aDoc('plan', { ...day('2026-05-20'), order: 1 }),
      oldest: aDoc('plan', { ...day('2025-05-20'), order: 9 }),
      newest: aDoc('plan', { ...day('2026-05-20'), order: 2 }),
    });
    expect(found(index, 'plan')).toEqual(['newest', 'middle', 'oldest']);
  });

  it('are listed in stretches', () => {
    const index = indexOf(Object.fromEntries(Array.from({ length: 30 }, (__, i) => [`e${i}`, aDoc('plan ahead')])));
    const answer = ask(index, 'plan ahead');
    const all = answer.ids(0, 100);
    expect(all).toHaveLength(30);
    expect(answer.ids(10, 5)).toEqual(all.slice(10, 15));
    expect(answer.ids(28, 10)).toEqual(all.slice(28));
    expect(answer.ids(90, 10)).toEqual([]);
  });

  it.each([
    ['reveiw', 'review'],
    ['rewiew notes', 'review notes'],
    ['notes Managment', 'notes management'],
    ['revieew', 'review'],
    ['plannin', undefined],
    ['planing', 'planning'],
    ['tag:hiring reveiw', 'tag:hiring review'],
    ['команна', 'команда'],
  ])('are found for %s by searching %s instead', (query, corrected) => {
    const index = indexOf({
      a: aDoc('The review of management and planning, notes', { tags: ['hiring'] }),
      b: aDoc('команда'),
    });
    const answer = ask(index, query);
    expect(answer.corrected).toBe(corrected);
    expect(answer.total).toBe(1);
  });

  it.each([
    ['four letters', 'plna'],
    ['two slips', 'raviaw'],
    ['a quotation', '"reveiw"'],
    ['an exclusion', 'plan -reveiw zzz'],
    ['a word that matches in another entry', 'review zebra'],
    ['a slip beside a word that nothing has', 'reveiw zzzzz'],
  ])('are not found by forgiving a slip in %s', (__, query) => {
    const answer = ask(indexOf({ a: aDoc('The review plan'), b: aDoc('zebra') }), query);
    expect(answer.corrected).toBeUndefined();
    expect(answer.total).toBe(0);
  });

  it('match exactly where something does, without forgiving', () => {
    const answer = ask(indexOf({ a: aDoc('the form of it'), b: aDoc('performed'), c: aDoc('forms') }), 'form');
    expect(answer.corrected).toBeUndefined();
    expect(answer.total).toBe(3);
  });

  it('are mended with the likelier slip, then the more frequent word', () => {
    const index = indexOf({ a: aDoc('playing'), b: aDoc('playing'), c: aDoc('planning') });
    expect(ask(index, 'planing').corrected).toBe('planning');
    const letters = indexOf({ a: aDoc('trace'), b: aDoc('track'), c: aDoc('track') });
    expect(ask(letters, 'tracx').corrected).toBe('track');
  });

  it('have tags by name, and by how the name starts while there is no such tag', () => {
    const index = indexOf({
      a: aDoc('', { tags: ['Lead'] }),
      b: aDoc('', { tags: ['leadership'] }),
      c: aDoc('', { tags: ['on call'] }),
    });
    expect(found(index, 'tag:lead')).toEqual(['a']);
    expect(found(index, 'tag:lea')).toEqual(['b', 'a']);
    expect(found(index, 'tag:"on call"')).toEqual(['c']);
    expect(ask(index, 'tag:leda').problems.map(({ message }) => message)).toEqual([
      'No entry has the tag “leda”. Did you mean tag:lead?',
    ]);
    expect(ask(index, 'tag:growth').problems).toEqual([
      { part: 'tag:growth', message: 'No entry has the tag “growth”.' },
    ]);
    expect(ask(index, '-tag:growth lead').problems).toHaveLength(1);
  });
});

describe('a query without a condition', () => {
  it('matches every entry, newest first, and says that it is empty', () => {
    const index = anIndexOf({ a: aDoc('', day('2026-05-01')), b: aDoc('', day('2026-05-02')) });
    for (const query of ['', '   ', 'is:whatever', '-']) {
      expect(ask(index, query)).toMatchObject({ empty: true, total: 2 });
      expect(found(index, query)).toEqual(['b', 'a']);
    }
    expect(ask(index, 'is:starred').empty).toBe(false);
  });
});

const SEVENS = ['e7', ...Array.from({ length: 10 }, (_, i) => `e${70 + i}`)].sort();

describe('a changing index', () => {
  it('forgets what was replaced or removed', () => {
    const index = anIndexOf({ a: aDoc('first words'), ...others });
    index.put('a', aDoc('second thoughts', { tags: ['x'] }));
    expect(found(index, 'first')).toEqual([]);
    expect(found(index, 'second')).toEqual(['a']);
    index.put('a', aDoc('third', { tags: ['y'] }));
    expect(found(index, 'tag:x')).toEqual([]);
    index.remove('a');
    index.remove('never there');
    expect(found(index, 'third')).toEqual([]);
    expect(index.size).toBe(80);
    expect(() => index.text('a')).toThrow('the entry is in the index');
  });

  it.each([30, 100])('keeps answering rightly when %i entries are replaced again and again', (count) => {
    const index = createSearchIndex<string>();
    for (let round = 0; round < 60; round += 1) {
      for (let i = 0; i < count; i += 1) index.put(`e${i}`, aDoc(`round${round} number${i}`, { title: `Title ${i}` }));
      // A slip needs every entry indexed, so that the next round leaves their places over.
      expect(ask(index, `ruond${round}`).corrected).toBe(`round${round}`);
      prepareFully(index);
      expect(ask(index, `round${round}`).total).toBe(count);
      expect(ask(index, `round${round - 1} -round${round}`).total).toBe(0);
      expect([...found(index, 'number7 title')].sort()).toEqual(count === 30 ? ['e7'] : SEVENS);
    }
    expect(index.size).toBe(count);
    expect(index.text('e22')).toBe('round59 number22');
  });

  it('indexes in steps that stop in time, and says when it is done', () => {
    const index = createSearchIndex<string>();
    for (let i = 0; i < 400; i += 1) index.put(`e${i}`, aDoc(`word${i} and more`));
    let steps = 0;
    while (index.prepare(0)) {
      steps += 1;
      expect(ask(index, 'and').total).toBe(400);
    }
    expect(steps).toBeLessThan(400);
    expect(found(index, 'word399')).toEqual(['e399']);
  });

  it('takes an entry of millions of characters', () => {
    const text = `${'Lorem ipsum dolor sit amet, '.repeat(100_000)}needle${' consectetur'.repeat(10_000)}`;
    const index = anIndexOf({ a: aDoc(text), ...others });
    const answer = ask(index, 'needle');
    expect(answer.ids(0, 5)).toEqual(['a']);
    const excerpt = index.excerpt('a', answer.terms);
    expect(excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(['needle']);
    expect(excerpt.text.length).toBeLessThan(200);
    expect(index.text('a')).toBe(text);
  });

  it('finds rare and frequent words across tens of thousands of entries', () => {
    const index = createSearchIndex<string>();
    for (let i = 0; i < 70_000; i += 1) index.put(`e${i}`, aDoc(`${i % 2 === 0 ? 'even' : 'odd'} only${i % 34_999}`));
    prepareFully(index);
    expect(ask(index, 'even').total).toBe(35_000);
    // Three times, farther apart than one step of a list reaches.
    expect(found(index, 'only1').slice(0, 3)).toEqual(['e69999', 'e35000', 'e1']);
    expect(ask(index, '"only0"').total).toBe(3);
  });
});
