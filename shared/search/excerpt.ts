import { isSpace } from './char-class.ts';
import { foldWithPatches } from './fold.ts';
import { type Patches, unfold } from './patches.ts';
import { type Level, occurrences, type Term } from './term.ts';
import type { Excerpt } from './types.ts';

/** Characters of context, roughly. */
const LENGTH = 160;
/** How far a cut may move to fall between words. */
const SLACK = 24;
/** Occurrences of a term that are weighed when the best passage is chosen. */
const WEIGHED = 1000;

interface Spot {
  readonly term: number;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
}

/**
 * The passage of about 160 characters with the most of the terms in the best places, cut between words, every match in
 * it marked; the beginning where there is none. An ellipsis stands where text was cut off.
 */
export function excerptOf(folded: string, patches: Patches, terms: readonly Term[]): Excerpt {
  const spots = spotsOf(folded, terms);
  const [start, end] = passage(folded, spots);
  const { text, range } = unfold(folded, patches, start, end);
  const before = start > 0 ? '…' : '';
  const leading = text.length - text.trimStart().length;
  const shown = text.trim();
  const shift = before.length - leading;
  const marks = merged(spots, start, end).map(([from, to]) => {
    const [first, last] = range(from, to);
    return [first + shift, last + shift] as const;
  });
  return { text: before + shown + (end < folded.length ? '…' : ''), marks };
}

/** The whole text with the terms marked. */
export function markAll(text: string, terms: readonly Term[]): Excerpt {
  const folded = foldWithPatches(text);
  const { range } = unfold(folded.text, folded.patches);
  const marks = merged(spotsOf(folded.text, terms), 0, folded.text.length).map(([from, to]) => range(from, to));
  return { text, marks };
}

/** Where the terms stand, in order. */
function spotsOf(folded: string, terms: readonly Term[]): Spot[] {
  const spots: Spot[] = [];
  for (const [term, looked] of terms.entries()) {
    let count = 0;
    for (const { span, level } of occurrences(folded, looked)) {
      spots.push({ term, level, start: span[0], end: span[1] });
      count += 1;
      if (count === WEIGHED) break;
    }
  }
  return spots.sort((a, b) => a.start - b.start || b.end - a.end);
}

function passage(folded: string, spots: readonly Spot[]): readonly [number, number] {
  const best = bestCluster(spots);
  if (best === undefined) return [0, cutBefore(folded, LENGTH, 0)];
  const [first, last] = best;
  const room = Math.max(0, LENGTH - (last - first));
  // A third of the context before the matches: what follows says more.
  let start = Math.max(0, first - Math.floor(room / 3));
  const end = Math.min(folded.length, Math.max(last, start + LENGTH));
  start = Math.max(0, Math.min(start, Math.max(end - LENGTH, 0), first));
  return [cutAfter(folded, start, first), cutBefore(folded, end, last)];
}

/** From the first to the last match of the stretch that has most terms, then in the best places, then most matches. */
function bestCluster(spots: readonly Spot[]): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let bestScore = -1;
  for (const [from, first] of spots.entries()) {
    const levels = new Map<number, number>();
    let count = 0;
    let end = first.end;
    for (let i = from; i < spots.length; i += 1) {
      const spot = spots[i];
      if (spot === undefined || (i > from && spot.end > first.start + LENGTH)) break;
      levels.set(spot.term, Math.max(levels.get(spot.term) ?? 0, spot.level));
      count += 1;
      end = Math.max(end, spot.end);
    }
    const places = [...levels.values()].reduce((sum, level) => sum + level, 0);
    const score = levels.size * 10_000 + places * 100 + Math.min(count, 99);
    if (score > bestScore) {
      bestScore = score;
      best = [first.start, end];
    }
  }
  return best;
}

/** The start of a word at or soon after `at`, but not after `limit`. */
function cutAfter(folded: string, at: number, limit: number): number {
  if (at === 0) return 0;
  for (let i = at; i <= Math.min(at + SLACK, limit); i += 1) {
    if (isSpace(folded.charCodeAt(i - 1)) && !isSpace(folded.charCodeAt(i))) return i;
  }
  return Math.min(wholeCharacter(folded, at), limit);
}

/** The end of a word at or soon before `at`, but not before `limit`. */
function cutBefore(folded: string, at: number, limit: number): number {
  if (at >= folded.length) return folded.length;
  for (let i = at; i > Math.max(at - SLACK, limit); i -= 1) {
    if (isSpace(folded.charCodeAt(i)) && !isSpace(folded.charCodeAt(i - 1))) return i;
  }
  return Math.max(wholeCharacter(folded, at), limit);
}

const HANGING = /[\p{M}\u200d\udc00-\udfff]/u;

/** The start of the character that this place falls in. */
function wholeCharacter(folded: string, at: number): number {
  let start = at;
  while (start > 0 && HANGING.test(folded.charAt(start))) start -= 1;
  return start;
}

/** The spots within `[start, end)`, those that overlap as one. */
function merged(spots: readonly Spot[], start: number, end: number): readonly (readonly [number, number])[] {
  const marks: [number, number][] = [];
  for (const spot of spots) {
    if (spot.start < start || spot.end > end) continue;
    const last = marks.at(-1);
    if (last !== undefined && spot.start < last[1]) last[1] = Math.max(last[1], spot.end);
    else marks.push([spot.start, spot.end]);
  }
  return marks;
}
