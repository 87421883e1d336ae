/** A word or words in a row as they are compared: no case, no accents, no possessive, hyphens as blanks. */
export const foldWords = (text: string): string =>
  tokensOf(text)
    .map(({ word }) => word)
    .join(' ');

export interface WordAt {
  /** Folded. */
  readonly word: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** The words of a text. A hyphen parts words: what is written with one is found without it, and the other way round. */
export const tokensOf = (text: string): readonly WordAt[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{M}]+)?/gu), ({ 0: word, index }) => ({
    word: word
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/['’]s$/iu, '')
      .replace(/’/gu, "'")
      .toLowerCase(),
    from: index,
    to: index + word.length,
  }));
