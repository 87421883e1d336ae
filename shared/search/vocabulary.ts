import { stringOf } from './patches.ts';

/** Ends each word in the arena; it is in no word. */
const END = 10;
/** Words a block: what is scanned at once. */
const BLOCK = 4096;

/** Fields of a row of the table. */
const HASH = 0;
const CHECK = 1;
const NUMBER = 2; // plus one; 0 where the row is free
const STAMP = 3;
const FIELDS = 4;

/** Answered by `add` for a word that came with this stamp before. */
export const SEEN = -1;

/**
 * Distinct words, numbered from 0 as they come. Words are not taken out. Two words are taken for the same where 64 bits
 * of hash agree: among a million words that any two do is a chance of one in thirty million.
 */
export class Vocabulary {
  private count = 0;
  private units = new Uint16Array(1 << 9);
  private used = 0;
  /** Where each word starts in `units`; one more than there are words. */
  private starts = new Uint32Array(1 << 6);
  /** Open addressing, two thirds full at most. All that a word already seen needs is in one row, so in one cache line. */
  private table = new Uint32Array(FIELDS << 7);
  private blocks: string[] = [];

  get size(): number {
    return this.count;
  }

  /**
   * The number of the word `text[start, end)`, which is added where it is new; SEEN where the last stamp it came with
   * is this one. `hash` and `check` are hashStep and checkStep over its units. Stamps are not 0.
   */
  add(text: string, start: number, end: number, hash: number, check: number, stamp: number): number {
    const row = this.rowOf(hash, check);
    const { table } = this;
    if (table[row + STAMP] === stamp) return SEEN;
    table[row + STAMP] = stamp;
    const found = table[row + NUMBER] ?? 0;
    if (found > 0) return found - 1;
    this.makeRoom(end - start + 1);
    for (let i = start; i < end; i += 1) this.units[this.used + i - start] = text.charCodeAt(i);
    return this.append(row, hash, check, end - start);
  }

  /** Adds the words of another vocabulary; answers the number here of each of them. */
  addAll(other: Vocabulary): Uint32Array {
    const numbers = new Uint32Array(other.count);
    for (let from = 0; from < other.table.length; from += FIELDS) {
      const theirs = (other.table[from + NUMBER] ?? 0) - 1;
      if (theirs < 0) continue;
      const [hash, check] = [other.table[from + HASH] ?? 0, other.table[from + CHECK] ?? 0];
      const row = this.rowOf(hash, check);
      const found = this.table[row + NUMBER] ?? 0;
      numbers[theirs] = found > 0 ? found - 1 : this.appendFrom(other, theirs, row, hash, check);
    }
    return numbers;
  }

  /** Forgets every word; the memory is used again. */
  clear(): void {
    this.table.fill(0);
    this.count = 0;
    this.used = 0;
    this.blocks = [];
  }

  /** The number of this word, or undefined. */
  find(word: string): number | undefined {
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    for (let i = 0; i < word.length; i += 1) {
      hash = hashStep(hash, word.charCodeAt(i));
      check = checkStep(check, word.charCodeAt(i));
    }
    const found = this.table[this.rowOf(hash, check) + NUMBER] ?? 0;
    return found > 0 ? found - 1 : undefined;
  }

  /** Calls back for each word that contains `part`: its number, and whether it starts with it and is all of it. */
  scan(part: string, found: (number: number, starts: boolean, whole: boolean) => void): void {
    const { starts } = this;
    for (let block = 0; block * BLOCK < this.count; block += 1) {
      const text = this.blockText(block);
      const base = starts[block * BLOCK] ?? 0;
      let word = block * BLOCK;
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, (starts[word] ?? 0) - base)) {
        const place = base + at;
        while ((starts[word + 1] ?? 0) <= place) word += 1;
        const atStart = starts[word] === place;
        found(word, atStart, atStart && starts[word + 1] === place + part.length + 1);
        word += 1;
      }
    }
  }

  /** Calls back for every word, which is `text[start, end)`. */
  each(visit: (text: string, start: number, end: number, number: number) => void): void {
    let number = 0;
    for (let block = 0; block * BLOCK < this.count; block += 1) {
      const text = this.blockText(block);
      for (let at = 0; at < text.length; number += 1) {
        const end = at + (this.starts[number + 1] ?? 0) - (this.starts[number] ?? 0) - 1;
        visit(text, at, end, number);
        at = end + 1;
      }
    }
  }

  /** The block's words as one string, each ended by a line end. Full blocks are kept. */
  private blockText(block: number): string {
    const kept = this.blocks[block];
    if (kept !== undefined) return kept;
    const from = this.starts[block * BLOCK] ?? 0;
    const full = (block + 1) * BLOCK <= this.count;
    const to = full ? (this.starts[(block + 1) * BLOCK] ?? 0) : this.used;
    const text = stringOf(this.units.subarray(from), to - from);
    if (full) this.blocks[block] = text;
    return text;
  }

  /** The row of the word, or the free one where it would go. */
  private rowOf(hash: number, check: number): number {
    const { table } = this;
    const mask = table.length - 1;
    for (let row = firstRow(hash) & mask; ; row = (row + FIELDS) & mask) {
      if (table[row + NUMBER] === 0) return row;
      if (table[row + HASH] === hash >>> 0 && table[row + CHECK] === check >>> 0) return row;
    }
  }

  private appendFrom(other: Vocabulary, number: number, row: number, hash: number, check: number): number {
    const [start, end] = [other.starts[number] ?? 0, (other.starts[number + 1] ?? 0) - 1];
    this.makeRoom(end - start + 1);
    for (let i = start; i < end; i += 1) this.units[this.used + i - start] = other.units[i] ?? 0;
    return this.append(row, hash, check, end - start);
  }

  private makeRoom(length: number): void {
    while (this.used + length > this.units.length) this.units = grown16(this.units);
  }

  /** Takes in the word of this length whose units stand after those in use. */
  private append(row: number, hash: number, check: number, length: number): number {
    this.used += length + 1;
    this.units[this.used - 1] = END;
    this.table[row + HASH] = hash;
    this.table[row + CHECK] = check;
    this.count += 1;
    this.table[row + NUMBER] = this.count;
    if (this.count === this.starts.length) this.starts = grown32(this.starts);
    this.starts[this.count] = this.used;
    if (this.count * FIELDS * 3 > this.table.length * 2) this.widen();
    return this.count - 1;
  }

  private widen(): void {
    const old = this.table;
    this.table = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += FIELDS) {
      if (old[from + NUMBER] === 0) continue;
      const row = this.rowOf(old[from + HASH] ?? 0, old[from + CHECK] ?? 0);
      this.table.set(old.subarray(from, from + FIELDS), row);
    }
  }
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units: start with the seed, one step for each unit. */
export const HASH_SEED = 0x811c9dc5;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A second hash that shares nothing with the first: a polynomial over the units (multiplier from Knuth). */
export const CHECK_SEED = 1;
export const checkStep = (check: number, unit: number): number => Math.imul(check, 0x9e3779b1) + unit;

/** Where the table is looked at first: the high bits of the hash brought down, the start of a row. */
const firstRow = (hash: number): number => (hash ^ (hash >>> 15)) << 2;

export function grown32(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.ceil(array.length * 1.5));
  wider.set(array);
  return wider;
}

function grown16(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(Math.ceil(array.length * 1.5));
  wider.set(array);
  return wider;
}
