import { addAll, type Bits, countBits, newBits, roomFor, setBit } from './bits.ts';

/** Units in a page of the arena. A slice never crosses from one page to the next. */
const PAGE_BITS = 15;
const PAGE = 1 << PAGE_BITS;
const NO_PAGE = new Uint16Array(0);
/** Units of a word's first slice; each further one is twice as long, up to the last. */
const FIRST_SLICE = 4;
const LONGEST_SLICE = 1024;
/** Units at the end of a slice that say where the next one is; zero where there is none yet. */
const POINTER = 2;
/** As a difference: REACH slots on, and the rest follows. */
const FAR = 0xffff;
const REACH = 0xfffe;

/** A word in more than one of so many entries is kept as a set of bits, which is far quicker to add up. */
const DENSE_SHARE = 48;
const DENSE_LEAST = 64;

/** Fields of a word's record. */
const LAST = 0; // the slot added last, plus one
const HEAD = 1; // address of the first slice
const WRITE = 2; // address where the next difference goes, that of the pointer where the slice is full; or which bits
const COUNT = 3; // units written, 0 at first; DENSE where the slots are bits
const FIELDS = 4;
const DENSE = 0xffffffff;

/**
 * Which slots each word is in. A rare word has a rising list of numbers, as 16-bit differences in slices of an arena
 * that are chained as the list grows (after Lucene's in-memory index); a frequent one has a bit for every slot. A
 * difference is at least 1, so 0 ends what is written in a slice.
 */
export class Postings {
  private readonly pages: Uint16Array[] = [];
  /** First free unit. Address 0 stays unused: it means none. */
  private free = FIRST_SLICE;
  private records = new Uint32Array(FIELDS * 64);
  private readonly dense: Bits[] = [];

  /** Adds `slots[from, to)` to a word's list. Slots come in rising order, each once. */
  add(word: number, slots: Uint32Array, from: number, to: number): void {
    const record = word * FIELDS;
    while (record >= this.records.length) this.grow();
    for (let i = from; i < to; i += 1) this.addOne(record, slots[i] ?? 0);
  }

  /** Adds every slot of the word to `out`, as far as it has room. */
  collect(word: number, out: Bits): void {
    const record = word * FIELDS;
    if (this.records[record + COUNT] !== DENSE) this.collectList(record, out);
    else addAll(out, this.dense[this.records[record + WRITE] ?? 0] ?? newBits(0));
  }

  /** How many slots the word has; a few more where they are far apart. */
  countOf(word: number): number {
    const count = this.records[word * FIELDS + COUNT] ?? 0;
    return count === DENSE ? countBits(this.dense[this.records[word * FIELDS + WRITE] ?? 0] ?? newBits(0)) : count;
  }

  private addOne(record: number, slot: number): void {
    const last = this.records[record + LAST] ?? 0;
    this.records[record + LAST] = slot + 1;
    const count = this.records[record + COUNT] ?? 0;
    if (count === DENSE) this.addDense(this.records[record + WRITE] ?? 0, slot);
    else if (count >= DENSE_LEAST && count * DENSE_SHARE > slot) this.makeDense(record, slot);
    else {
      let delta = slot + 1 - last;
      for (; delta > REACH; delta -= REACH) this.write(record, FAR);
      this.write(record, delta);
    }
  }

  private collectList(record: number, out: Bits): void {
    let slot = -1;
    let size = FIRST_SLICE;
    let at = this.records[record + HEAD] ?? 0;
    while (at !== 0) {
      const page = this.pageOf(at);
      let place = at & (PAGE - 1);
      const end = place + size - POINTER;
      for (; place < end; place += 1) {
        const delta = page[place] ?? 0;
        if (delta === 0) return;
        if (delta === FAR) slot += REACH;
        else {
          slot += delta;
          out[slot >>> 5] = (out[slot >>> 5] ?? 0) | (1 << (slot & 31));
        }
      }
      at = ((page[end] ?? 0) | ((page[end + 1] ?? 0) << 16)) >>> 0;
      size = Math.min(size * 2, LONGEST_SLICE);
    }
  }

  private addDense(number: number, slot: number): void {
    const bits = roomFor(this.dense[number] ?? newBits(0), slot + 1);
    setBit(bits, slot);
    this.dense[number] = bits;
  }

  private makeDense(record: number, slot: number): void {
    const bits = newBits(slot + 1);
    this.collectList(record, bits);
    this.records[record + COUNT] = DENSE;
    this.records[record + WRITE] = this.dense.length;
    this.dense.push(bits);
    this.addDense(this.dense.length - 1, slot);
  }

  private write(record: number, delta: number): void {
    const count = this.records[record + COUNT] ?? 0;
    const size = sliceDueAt(count);
    if (size > 0) this.addSlice(record, size);
    const at = this.records[record + WRITE] ?? 0;
    this.pageOf(at)[at & (PAGE - 1)] = delta;
    this.records[record + WRITE] = at + 1;
    this.records[record + COUNT] = count + 1;
  }

  private addSlice(record: number, size: number): void {
    if ((this.free & (PAGE - 1)) + size > PAGE) this.free = this.pages.length * PAGE;
    const at = this.free;
    this.free += size;
    if (at >>> PAGE_BITS === this.pages.length) this.pages.push(new Uint16Array(PAGE));
    if (this.records[record + COUNT] === 0) this.records[record + HEAD] = at;
    else {
      const full = this.records[record + WRITE] ?? 0;
      const page = this.pageOf(full);
      page[full & (PAGE - 1)] = at & 0xffff;
      page[(full & (PAGE - 1)) + 1] = at >>> 16;
    }
    this.records[record + WRITE] = at;
  }

  private pageOf(at: number): Uint16Array {
    return this.pages[at >>> PAGE_BITS] ?? NO_PAGE;
  }

  private grow(): void {
    const wider = new Uint32Array(Math.ceil((this.records.length / FIELDS) * 1.5) * FIELDS);
    wider.set(this.records);
    this.records = wider;
  }
}

/** For a word with so many units written: the size of the slice that must come now; 0 while the last has room. */
function sliceDueAt(count: number): number {
  if (count < DUE.length) return DUE[count] ?? 0;
  return (count - DUE.length) % (LONGEST_SLICE - POINTER) === 0 ? LONGEST_SLICE : 0;
}

/** Sizes due at each count until slices grow no more. */
const DUE = ((): Uint16Array => {
  const due: number[] = [];
  for (let size = FIRST_SLICE; size < LONGEST_SLICE; size *= 2) {
    due.push(size, ...Array.from({ length: size - POINTER - 1 }, () => 0));
  }
  return Uint16Array.from(due);
})();
