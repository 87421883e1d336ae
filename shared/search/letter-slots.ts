import { addAll, type Bits, newBits, roomFor, setBit } from './bits.ts';

const LETTER_A = 97;
const LETTERS = 26;

/** Whether this is one of the letters a to z. */
export const isLetter = (text: string): boolean => text.length === 1 && text >= 'a' && text <= 'z';

/** Which slots have each of the letters a to z: nearly all words have some letter, so they are not gone through for it. */
export class LetterSlots {
  private readonly having: Bits[] = [];
  private readonly starting: Bits[] = [];

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

/** The bit of one of the letters a to z, 0 for all else. */
export const letterBit = (unit: number): number =>
  unit >= LETTER_A && unit < LETTER_A + LETTERS ? 1 << (unit - LETTER_A) : 0;
