import { stringOf } from './patches.ts';

/** Ends each word in the arena; it is in no word. */
const END = 10;
/** Words a block: what is scanned at once. */
const BLOCK = 4096;

/** The distinct words of a journal, numbered from 0 as they come. Words are never taken out. */
export class Vocabulary {
  private count = 0;
  private units = new Uint16Array(1 << 12);
  private used = 0;
  /** Where each word starts in `units`; one more than there are words. */
  private starts = new Uint32Array(1 << 9);
  /** Open addressing in pairs: the hash of a word, its number plus one (0 where free). Two thirds full at most. */
  private table = new Uint32Array(1 << 10);
  private readonly blocks: string[] = [];

  get size(): number {
    return this.count;
  }

  /** The number of the word `text[start, end)`, which is added where it is new. `hash` is `hashOf` of it. */
  add(text: string, start: number, end: number, hash: number): number {
    const place = this.placeOf(text, start, end, hash);
    const found = this.table[place + 1] ?? 0;
    return found > 0 ? found - 1 : this.append(text, start, end, hash, place);
  }

  /** The number of this word, or undefined. */
  find(word: string): number | undefined {
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i));
    const found = this.table[this.placeOf(word, 0, word.length, hash) + 1] ?? 0;
    return found > 0 ? found - 1 : undefined;
  }

  word(number: number): string {
    const start = this.starts[number] ?? 0;
    return stringOf(this.units.subarray(start), (this.starts[number + 1] ?? 0) - 1 - start);
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

  /** Calls back for every word. */
  each(visit: (word: string, number: number) => void): void {
    let number = 0;
    for (let block = 0; block * BLOCK < this.count; block += 1) {
      const text = this.blockText(block);
      for (let at = 0; at < text.length; number += 1) {
        const end = text.indexOf('\n', at);
        visit(text.slice(at, end), number);
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

  /** Where in the table the word is, or where it would go. */
  private placeOf(text: string, start: number, end: number, hash: number): number {
    const { table } = this;
    const mask = table.length - 1;
    for (let place = placeFor(hash) & mask; ; place = (place + 2) & mask) {
      const entry = table[place + 1] ?? 0;
      if (entry === 0) return place;
      if (table[place] === hash >>> 0 && this.isWord(entry - 1, text, start, end)) return place;
    }
  }

  private isWord(number: number, text: string, start: number, end: number): boolean {
    const from = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - 1 - from !== end - start) return false;
    for (let i = start; i < end; i += 1) if (this.units[from + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  private append(text: string, start: number, end: number, hash: number, place: number): number {
    const number = this.count;
    while (this.used + end - start + 1 > this.units.length) this.units = grown16(this.units);
    for (let i = start; i < end; i += 1) this.units[this.used + i - start] = text.charCodeAt(i);
    this.units[this.used + end - start] = END;
    this.used += end - start + 1;
    this.count += 1;
    if (this.count + 1 > this.starts.length) this.starts = grown32(this.starts);
    this.starts[this.count] = this.used;
    this.table[place] = hash;
    this.table[place + 1] = number + 1;
    if (this.count * 3 > this.table.length) this.rehash();
    return number;
  }

  private rehash(): void {
    const old = this.table;
    const mask = old.length * 2 - 1;
    this.table = new Uint32Array(mask + 1);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const hash = old[from] ?? 0;
      let place = placeFor(hash) & mask;
      while (this.table[place + 1] !== 0) place = (place + 2) & mask;
      this.table[place] = hash;
      this.table[place + 1] = old[from + 1] ?? 0;
    }
  }
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units: start with the seed, one step for each unit. */
export const HASH_SEED = 0x811c9dc5;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Where the table looks first: the high bits of the hash brought down, an even number. */
const placeFor = (hash: number): number => (hash ^ (hash >>> 15)) << 1;

function grown32(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.ceil(array.length * 1.5));
  wider.set(array);
  return wider;
}

function grown16(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(Math.ceil(array.length * 1.5));
  wider.set(array);
  return wider;
}
