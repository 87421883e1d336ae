import { BOUNDARY, classOf, isSpace, WORD } from './char-class.ts';

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

/** `[start, end)` in folded text. */
export type Span = readonly [number, number];

/** The first occurrence at or after `from` anywhere in words; a space of the term stands for any run of blanks. */
export function find(text: string, term: string, from: number): Span | undefined {
  const space = term.indexOf(' ');
  if (space < 0) {
    const at = text.indexOf(term, from);
    return at < 0 ? undefined : [at, at + term.length];
  }
  const first = term.slice(0, space);
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = restEnd(text, at + first.length, term, space);
    if (end !== undefined) return [at, end];
  }
  return undefined;
}

/** How the match at this place stands in its words. */
export function levelAt(text: string, [start, end]: Span): Level {
  if (joins(text, start)) return INSIDE;
  return joins(text, end) ? START : WHOLE;
}

/** The occurrences that count for the term, in order; they may overlap. */
export function* occurrences(text: string, term: Term): Generator<{ readonly span: Span; readonly level: Level }> {
  for (let span = find(text, term.text, 0); span !== undefined; span = find(text, term.text, span[0] + 1)) {
    const level = levelAt(text, span);
    if (level >= term.least) yield { span, level };
  }
}

/** The best level at which the text has the term, 0 where it does not count as having it. */
export function bestLevel(text: string, term: Term): Level | 0 {
  let best: Level | 0 = 0;
  for (let span = find(text, term.text, 0); span !== undefined; span = find(text, term.text, span[0] + 1)) {
    const level = levelAt(text, span);
    if (level === WHOLE) return WHOLE;
    if (level > best) best = level;
  }
  return best >= term.least ? best : 0;
}

/** Whether folded text has anything that a person could look for. */
export function hasMatter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (classOf(text.charCodeAt(i)) !== BOUNDARY) return true;
  return false;
}

/** Whether a word goes on across this place. */
const joins = (text: string, at: number): boolean =>
  at > 0 && at < text.length && classOf(text.charCodeAt(at - 1)) === WORD && classOf(text.charCodeAt(at)) === WORD;

/** Where the rest of the term, from its space on, ends in the text; undefined where something else stands there. */
function restEnd(text: string, from: number, term: string, space: number): number | undefined {
  let at = from;
  for (let i = space; i < term.length; i += 1) {
    const unit = term.charCodeAt(i);
    if (unit !== 32) {
      if (text.charCodeAt(at) !== unit) return undefined;
      at += 1;
    } else {
      if (!isSpace(text.charCodeAt(at))) return undefined;
      while (isSpace(text.charCodeAt(at))) at += 1;
    }
  }
  return at;
}
