import { type Bits, hasBit } from './bits.ts';
import { levelIn, type TermMatch } from './matching.ts';
import type { Slot, Slots } from './slots.ts';
import { occurrences, type Term, WHOLE } from './term.ts';

/**
 * The slots found, best first:
 *   1. more of the terms in the title;
 *   2. better places in words: whole words before starts of words before parts within, over all terms;
 *   3. more than one term: close together before farther apart (see `closeness`);
 *   4. the newest first.
 * Closeness needs the text, so it is worked out only as far as the list is read.
 */
export function* ranked<Id extends string>(
  slots: Slots<Id>,
  found: Bits,
  terms: readonly Term[],
  matches: readonly TermMatch[],
): Generator<number> {
  const bands = new Map<number, number[]>();
  for (const slot of slots.byRecency()) {
    if (!hasBit(found, slot)) continue;
    const band = bandOf(slot, matches);
    const members = bands.get(band);
    if (members === undefined) bands.set(band, [slot]);
    else members.push(slot);
  }
  for (const [, members] of [...bands].sort(([a], [b]) => b - a)) {
    if (terms.length < 2) yield* members;
    else yield* byCloseness(slots, members, terms);
  }
}

function bandOf(slot: number, matches: readonly TermMatch[]): number {
  let titles = 0;
  let places = 0;
  for (const match of matches) {
    const inTitle = levelIn(match.title, slot);
    if (inTitle > 0) titles += 1;
    places += Math.max(inTitle, levelIn(match.text, slot));
  }
  return titles * (WHOLE * matches.length + 1) + places;
}

function* byCloseness<Id extends string>(
  slots: Slots<Id>,
  members: readonly number[],
  terms: readonly Term[],
): Generator<number> {
  const passages: number[] = [];
  const apart: number[] = [];
  for (const number of members) {
    const slot = slots.at(number);
    const near = slot === undefined ? APART : closeness(slot, terms);
    if (near === BESIDE) yield number;
    else (near === PASSAGE ? passages : apart).push(number);
  }
  yield* passages;
  yield* apart;
}

const BESIDE = 0;
const PASSAGE = 1;
const APART = 2;
/** Characters between terms, for each beyond the first, that count as side by side, and as in one passage. */
const BESIDE_GAP = 20;
const PASSAGE_GAP = 160;
/** Occurrences of a term that are looked at in one field of an entry. */
const LOOKED_AT = 200;

interface Spot {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Whether all the terms stand side by side somewhere, share a passage, or neither. The title comes before the text. */
function closeness<Id>(slot: Slot<Id>, terms: readonly Term[]): typeof BESIDE | typeof PASSAGE | typeof APART {
  const spots: Spot[] = [];
  for (const [term, looked] of terms.entries()) {
    addSpots(spots, slot.foldedTitle, looked, term, 0);
    addSpots(spots, slot.text, looked, term, slot.foldedTitle.length + 1);
  }
  spots.sort((a, b) => a.start - b.start);
  const gap = narrowest(spots, terms.length) - terms.reduce((sum, { text }) => sum + text.length, 0);
  if (gap <= BESIDE_GAP * (terms.length - 1)) return BESIDE;
  return gap <= PASSAGE_GAP * (terms.length - 1) ? PASSAGE : APART;
}

function addSpots(spots: Spot[], text: string, looked: Term, term: number, shift: number): void {
  let count = 0;
  for (const { start, end } of occurrences(text, looked)) {
    spots.push({ term, start: start + shift, end: end + shift });
    count += 1;
    if (count === LOOKED_AT) return;
  }
}

/** The length of the shortest stretch that has every term; the spots come in order. */
function narrowest(spots: readonly Spot[], terms: number): number {
  const counts = Array.from({ length: terms }, () => 0);
  let missing = terms;
  let best = Infinity;
  let from = 0;
  for (const { term, end } of spots) {
    counts[term] = (counts[term] ?? 0) + 1;
    if (counts[term] === 1) missing -= 1;
    for (let first = spots[from]; missing === 0 && first !== undefined; first = spots[from]) {
      best = Math.min(best, end - first.start);
      counts[first.term] = (counts[first.term] ?? 0) - 1;
      if (counts[first.term] === 0) missing += 1;
      from += 1;
    }
  }
  return best;
}
