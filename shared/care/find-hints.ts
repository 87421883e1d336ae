import { HINT_GROUPS, type HintGroup, type HintWords } from '../domain/hint-words.ts';
import type { RichNode, RichText } from '../text/rich-text.ts';
import { foldWords, tokensOf, type WordAt } from './fold-words.ts';
import { isOn, wordsOf } from './hint-words.ts';
import { WORD_GROUPS } from './word-groups.ts';

/** A word that deserves a second look. */
export interface Hint {
  readonly group: HintGroup;
  /** As it is in the list, folded: what a dismissal is remembered by. */
  readonly word: string;
  /** As it was written. */
  readonly written: string;
}

/** Finds the words of the lists in a text: each once, in the order in which they are written. */
export type HintFinder = (text: string, names?: readonly string[]) => readonly Hint[];

/**
 * Prepares the lists once, so that a text of n words costs n look-ups. Whole words are found, with their usual English
 * endings (`lazy`: lazily, laziness; `rude`: rudely). Words inside double quotation marks are what somebody said, which is just what
 * the hint would ask for, and words of a person's name are a name: neither counts.
 *
 * @param changed what the person changed in the lists
 */
export function createHintFinder(changed: HintWords): HintFinder {
  const phrases = new Map<string, Phrase[]>();
  for (const group of HINT_GROUPS) {
    for (const phrase of WORD_GROUPS[group].not) add(phrases, { words: foldWords(phrase).split(' '), hint: undefined });
    if (!isOn(group, changed)) continue;
    for (const word of wordsOf(group, changed)) {
      const words = foldWords(word).split(' ');
      for (const last of endingsOf(words.at(-1) ?? ''))
        add(phrases, { words: [...words.slice(0, -1), last], hint: { group, word: words.join(' ') } });
    }
  }
  return (text, names = []) => {
    const named = new Set(names.flatMap((name) => foldWords(name).split(' ')));
    const tokens = tokensOf(withoutQuotes(text));
    const found = new Map<string, Hint>();
    for (let at = 0; at < tokens.length;) {
      const phrase = longestAt(phrases, tokens, at);
      const hint = phrase?.hint;
      const [first, last] = [tokens[at], tokens[at + (phrase?.words.length ?? 1) - 1]];
      if (hint !== undefined && first !== undefined && last !== undefined && !named.has(first.word))
        if (!found.has(hint.word)) found.set(hint.word, { ...hint, written: text.slice(first.from, last.to) });
      at += phrase?.words.length ?? 1;
    }
    return [...found.values()];
  };
}

/** The text of a document that is somebody's own words: no code, no addresses, and of records no names. */
export function wordsToCareAbout(body: RichText): string {
  const parts: string[] = [];
  const visit = (node: RichNode): void => {
    if (node.type === 'codeBlock') return;
    const isCode = (node.marks ?? []).some(({ type }) => type === 'code');
    if (node.text !== undefined && !isCode) parts.push(node.text.replace(ADDRESS, ' '));
    for (const child of node.content ?? []) visit(child);
    if (node.type === 'mention') parts.push(' ');
    else if (node.type !== 'text' && node.type !== 'evidence') parts.push('\n');
  };
  visit(body);
  return parts.join('');
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;

interface Phrase {
  readonly words: readonly string[];
  /** None where these words mean something else. */
  readonly hint: Pick<Hint, 'group' | 'word'> | undefined;
}

function add(phrases: Map<string, Phrase[]>, phrase: Phrase): void {
  const [first = ''] = phrase.words;
  if (first === '') return;
  const known = phrases.get(first);
  if (known === undefined) phrases.set(first, [phrase]);
  else known.push(phrase);
}

/** The phrase with most words that stands there; what means something else wins over what is as long. */
function longestAt(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  tokens: readonly WordAt[],
  at: number,
): Phrase | undefined {
  let longest: Phrase | undefined;
  for (const phrase of phrases.get(tokens[at]?.word ?? '') ?? []) {
    if (!phrase.words.every((word, index) => tokens[at + index]?.word === word)) continue;
    const longer = phrase.words.length - (longest?.words.length ?? 0);
    if (longer > 0 || (longer === 0 && phrase.hint === undefined)) longest = phrase;
  }
  return longest;
}

/** A word as it is, in the plural, as an adverb and as a noun. */
function endingsOf(word: string): readonly string[] {
  if (word.length < 4) return [word];
  const stem = word.slice(0, -1);
  if (word.endsWith('y')) return [word, `${stem}ily`, `${stem}iness`, `${stem}ies`, `${word}ness`, `${word}ly`];
  const plural = /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
  const adverb = word.endsWith('ic') ? `${word}ally` : `${word}ly`;
  return [word, plural, adverb, `${word}ness`];
}

/** The same length, what is between double quotation marks of one line blanked. */
const withoutQuotes = (text: string): string =>
  text.replace(/“[^”\n]*”|„[^“\n]*“|"[^"\n]*"|«[^»\n]*»/gu, (quote) => ' '.repeat(quote.length));
