import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../shared/search/query.ts';
import { TODAY } from '../../support/search-docs.ts';

const read = (query: string) => parseQuery(query, TODAY);
/** The conditions without their places in the query. */
const conditions = (query: string) => read(query).conditions.map(({ at, ...rest }) => (at[0] < at[1] ? rest : at));
const messages = (query: string) => read(query).problems.map(({ part, message }) => `${part} | ${message}`);
const text = (words: string, least: number, not = false) => ({ sort: 'text', not, term: { text: words, least } });

describe('a query', () => {
  it('asks for every word, folded, anywhere in words', () => {
    expect(conditions('  Zoë’s   REVIEW ')).toEqual([text("zoe's", 1), text('review', 1)]);
  });

  it('asks for quoted words whole and in a row, in any quotation marks', () => {
    expect(conditions('"Exact  words" “so far” „gut“')).toEqual([
      text('exact words', 3),
      text('so far', 3),
      text('gut', 3),
    ]);
    expect(messages('"exact words"')).toEqual([]);
  });

  it('takes an open quotation to the end, its last word unfinished, and says so', () => {
    expect(conditions('plan "exact wor')).toEqual([text('plan', 1), text('exact wor', 2)]);
    expect(messages('plan "exact wor')).toEqual([
      '"exact wor | The quotation has no end, so all that follows counts as exact words. Close it with ".',
    ]);
  });

  it('asks for tags, kinds and stars', () => {
    expect(conditions('tag:Hiring Tag:"On Call" tag:#Growth')).toMatchObject([
      { sort: 'tag', tag: 'hiring' },
      { sort: 'tag', tag: 'on call' },
      { sort: 'tag', tag: 'growth' },
    ]);
    expect(conditions('kind:Note is:STARRED')).toMatchObject([
      { sort: 'kind', kind: 'note' },
      { sort: 'is', state: 'starred' },
    ]);
  });

  it('excludes what has a minus in front', () => {
    expect(conditions('-budget -"next year" -tag:x -is:starred two-thirds')).toMatchObject([
      text('budget', 1, true),
      text('next year', 3, true),
      { sort: 'tag', tag: 'x', not: true },
      { sort: 'is', state: 'starred', not: true },
      text('two-thirds', 1),
    ]);
  });

  it('passes over a lone minus and an empty quotation, which are being typed', () => {
    expect(read('- ""')).toEqual({ conditions: [], problems: [] });
  });

  it.each([
    ['on:2026', '2026-01-01', '2026-12-31'],
    ['on:2024-02', '2024-02-01', '2024-02-29'],
    ['on:2026-3', '2026-03-01', '2026-03-31'],
    ['on:2026-05-21', '2026-05-21', '2026-05-21'],
    ['on:2026/5/2', '2026-05-02', '2026-05-02'],
    ['on:today', '2026-05-21', '2026-05-21'],
    ['on:Yesterday', '2026-05-20', '2026-05-20'],
    ['after:2026', '2026-01-01', undefined],
    ['after:2026-03', '2026-03-01', undefined],
    ['after:2026-03-05', '2026-03-05', undefined],
    ['after:today', '2026-05-21', undefined],
  ])('%s is from %s to %s, both included', (query, first, last) => {
    expect(conditions(query)).toEqual([{ sort: 'days', not: false, first, ...(last === undefined ? {} : { last }) }]);
  });

  it.each([
    ['before:2026', '2026-01-01'],
    ['before:2026-03', '2026-03-01'],
    ['before:2026-03-05', '2026-03-05'],
    ['before:yesterday', '2026-05-20'],
  ])('%s is earlier than %s', (query, day) => {
    expect(conditions(query)).toEqual([{ sort: 'before', not: false, day }]);
  });

  it.each([
    ['kind:oneOnOne', 'oneOnOne'],
    ['kind:one-on-one', 'oneOnOne'],
    ['kind:Code', 'craft'],
    ['kind:"ai audit"', 'audit'],
    ['kind:trust', 'trust'],
  ])('%s asks for %s', (query, kind) => {
    expect(conditions(query)).toEqual([{ sort: 'kind', not: false, kind }]);
  });

  it.each([
    ['after:yesterdayish', '“yesterdayish” is not a date of the calendar.'],
    ['on:2026-02-30', '“2026-02-30” is not a date of the calendar.'],
    ['before:2026-13', '“2026-13” is not a date of the calendar.'],
    ['on:0999', '“0999” is not a date of the calendar.'],
    ['is:whatever', '“is:whatever” is not known. Write is:starred'],
    [
      'kind:poem',
      'There is no kind of entry called “poem”. The kinds are: note, one-on-one, trust, restraint, decision, impact, code, ai-audit, bet, away-test, drift, pulse, review.',
    ],
    ['tags:hiring', '“tags:” is not a search word. Did you mean tag:hiring?'],
    ['label:"on call"', '“label:” is not a search word. Did you mean tag:"on call"?'],
    ['befor:2026', '“befor:” is not a search word. Did you mean before:2026?'],
    ['since:2026', '“since:” is not a search word. Did you mean after:2026?'],
    ['tag:', 'Write a tag right after the colon'],
    ['tag:""', 'Write a tag right after the colon'],
    ['after:', 'Write a date right after the colon'],
  ])('explains %s and searches the rest', (part, message) => {
    const query = read(`plan ${part} review`);
    expect(query.problems).toHaveLength(1);
    expect(query.problems[0]).toMatchObject({ part, message: expect.stringContaining(message) as string });
    expect(query.conditions).toHaveLength(2);
  });

  it.each(['http://example.org/a', 'https://x', '12:30', 'std::vector', 'TODO:fix', 'ratio:', 'c:', ':)', 'a"b', '->'])(
    'takes %s as text',
    (word) => {
      expect(conditions(word)).toEqual([text(word.toLowerCase(), 1)]);
      expect(messages(word)).toEqual([]);
    },
  );

  it('says where each condition stands', () => {
    const query = 'plan -tag:x  "a b" é';
    expect(read(query).conditions.map(({ at }) => query.slice(...at))).toEqual(['plan', '-tag:x', '"a b"', 'é']);
  });
});
