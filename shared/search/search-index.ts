import { must } from '../base/assert.ts';
import { countBits, hasBit } from './bits.ts';
import { Corrector } from './correction.ts';
import { excerptOf, markAll } from './excerpt.ts';
import { Matcher } from './matching.ts';
import { unfold } from './patches.ts';
import { nameProblems } from './name-problems.ts';
import { parseQuery, type Query } from './query.ts';
import { ranked } from './ranking.ts';
import { type Slot, Slots } from './slots.ts';
import type { Term } from './term.ts';
import { tagProblems } from './tag-problems.ts';
import type { SearchIndex, SearchResult } from './types.ts';

/** Milliseconds that a query gives to indexing, so that many new entries do not stay unindexed if nobody prepares. */
const AT_A_QUERY_MS = 3;

/** An empty index. */
export function createSearchIndex<Id extends string>(): SearchIndex<Id> {
  const slots = new Slots<Id>();
  const matcher = new Matcher(slots);
  const corrector = new Corrector(slots, matcher);
  const forget = (): void => {
    matcher.forget();
    corrector.forget();
  };

  const indexFor = (milliseconds: number): boolean => {
    const before = slots.indexed;
    const more = slots.index(milliseconds);
    if (slots.indexed !== before) forget();
    return more;
  };
  const slotOf = (id: Id): Slot<Id> =>
    must(slots.at(must(slots.numberOf(id), 'the entry is in the index')), 'its slot is in use');

  return {
    get size() {
      return slots.size;
    },
    put(id, doc) {
      slots.put(id, doc);
      forget();
    },
    remove(id) {
      slots.remove(id);
      forget();
    },
    prepare(milliseconds) {
      if (slots.tidy()) forget();
      return indexFor(milliseconds);
    },
    query(text, { today, names }) {
      matcher.lookUpIn(names);
      indexFor(AT_A_QUERY_MS);
      const query = parseQuery(text, today);
      const problems = [...query.problems, ...tagProblems(query, slots), ...nameProblems(query, names)];
      const asked = answer(slots, matcher, query);
      const correction = asked.total > 0 ? undefined : corrector.correct(text, query);
      if (correction === undefined) return { ...asked, problems };
      return { ...answer(slots, matcher, correction.query), problems, corrected: correction.text };
    },
    excerpt(id, terms) {
      const { text, patches } = slotOf(id);
      return excerptOf(text, patches, terms);
    },
    title(id, terms) {
      const { title } = slotOf(id);
      return title === undefined ? undefined : markAll(title, terms);
    },
    text(id) {
      const { text, patches } = slotOf(id);
      return unfold(text, patches).text;
    },
  };
}

type Answer<Id extends string> = Omit<SearchResult<Id>, 'problems' | 'corrected'>;

function answer<Id extends string>(slots: Slots<Id>, matcher: Matcher<Id>, query: Query): Answer<Id> {
  const terms = termsOf(query);
  const found = matcher.match(query.conditions);
  let order: Generator<number> | undefined;
  const read: Id[] = [];
  return {
    total: countBits(found),
    empty: query.conditions.length === 0,
    terms,
    ids(offset, limit) {
      order ??= ranked(
        slots,
        found,
        terms,
        terms.map((term) => matcher.termMatch(term)),
      );
      while (read.length < offset + limit) {
        const next = order.next();
        if (next.done === true) break;
        read.push(must(slots.at(next.value), 'what was found is in use').id);
      }
      return read.slice(offset, offset + limit);
    },
    has(id) {
      const slot = slots.numberOf(id);
      return slot !== undefined && hasBit(found, slot);
    },
  };
}

/** What is looked for in texts, each once. */
const termsOf = (query: Query): readonly Term[] => {
  const terms = new Map<string, Term>();
  for (const condition of query.conditions) {
    if (condition.sort !== 'text' || condition.not) continue;
    terms.set(`${condition.term.least} ${condition.term.text}`, condition.term);
  }
  return [...terms.values()];
};
