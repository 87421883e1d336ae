/**
 * What folding changed in a text, kept beside the folded text in place of the original: a few per cent of its size.
 * A string of UTF-16 units, each patch after the number of folded units that stand unchanged before it (the gap):
 *   `gap`, below SKIP             the next folded unit was an ASCII capital
 *   SKIP                          SKIP units more stand unchanged
 *   UNIT, gap, unit               the next folded unit was this unit
 *   SPAN, gap, folded, n, …units  so many folded units were these n units
 */
export type Patches = string & { readonly __patches?: never };

/** Text as it is compared, and what brings the original back. */
export interface Folded {
  readonly text: string;
  readonly patches: Patches;
}

const SKIP = 0xe0;
const UNIT = 0xe1;
const SPAN = 0xe2;

/** Writes patches in the order of the text. Reused from text to text: `finish` empties it. */
export class PatchWriter {
  private units = new Uint16Array(256);
  private length = 0;
  private at = 0;

  /** The folded unit at `at` was an ASCII capital letter. */
  capital(at: number): void {
    const gap = this.gapTo(at);
    this.push(gap);
    this.at = at + 1;
  }

  /** The folded unit at `at` was this one. */
  unit(at: number, unit: number): void {
    const gap = this.gapTo(at);
    this.push(UNIT);
    this.push(gap);
    this.push(unit);
    this.at = at + 1;
  }

  /** The `folded` units at `at` stand for `original`. */
  span(at: number, folded: number, original: string): void {
    if (folded === 1 && original.length === 1) {
      this.unit(at, original.charCodeAt(0));
      return;
    }
    const gap = this.gapTo(at);
    this.push(SPAN);
    this.push(gap);
    this.push(folded);
    this.push(original.length);
    for (let i = 0; i < original.length; i += 1) this.push(original.charCodeAt(i));
    this.at = at + folded;
  }

  finish(): Patches {
    const patches = stringOf(this.units, this.length);
    this.length = 0;
    this.at = 0;
    return patches;
  }

  private gapTo(at: number): number {
    let gap = at - this.at;
    for (; gap >= SKIP; gap -= SKIP) this.push(SKIP);
    return gap;
  }

  private push(unit: number): void {
    if (this.length === this.units.length) {
      const wider = new Uint16Array(this.length * 2);
      wider.set(this.units);
      this.units = wider;
    }
    this.units[this.length] = unit;
    this.length += 1;
  }
}

/** The units as a string; one byte a unit where all fit. */
export function stringOf(units: Uint16Array, length: number): string {
  let text = '';
  // Arguments live on the stack, so a long text goes in pieces.
  for (let from = 0; from < length; from += 8192) {
    // A spread walks the array by its iterator, ten times slower.
    // oxlint-disable-next-line prefer-spread
    text += String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + 8192)) as unknown as number[]);
  }
  return text;
}

/** A stretch of folded text and what it was. */
interface Change {
  readonly at: number;
  readonly folded: number;
  readonly original: string;
}

/** A part of the original text, and where offsets of the folded text fall in it. */
export interface Unfolded {
  readonly text: string;
  /** For `[start, end)` of the folded text, the least stretch of `text` that holds it. */
  readonly range: (start: number, end: number) => readonly [number, number];
}

/** The original of `folded[start, end)`, whole characters. */
export function unfold(folded: string, patches: Patches, start = 0, end = folded.length): Unfolded {
  let text = '';
  let done = start;
  const changes: (Change & { readonly to: number })[] = [];
  for (const change of changesOf(folded, patches)) {
    const after = change.at + change.folded;
    if (change.at >= end && !(change.at === end && end === folded.length)) break;
    if (after < start || (after === start && start > 0)) continue;
    if (change.at > done) text += folded.slice(done, change.at);
    changes.push({ ...change, to: text.length });
    text += change.original;
    done = after;
  }
  if (done < end) text += folded.slice(done, end);

  const offset = (at: number, closing: boolean): number => {
    let shift = -start;
    for (const change of changes) {
      const after = change.at + change.folded;
      if (closing ? at <= change.at : at < change.at) break;
      if (at < after) return change.to + (closing ? change.original.length : 0);
      if (closing && at === after) return change.to + change.original.length;
      shift = change.to + change.original.length - after;
    }
    return at + shift;
  };
  return { text, range: (from, to) => [offset(from, false), offset(to, true)] };
}

function* changesOf(folded: string, patches: Patches): Generator<Change> {
  let at = 0;
  for (let i = 0; i < patches.length;) {
    const code = patches.charCodeAt(i);
    if (code === SKIP) {
      at += SKIP;
      i += 1;
    } else if (code < SKIP) {
      at += code;
      yield { at, folded: 1, original: folded.charAt(at).toUpperCase() };
      at += 1;
      i += 1;
    } else if (code === UNIT) {
      at += patches.charCodeAt(i + 1);
      yield { at, folded: 1, original: patches.charAt(i + 2) };
      at += 1;
      i += 3;
    } else {
      at += patches.charCodeAt(i + 1);
      const length = patches.charCodeAt(i + 3);
      const change = { at, folded: patches.charCodeAt(i + 2), original: patches.slice(i + 4, i + 4 + length) };
      yield change;
      at += change.folded;
      i += 4 + length;
    }
  }
}
