import { addAll, type Bits, keepAll, newBits, roomFor, setBit } from './bits.ts';
import { classOf, IDEOGRAPH, WORD } from './char-class.ts';
import { Postings } from './postings.ts';
import { HASH_SEED, hashStep, Vocabulary } from './vocabulary.ts';

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

  /** Adds the words of a folded text. Slots come in rising order. */
  add(slot: number, text: string): void {
    let start = -1;
    let hash = HASH_SEED;
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
        continue;
      }
      if (start >= 0) {
        this.addWord(slot, text, start, i, hash);
        start = -1;
        hash = HASH_SEED;
      }
      if (kind === IDEOGRAPH) this.addIdeograph(slot, text, i);
    }
    if (start >= 0) this.addWord(slot, text, start, text.length, hash);
    this.letters.add(slot, inText, atStart);
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

  /** Calls back for every distinct word, also those of texts that are gone; `texts` counts the texts that have it. */
  eachWord(visit: (word: string, texts: () => number) => void): void {
    this.vocabulary.each((word, number) => visit(word, () => this.postings.countOf(number)));
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

  private addWord(slot: number, text: string, start: number, end: number, hash: number): void {
    this.postings.add(this.vocabulary.add(text, start, end, hash), slot);
  }

  private addIdeograph(slot: number, text: string, at: number): void {
    const hash = hashStep(HASH_SEED, text.charCodeAt(at));
    this.postings.add(this.vocabulary.add(text, at, at + 1, hash), slot);
    if (at + 1 >= text.length) return;
    const next = text.charCodeAt(at + 1);
    if (classOf(next) !== IDEOGRAPH) return;
    this.postings.add(this.vocabulary.add(text, at, at + 2, hashStep(hash, next)), slot);
  }
}

const LETTER_A = 97;
const LETTERS = 26;
const isLetter = (text: string): boolean => text.length === 1 && text >= 'a' && text <= 'z';

/** Which slots have each of the letters a to z: nearly all words have some letter, so they are not gone through for it. */
class LetterSlots {
  private readonly having = Array.from({ length: LETTERS }, () => newBits(1024));
  private readonly starting = Array.from({ length: LETTERS }, () => newBits(1024));
  /** The letters that a text has and that its words start with, as bits from a on. */
  add(slot: number, inText: number, atStart: number): void {
    this.note(this.having, inText, slot);
    this.note(this.starting, atStart, slot);
  }

  find(letter: string, size: number): { readonly anywhere: Bits; readonly starting: Bits } {
    const [anywhere, starting] = [newBits(size), newBits(size)];
    const place = letter.charCodeAt(0) - LETTER_A;
    addAll(anywhere, this.having[place] ?? newBits(0));
    addAll(starting, this.starting[place] ?? newBits(0));
    return { anywhere, starting };
  }

  private note(sets: Bits[], mask: number, slot: number): void {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      const bits = roomFor(sets[place] ?? newBits(0), slot + 1);
      setBit(bits, slot);
      sets[place] = bits;
    }
  }
}

const letterBit = (unit: number): number =>
  unit >= LETTER_A && unit < LETTER_A + LETTERS ? 1 << (unit - LETTER_A) : 0;

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
