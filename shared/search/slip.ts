/** What a word with one typing slip may have been meant as: the start of a word, or all of it. */
export interface Mended {
  readonly text: string;
  readonly whole: boolean;
  /** The slips that fingers make most: two neighbours swapped, a letter doubled or a double one typed once. */
  readonly likely: boolean;
}

/**
 * The start of `word` that is one slip away from `typed`: a letter too many, too few, another one, or two neighbours
 * swapped (optimal string alignment distance 1). Undefined where there is none, or where `word` starts with `typed`.
 * A letter too many counts only against the whole word: else every wrong last letter would be one.
 */
export function mend(typed: string, word: string): Mended | undefined {
  const same = commonStart(typed, word);
  const n = typed.length;
  if (same === n) return undefined;
  if (isSwapped(typed, word, same) && matches(typed, same + 2, word, same + 2)) return startOf(word, n, true);
  if (matches(typed, same, word, same + 1)) return startOf(word, n + 1, isDouble(word, same));
  if (word.length === n - 1 && matches(typed, same + 1, word, same)) return startOf(word, n - 1, isDouble(typed, same));
  if (matches(typed, same + 1, word, same + 1)) return startOf(word, n, false);
  return undefined;
}

/**
 * Whether the word at this place of a text may be one that `mend` finds something in for two letters or more. One slip leaves one of the first two
 * letters where it is, or moves it by one: a look at them spares most words of a vocabulary.
 */
export function mayMend(typed: string, text: string, at: number): boolean {
  const [first, second] = [typed.charCodeAt(0), typed.charCodeAt(1)];
  const [theirs, next] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return first === theirs || second === next || first === next || second === theirs;
}

/** Whether two words are one slip apart, whole. */
export const oneSlipApart = (typed: string, word: string): boolean =>
  word.startsWith(typed) ? word.length === typed.length + 1 : mend(typed, word)?.text === word;

function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same;
}

/** Whether the rest of `typed` stands in `word` from `to` on. */
function matches(typed: string, from: number, word: string, to: number): boolean {
  if (word.length < to + typed.length - from) return false;
  for (let i = from; i < typed.length; i += 1) {
    if (typed.charCodeAt(i) !== word.charCodeAt(to + i - from)) return false;
  }
  return true;
}

const isSwapped = (typed: string, word: string, at: number): boolean =>
  at + 1 < typed.length &&
  typed.charCodeAt(at) === word.charCodeAt(at + 1) &&
  typed.charCodeAt(at + 1) === word.charCodeAt(at);

const isDouble = (word: string, at: number): boolean => at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1);

const startOf = (word: string, length: number, likely: boolean): Mended | undefined =>
  word.length < length ? undefined : { text: word.slice(0, length), whole: word.length === length, likely };
