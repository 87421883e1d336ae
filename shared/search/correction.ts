import { countBits } from './bits.ts';
import type { Matcher } from './matching.ts';
import type { Condition, Query } from './query.ts';
import { mend } from './slip.ts';
import type { Slots } from './slots.ts';
import { INSIDE, isOneWord } from './term.ts';

/** The query searched instead, and how a person would have typed it. */
export interface Correction {
  readonly query: Query;
  readonly text: string;
}

/** Letters that a word must have for a slip in it to be forgiven. */
const LEAST_LETTERS = 5;
/** Ways to mend a word that are tried, best first. */
const TRIED = 8;
/** Words whose ways are kept, as a query is typed on. */
const KEPT = 8;

/** Forgives one typing slip a word where nothing matches. */
export class Corrector<Id extends string> {
  private readonly slots: Slots<Id>;
  private readonly matcher: Matcher<Id>;
  private readonly kept = new Map<string, readonly string[]>();

  constructor(slots: Slots<Id>, matcher: Matcher<Id>) {
    this.slots = slots;
    this.matcher = matcher;
  }

  /** Entries came, went or were indexed. */
  forget(): void {
    this.kept.clear();
  }

  /**
   * For a query that nothing matches: the same query with each unquoted word of five letters or more that is in no
   * entry replaced by one that is, one slip away; undefined where nothing matches then either. Of several words the one
   * with the likelier slip comes first, then the whole word before the start of one, the more frequent, the first by
   * letters.
   */
  correct(text: string, query: Query): Correction | undefined {
    const lost = query.conditions.filter((condition) => isMendable(condition) && this.count([condition]) === 0);
    if (lost.length === 0) return undefined;
    const ways = lost.map((condition) => ({ condition, words: this.waysToMend(condition) }));
    if (ways.some(({ words }) => words.length === 0)) return undefined;
    const most = Math.min(TRIED, Math.max(...ways.map(({ words }) => words.length)));
    for (let tried = 0; tried < most; tried += 1) {
      const chosen = new Map(ways.map(({ condition, words }) => [condition, words[tried] ?? words[0] ?? '']));
      const conditions = query.conditions.map((condition) => withWord(condition, chosen.get(condition)));
      if (this.count(conditions) > 0) return { query: { ...query, conditions }, text: rewritten(text, chosen) };
    }
    return undefined;
  }

  private count(conditions: readonly Condition[]): number {
    return countBits(this.matcher.match(conditions));
  }

  /** Words of the journal that the word may have been meant as, best first. */
  private waysToMend(lost: Condition): readonly string[] {
    if (lost.sort !== 'text') return [];
    const typed = lost.term.text;
    const known = this.kept.get(typed);
    if (known !== undefined) return known;
    // Words are known of indexed entries only.
    if (this.slots.indexAll()) this.matcher.forget();
    const ways = new Map<string, { merit: number; entries: number }>();
    for (const index of [this.slots.texts, this.slots.titles]) {
      index.eachNear(typed, (word, entries) => {
        const mended = mend(typed, word);
        if (mended === undefined) return;
        const merit = Number(mended.likely) * 2 + Number(mended.whole);
        const way = ways.get(mended.text) ?? { merit, entries: 0 };
        ways.set(mended.text, { merit: Math.max(merit, way.merit), entries: way.entries + entries() });
      });
    }
    const found = [...ways]
      .sort(([a, left], [b, right]) => right.merit - left.merit || right.entries - left.entries || (a < b ? -1 : 1))
      .map(([word]) => word);
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(typed, found);
    return found;
  }
}

const isMendable = (condition: Condition): boolean =>
  condition.sort === 'text' &&
  !condition.not &&
  condition.term.least === INSIDE &&
  condition.term.text.length >= LEAST_LETTERS &&
  isOneWord(condition.term);

const withWord = (condition: Condition, word: string | undefined): Condition =>
  condition.sort === 'text' && word !== undefined ? { ...condition, term: { text: word, least: INSIDE } } : condition;

/** The query as a person would have typed it. */
function rewritten(text: string, chosen: ReadonlyMap<Condition, string>): string {
  let result = '';
  let done = 0;
  for (const [{ at }, word] of chosen) {
    result += text.slice(done, at[0]) + word;
    done = at[1];
  }
  return result + text.slice(done);
}
