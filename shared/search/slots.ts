import { type Bits, clearBit, newBits, roomFor, setBit } from './bits.ts';
import { foldWithPatches } from './fold.ts';
import type { Patches } from './patches.ts';
import { foldTag } from './query.ts';
import type { SearchDoc } from './types.ts';
import { WordIndex } from './word-index.ts';

/** An entry as search keeps it. */
export interface Slot<Id> extends Omit<SearchDoc, 'text' | 'tags'> {
  readonly id: Id;
  readonly foldedTitle: string;
  /** The folded text; with the patches it gives the original. */
  readonly text: string;
  readonly patches: Patches;
  /** Folded. */
  readonly tags: readonly string[];
}

const NO_TAGS: readonly string[] = [];
/** Entries that stay unindexed until there are more: they change often, and are soon looked through. */
const FRESH_KEPT = 64;
/** Left-over slots before all are numbered anew, at least, and as a share of all. */
const LEFT_OVER_LEAST = 1000;
const LEFT_OVER_SHARE = 0.25;

/**
 * The entries, each in a numbered slot. Slots below `indexed` are in the word indexes and do not change any more: a
 * changed entry gets a new slot, and its old one is left over until all are numbered anew. Later ones are looked
 * through one by one.
 */
export class Slots<Id extends string> {
  private slots: (Slot<Id> | undefined)[] = [];
  private readonly numbers = new Map<Id, number>();
  private live: Bits = newBits(1024);
  /** Slots that were removed before they were indexed: the next entries go there. */
  private free: number[] = [];
  /** The slots below `ordered`, by day and order. Some may be left over. */
  private newestFirst: number[] = [];
  private ordered = 0;
  private readonly tagCounts = new Map<string, number>();
  /** How many of the first slots are in the word indexes. */
  indexed = 0;
  texts = new WordIndex();
  titles = new WordIndex();

  /** Entries. */
  get size(): number {
    return this.numbers.size;
  }

  /** Slots, also those left over. */
  get length(): number {
    return this.slots.length;
  }

  get alive(): Bits {
    return this.live;
  }

  numberOf(id: Id): number | undefined {
    return this.numbers.get(id);
  }

  at(slot: number): Slot<Id> | undefined {
    return this.slots[slot];
  }

  put(id: Id, doc: SearchDoc): void {
    const before = this.numbers.get(id);
    if (before !== undefined) this.clear(before);
    const slot = this.takeFree() ?? this.slots.length;
    const tags = doc.tags.length === 0 ? NO_TAGS : doc.tags.map(foldTag);
    const { text, patches } = foldWithPatches(doc.text);
    const { title, day, order, kind, starred, openness, about } = doc;
    const foldedTitle = title === undefined ? '' : foldWithPatches(title).text;
    const fields = { id, title, foldedTitle, text, patches, tags, day, order, kind, starred };
    this.slots[slot] = { ...fields, private: doc.private, openness, about };
    this.numbers.set(id, slot);
    this.live = roomFor(this.live, slot + 1);
    setBit(this.live, slot);
    for (const tag of tags) this.tagCounts.set(tag, (this.tagCounts.get(tag) ?? 0) + 1);
    this.ordered = Math.min(this.ordered, slot);
  }

  remove(id: Id): void {
    const slot = this.numbers.get(id);
    if (slot === undefined) return;
    this.clear(slot);
    this.numbers.delete(id);
  }

  /** Numbers all slots anew where too many are left over; answers whether it did. */
  tidy(): boolean {
    const leftOver = this.slots.length - this.numbers.size;
    const tooMany = leftOver > LEFT_OVER_LEAST && leftOver > this.slots.length * LEFT_OVER_SHARE;
    if (tooMany) this.renumber();
    return tooMany;
  }

  /** Indexes for about so many milliseconds; answers whether more is left. */
  index(milliseconds: number): boolean {
    if (this.slots.length - this.indexed <= FRESH_KEPT) return false;
    const end = performance.now() + milliseconds;
    do this.indexTo(Math.min(this.slots.length, this.indexed + 16));
    while (this.indexed < this.slots.length && performance.now() < end);
    this.flush();
    return this.indexed < this.slots.length;
  }

  /** Indexes what is left; answers whether anything was. */
  indexAll(): boolean {
    const more = this.indexed < this.slots.length;
    this.indexTo(this.slots.length);
    this.flush();
    return more;
  }

  /** All slots in use, by day and order, the newest first; some that are not in use may be among them. */
  byRecency(): readonly number[] {
    const { slots, ordered } = this;
    if (ordered < slots.length) {
      const added = Array.from({ length: slots.length - ordered }, (_, i) => ordered + i);
      const kept = ordered === 0 ? [] : this.newestFirst.filter((slot) => slot < ordered);
      this.newestFirst = [...kept, ...added].filter((slot) => slots[slot] !== undefined);
      // Entries come nearly in order, which this sort (TimSort) is quick with.
      this.newestFirst.sort((a, b) => this.compare(a, b));
      this.ordered = slots.length;
    }
    return this.newestFirst;
  }

  /** The folded tags of this name; where there is none, those that start with it. */
  tagsNamed(tag: string): ReadonlySet<string> {
    if (this.tagCounts.has(tag)) return new Set([tag]);
    return new Set([...this.tagCounts.keys()].filter((known) => known.startsWith(tag)));
  }

  get tags(): Iterable<string> {
    return this.tagCounts.keys();
  }

  private indexTo(end: number): void {
    for (; this.indexed < end; this.indexed += 1) {
      const slot = this.slots[this.indexed];
      if (slot === undefined) continue;
      this.texts.add(this.indexed, slot.text);
      if (slot.foldedTitle !== '') this.titles.add(this.indexed, slot.foldedTitle);
    }
  }

  private flush(): void {
    this.texts.flush();
    this.titles.flush();
  }

  private clear(slot: number): void {
    for (const tag of this.slots[slot]?.tags ?? NO_TAGS) {
      const count = (this.tagCounts.get(tag) ?? 0) - 1;
      if (count > 0) this.tagCounts.set(tag, count);
      else this.tagCounts.delete(tag);
    }
    this.slots[slot] = undefined;
    clearBit(this.live, slot);
    if (slot >= this.indexed) this.free.push(slot);
  }

  private takeFree(): number | undefined {
    let slot = this.free.pop();
    while (slot !== undefined && slot < this.indexed) slot = this.free.pop();
    return slot;
  }

  private renumber(): void {
    this.slots = this.slots.filter((slot) => slot !== undefined);
    this.live = newBits(Math.ceil(this.slots.length * 1.25));
    for (const [number, slot] of this.slots.entries()) {
      if (slot !== undefined) this.numbers.set(slot.id, number);
      setBit(this.live, number);
    }
    this.free = [];
    this.ordered = 0;
    this.indexed = 0;
    this.texts = new WordIndex();
    this.titles = new WordIndex();
  }

  private compare(a: number, b: number): number {
    const [left, right] = [this.slots[a], this.slots[b]];
    if (left === undefined || right === undefined) return 0;
    if (left.day !== right.day) return left.day < right.day ? 1 : -1;
    return right.order - left.order || (left.id < right.id ? -1 : 1);
  }
}
