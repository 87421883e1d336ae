import { BOUNDARY, classOf, WORD } from './char-class.ts';

/** Where a match stands in its word: within, at the start, or from the start to the end of whole words. */
export const INSIDE = 1;
export const START = 2;
export const WHOLE = 3;
export type Level = typeof INSIDE | typeof START | typeof WHOLE;

/** A word or phrase to look for. */
export interface Term {
  /** Folded, with single spaces, none at the ends. */
  readonly text: string;
  /** The least place in a word that counts: unquoted words match anywhere, quoted ones whole words only. */
  readonly least: Level;
}

/** An occurrence of a term: `[start, end)` in folded text, and how it stands in its words. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
}

/** The occurrences that count for the term, in order; they may overlap. */
export function* occurrences(text: string, term: Term): Generator<Occurrence> {
  for (let start = text.indexOf(term.text); start >= 0; start = text.indexOf(term.text, start + 1)) {
    const end = start + term.text.length;
    const level = levelAt(text, start, end);
    if (level >= term.least) yield { start, end, level };
  }
}

/** The best level at which the text has the term, 0 where it does not count as having it. */
export function bestLevel(text: string, term: Term): Level | 0 {
  let best: Level | 0 = 0;
  for (let start = text.indexOf(term.text); start >= 0; start = text.indexOf(term.text, start + 1)) {
    const level = levelAt(text, start, start + term.text.length);
    if (level > best) best = level;
    // How words that stand together are placed says little, and finding the best would cost much.
    if (best === WHOLE || (best >= term.least && !isOneWord(term))) break;
  }
  return best >= term.least ? best : 0;
}

/** Whether the term is a word or part of one. */
export function isOneWord({ text }: Term): boolean {
  for (let i = 0; i < text.length; i += 1) if (classOf(text.charCodeAt(i)) !== WORD) return false;
  return true;
}

/** Whether folded text has anything that a person could look for. */
export function hasMatter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (classOf(text.charCodeAt(i)) !== BOUNDARY) return true;
  return false;
}

function levelAt(text: string, start: number, end: number): Level {
  if (joins(text, start)) return INSIDE;
  return joins(text, end) ? START : WHOLE;
}

/** Whether a word goes on across this place. */
const joins = (text: string, at: number): boolean =>
  at > 0 && at < text.length && classOf(text.charCodeAt(at - 1)) === WORD && classOf(text.charCodeAt(at)) === WORD;
