import { foldWithPatches } from './fold.ts';
import { type Patches, unfold, type Unfolded } from './patches.ts';
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
  // With something around it, so that a character is seen whole where the passage is cut within one.
  const { text, range } = unfold(folded, patches, Math.max(0, start - SLACK), Math.min(folded.length, end + SLACK));
  const [from, to] = wholeCharacters(text, range(start, end));
  const shown = text.slice(from, to);
  const before = start > 0 ? '…' : '';
  const shift = before.length - from - (shown.length - shown.trimStart().length);
  const within = spots.filter((spot) => spot.start >= start && spot.end <= end);
  const marks = merged(within, range).map(([first, last]) => [first + shift, last + shift] as const);
  return { text: before + shown.trim() + (end < folded.length ? '…' : ''), marks };
}

/** The whole text with the terms marked. */
export function markAll(text: string, terms: readonly Term[]): Excerpt {
  const folded = foldWithPatches(text);
  const { range } = unfold(folded.text, folded.patches);
  return { text, marks: merged(spotsOf(folded.text, terms), range) };
}

/** Where the terms stand, in order. */
function spotsOf(folded: string, terms: readonly Term[]): Spot[] {
  const spots: Spot[] = [];
  for (const [term, looked] of terms.entries()) {
    let count = 0;
    for (const { start, end, level } of occurrences(folded, looked)) {
      spots.push({ term, level, start, end });
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

const SPACE = 32;

/** The start of a word at or soon after `at`, but not after `limit`. */
function cutAfter(folded: string, at: number, limit: number): number {
  if (at === 0) return 0;
  for (let i = at; i <= Math.min(at + SLACK, limit); i += 1) {
    if (folded.charCodeAt(i - 1) === SPACE) return i;
  }
  return Math.min(at, limit);
}

/** The end of a word at or soon before `at`, but not before `limit`. */
function cutBefore(folded: string, at: number, limit: number): number {
  if (at >= folded.length) return folded.length;
  for (let i = at; i > Math.max(at - SLACK, limit); i -= 1) {
    if (folded.charCodeAt(i) === SPACE) return i;
  }
  return Math.max(at, limit);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The stretch with the characters at its ends whole, as a person sees characters. */
function wholeCharacters(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  const segments = graphemes.segment(text);
  const last = to < text.length ? segments.containing(to) : undefined;
  const end = last === undefined || last.index === to ? to : last.index + last.segment.length;
  return [segments.containing(from)?.index ?? from, end];
}

/** Where the spots are in the original, those that overlap as one: a character may be folded to several. */
function merged(spots: readonly Spot[], range: Unfolded['range']): readonly (readonly [number, number])[] {
  const marks: [number, number][] = [];
  for (const spot of spots) {
    const [from, to] = range(spot.start, spot.end);
    const last = marks.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
