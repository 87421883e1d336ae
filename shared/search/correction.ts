import { countBits } from './bits.ts';
import { classOf, WORD } from './char-class.ts';
import type { Matcher } from './matching.ts';
import type { Condition, Query } from './query.ts';
import { mend } from './slip.ts';
import type { Slots } from './slots.ts';
import { INSIDE } from './term.ts';

/** The query searched instead, and how a person would have typed it. */
export interface Correction {
  readonly query: Query;
  readonly text: string;
}

/** Letters that a word must have for a slip in it to be forgiven. */
const LEAST_LETTERS = 5;
/** Ways to mend a word that are tried, best first. */
const TRIED = 8;

/**
 * For a query that nothing matches: the same query with each unquoted word of five letters or more that is in no entry
 * replaced by one that is, one slip away; undefined where nothing matches then either. Of several words the one with the
 * likelier slip comes first, then the whole word before the start of one, the more frequent, the first by letters.
 */
export function correct<Id extends string>(
  text: string,
  query: Query,
  slots: Slots<Id>,
  matcher: Matcher<Id>,
): Correction | undefined {
  const lost = query.conditions.filter((condition) => isMendable(condition) && entriesWith(condition, matcher) === 0);
  if (lost.length === 0) return undefined;
  // Words are known of indexed entries only.
  slots.indexAll();
  matcher.forget();
  const ways = lost.map((condition) => ({ condition, words: waysToMend(condition, slots) }));
  if (ways.some(({ words }) => words.length === 0)) return undefined;
  const most = Math.min(TRIED, Math.max(...ways.map(({ words }) => words.length)));
  for (let tried = 0; tried < most; tried += 1) {
    const chosen = new Map(ways.map(({ condition, words }) => [condition, words[tried] ?? words[0] ?? '']));
    const conditions = query.conditions.map((condition) => withWord(condition, chosen.get(condition)));
    if (countBits(matcher.match(conditions)) > 0) {
      return { query: { ...query, conditions }, text: rewritten(text, chosen) };
    }
  }
  return undefined;
}

function isMendable(condition: Condition): boolean {
  if (condition.sort !== 'text' || condition.not || condition.term.least !== INSIDE) return false;
  const { text } = condition.term;
  if (text.length < LEAST_LETTERS) return false;
  for (let i = 0; i < text.length; i += 1) if (classOf(text.charCodeAt(i)) !== WORD) return false;
  return true;
}

const entriesWith = <Id extends string>(condition: Condition, matcher: Matcher<Id>): number =>
  countBits(matcher.match([condition]));

/** Words of the journal that the word may have been meant as, best first. */
function waysToMend<Id extends string>(lost: Condition, slots: Slots<Id>): readonly string[] {
  if (lost.sort !== 'text') return [];
  const ways = new Map<string, { merit: number; entries: number }>();
  for (const index of [slots.texts, slots.titles]) {
    index.eachWord((word, entries) => {
      const mended = mend(lost.term.text, word);
      if (mended === undefined) return;
      const merit = Number(mended.likely) * 2 + Number(mended.whole);
      const way = ways.get(mended.text) ?? { merit, entries: 0 };
      ways.set(mended.text, { merit: Math.max(merit, way.merit), entries: way.entries + entries() });
    });
  }
  return [...ways]
    .sort(([a, left], [b, right]) => right.merit - left.merit || right.entries - left.entries || (a < b ? -1 : 1))
    .map(([text]) => text);
}

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
