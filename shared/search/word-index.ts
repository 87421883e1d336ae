import { addAll, type Bits, keepAll, newBits } from './bits.ts';
import { classOf, IDEOGRAPH, WORD } from './char-class.ts';
import { isLetter, letterBit, LetterSlots } from './letter-slots.ts';
import { Postings } from './postings.ts';
import { mayMend } from './slip.ts';
import { CHECK_SEED, checkStep, HASH_SEED, hashStep, SEEN, Vocabulary } from './vocabulary.ts';
import { WordBatch } from './word-batch.ts';

/** The slots that may have a term: anywhere in a word, at the start of one, as whole words. Each holds the next. */
export interface TermSlots {
  readonly anywhere: Bits;
  readonly starting: Bits;
  readonly whole: Bits;
  /** Every slot named has the term indeed; else their texts must be looked at. */
  readonly exact: boolean;
}

/**
 * Which words each text has. Words of spaced scripts are kept whole; of the others, every character and every two
 * neighbours are kept. A part of a word is looked for in the vocabulary, which is small, and not in the texts.
 */
export class WordIndex {
  private readonly vocabulary = new Vocabulary();
  private readonly postings = new Postings();
  private readonly letters = new LetterSlots();
  private readonly batch = new WordBatch();

  /** Adds the words of a folded text, findable after `flush`. Slots come in rising order. */
  add(slot: number, text: string): void {
    let start = -1;
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    let inText = 0;
    let atStart = 0;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      const kind = classOf(unit);
      if (kind === WORD) {
        const letter = letterBit(unit);
        inText |= letter;
        if (start < 0) {
          start = i;
          atStart |= letter;
        }
        hash = hashStep(hash, unit);
        check = checkStep(check, unit);
        continue;
      }
      if (start >= 0) {
        this.addWord(slot, text, start, i, hash, check);
        start = -1;
        hash = HASH_SEED;
        check = CHECK_SEED;
      }
      if (kind === IDEOGRAPH) this.addIdeograph(slot, text, i);
    }
    if (start >= 0) this.addWord(slot, text, start, text.length, hash, check);
    this.letters.add(slot, inText, atStart);
    if (this.batch.isFull) this.flush();
  }

  /** Makes what was added findable. */
  flush(): void {
    if (this.batch.words.size === 0) return;
    const numbers = this.vocabulary.addAll(this.batch.words);
    this.batch.eachWord((word, slots, from, to) => this.postings.add(numbers[word] ?? 0, slots, from, to));
    this.batch.clear();
  }

  /** Looks for a folded term among the first `size` slots. */
  find(term: string, size: number): TermSlots {
    const parts = partsOf(term);
    const [only] = parts;
    if (only !== undefined && parts.length === 1 && only.text.length === term.length) return this.findPart(only, size);
    const all = newBits(size).fill(0xffffffff);
    for (const part of parts) keepAll(all, this.findPart(part, size).anywhere);
    return { anywhere: all, starting: all, whole: all, exact: false };
  }

  /**
   * Calls back for every distinct word that a typing slip may have made this one of, also those of texts that are gone;
   * `texts` counts the texts that have it, about.
   */
  eachNear(typed: string, visit: (word: string, texts: () => number) => void): void {
    this.vocabulary.each((text, start, end, number) => {
      if (end - start < typed.length - 1 || !mayMend(typed, text, start)) return;
      visit(text.slice(start, end), () => this.postings.countOf(number));
    });
  }

  private findPart(part: Part, size: number): TermSlots {
    if (part.kind === IDEOGRAPH) return this.findIdeographs(part.text, size);
    return isLetter(part.text) ? this.findLetter(part.text, size) : this.findInWords(part.text, size);
  }

  private findInWords(text: string, size: number): TermSlots {
    const [anywhere, starting, whole] = [newBits(size), newBits(size), newBits(size)];
    this.vocabulary.scan(text, (word, atStart, all) => {
      this.postings.collect(word, all ? whole : atStart ? starting : anywhere);
    });
    addAll(starting, whole);
    addAll(anywhere, starting);
    return { anywhere, starting, whole, exact: true };
  }

  private findLetter(letter: string, size: number): TermSlots {
    const whole = newBits(size);
    const word = this.vocabulary.find(letter);
    if (word !== undefined) this.postings.collect(word, whole);
    return { ...this.letters.find(letter, size), whole, exact: true };
  }

  private findIdeographs(text: string, size: number): TermSlots {
    const all = this.findToken(text.slice(0, 2), size);
    for (let i = 1; i + 1 < text.length; i += 1) keepAll(all, this.findToken(text.slice(i, i + 2), size));
    return { anywhere: all, starting: all, whole: all, exact: text.length <= 2 };
  }

  private findToken(token: string, size: number): Bits {
    const found = newBits(size);
    const word = this.vocabulary.find(token);
    if (word !== undefined) this.postings.collect(word, found);
    return found;
  }

  private addWord(slot: number, text: string, start: number, end: number, hash: number, check: number): void {
    const word = this.batch.words.add(text, start, end, hash, check, slot + 1);
    if (word !== SEEN) this.batch.add(word, slot);
  }

  private addIdeograph(slot: number, text: string, at: number): void {
    const unit = text.charCodeAt(at);
    const [hash, check] = [hashStep(HASH_SEED, unit), checkStep(CHECK_SEED, unit)];
    this.addWord(slot, text, at, at + 1, hash, check);
    if (at + 1 >= text.length) return;
    const next = text.charCodeAt(at + 1);
    if (classOf(next) !== IDEOGRAPH) return;
    this.addWord(slot, text, at, at + 2, hashStep(hash, next), checkStep(check, next));
  }
}

interface Part {
  readonly kind: typeof WORD | typeof IDEOGRAPH;
  readonly text: string;
}

/** The runs of one kind in a term, without what stands between. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < text.length;) {
    const kind = classOf(text.charCodeAt(start));
    let end = start + 1;
    while (end < text.length && classOf(text.charCodeAt(end)) === kind) end += 1;
    if (kind === WORD || kind === IDEOGRAPH) parts.push({ kind, text: text.slice(start, end) });
    start = end;
  }
  return parts;
}
