import { fold, foldWithPatches } from '../search/fold.ts';
import { unfold } from '../search/patches.ts';

/** What somebody is called. */
export interface Called {
  readonly name: string;
  readonly nicknames: readonly string[];
}

/** A name in a text, as UTF-16 offsets. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  /** The name as it is looked for, folded: the same for `Ana`, `ana` and `ANA`. */
  readonly key: string;
  /** The name as it stands there, blanks between words as one. */
  readonly written: string;
  /** Somebody else is called that too. */
  readonly shared: boolean;
  /** It begins as a name does: an ordinary word (`will`) may be somebody's name with a capital. */
  readonly asName: boolean;
}

/** One of the names that are looked for. */
export interface SoughtName<P extends Called = Called> {
  /** As it is written in the record, or a word of a name of several. */
  readonly term: string;
  /** Whose it is, of those that are looked for. */
  readonly of: P;
  /** Others who are called the same, or by a name with that word in it. */
  readonly sharedWith: readonly Called[];
}

export interface NameFinder<P extends Called = Called> {
  /** The names that are looked for, by their folded form. */
  readonly sought: ReadonlyMap<string, SoughtName<P>>;
  /** Where they stand in the text as whole words, in order and apart, however they are capitalised and accented. */
  readonly find: (text: string) => readonly FoundName[];
}

/**
 * Finds the names and nicknames of people, and each word of a name of several. A longer name of somebody else that
 * holds one of them (`Ana Berg` beside `Ana`) is not found. Letters compare as in search (`fold`).
 */
export function createNameFinder<P extends Called>(people: readonly P[], others: readonly Called[]): NameFinder<P> {
  const sought = soughtNames(people, others);
  const mine = [...sought.keys()];
  const theirs = new Set(others.flatMap(namesOf).map(keyOf));
  const longer = [...theirs].filter((key) => !sought.has(key) && mine.some((name) => key.includes(name)));
  const pattern = patternOf([...mine, ...longer]);
  return {
    sought,
    find: (text) => {
      if (text === '') return [];
      const folded = foldWithPatches(text);
      const matches = [...folded.text.matchAll(pattern)].filter(([key]) => sought.has(key));
      if (matches.length === 0) return [];
      const { range } = unfold(folded.text, folded.patches);
      return matches.map((match): FoundName => {
        const [from, to] = range(match.index, match.index + match[0].length);
        const { term = '', sharedWith = [] } = sought.get(match[0]) ?? {};
        const written = text.slice(from, to).replace(/\s+/gu, ' ');
        const asName = match[0].includes(' ') || CAPITAL.test(written) || !CAPITAL.test(term);
        return { from, to, key: match[0], written, shared: sharedWith.length > 0, asName };
      });
    },
  };
}

function soughtNames<P extends Called>(
  people: readonly P[],
  others: readonly Called[],
): ReadonlyMap<string, SoughtName<P>> {
  const elsewhere = new Map<string, Called[]>();
  for (const other of others) {
    for (const key of new Set(termsOf(other).map(keyOf))) elsewhere.set(key, [...(elsewhere.get(key) ?? []), other]);
  }
  const sought = new Map<string, SoughtName<P>>();
  for (const of of people) {
    for (const term of termsOf(of)) {
      const key = keyOf(term);
      if (key !== '' && !sought.has(key)) sought.set(key, { term, of, sharedWith: elsewhere.get(key) ?? [] });
    }
  }
  return sought;
}

/** Names first, then their words. */
const termsOf = (called: Called): readonly string[] => {
  const names = namesOf(called);
  return [...names, ...names.flatMap(wordsOf)];
};

const namesOf = ({ name, nicknames }: Called): readonly string[] =>
  [name, ...nicknames].map((one) => one.trim()).filter((one) => one !== '');

const keyOf = (name: string): string => fold(name.trim());

/** The words of a name of several that stand for the person: not `van`, not `J.`. */
function wordsOf(name: string): readonly string[] {
  const words = name.split(/\s+/u);
  if (words.length < 2) return [];
  return words.filter((word) => (word.match(/[\p{L}\p{M}]/gu) ?? []).length > 1 && !/^\p{Ll}/u.test(word));
}

const CAPITAL = /^\p{Lu}/u;

/** Scripts that put no space between words: there a name has no edge to look for. */
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u');
const LETTER = '[\\p{L}\\p{N}\\p{M}]';

/** The longest name comes first, so that it is the one that is found where several begin. */
function patternOf(keys: readonly string[]): RegExp {
  const alternatives = keys.toSorted((a, b) => b.length - a.length).map(alternativeOf);
  return new RegExp(alternatives.length === 0 ? '(?!)' : alternatives.join('|'), 'gu');
}

function alternativeOf(key: string): string {
  const before = STARTS_UNSPACED.test(key) ? '' : `(?<!${LETTER})`;
  const after = ENDS_UNSPACED.test(key) ? '' : `(?!${LETTER})`;
  return `${before}${key.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)}${after}`;
}
