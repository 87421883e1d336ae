import { grown32, Vocabulary } from './vocabulary.ts';

/** Texts whose words are gathered before they go to the whole vocabulary. */
const BATCH = 512;

/**
 * Words of some hundred texts in memory that fits the processor's cache, so that the large tables, where every access is
 * a wait for memory, are asked once for a word and not once for each text it is in.
 */
export class WordBatch {
  readonly words = new Vocabulary();
  private entries = new Uint32Array(1 << 8);
  private slots = new Uint32Array(1 << 8);
  private length = 0;
  private texts = 0;
  private last = -1;

  get isFull(): boolean {
    return this.texts >= BATCH;
  }

  add(word: number, slot: number): void {
    if (this.length === this.slots.length) {
      this.slots = grown32(this.slots);
      this.entries = grown32(this.entries);
    }
    this.entries[this.length] = word;
    this.slots[this.length] = slot;
    this.length += 1;
    if (slot !== this.last) this.texts += 1;
    this.last = slot;
  }

  /** Calls back for every word with its slots, `slots[from, to)`, rising. */
  eachWord(visit: (word: number, slots: Uint32Array, from: number, to: number) => void): void {
    // Counting sort by word: where each word's slots end, then every slot to its place, the last first.
    const ends = new Uint32Array(this.words.size + 1);
    for (let i = 0; i < this.length; i += 1) add1(ends, this.entries[i] ?? 0);
    for (let word = 1; word < ends.length; word += 1) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0);
    const sorted = new Uint32Array(this.length);
    for (let i = this.length - 1; i >= 0; i -= 1) {
      const word = this.entries[i] ?? 0;
      const place = (ends[word] ?? 0) - 1;
      ends[word] = place;
      sorted[place] = this.slots[i] ?? 0;
    }
    for (let word = 0; word < this.words.size; word += 1) visit(word, sorted, ends[word] ?? 0, ends[word + 1] ?? 0);
  }

  clear(): void {
    this.words.clear();
    this.length = 0;
    this.texts = 0;
    this.last = -1;
  }
}

const add1 = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};
