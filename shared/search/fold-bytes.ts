import { COMPLEX, extendsCluster, foldCluster, simpleFold } from './fold-table.ts';
import { type Folded, PatchWriter } from './patches.ts';

const encoder = new TextEncoder();
// A text may begin with what looks like a byte order mark.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const writer = new PatchWriter();
/** Texts of up to so many bytes share a buffer; a longer one gets its own, for the time of its folding. */
const SHARED = 1 << 17;
const shared = new Uint8Array(SHARED);

/** Bytes a unit up to which this way is the faster one. */
const MOSTLY_ASCII = 1.25;

/**
 * The short way to fold most texts: on their UTF-8 bytes, in place, four at a time where nothing changes. Undefined for
 * texts that are mostly not ASCII, have combining marks or lone surrogates, or become longer (all rare in Latin script).
 */
export function foldBytes(text: string): Folded | undefined {
  // Room to the next multiple of four and one byte more, so that the last word and what follows it can be read.
  const room = text.length * 3 + 8;
  const bytes = room <= SHARED ? shared : new Uint8Array((room + 3) & ~3);
  const { written } = encoder.encodeInto(text, bytes);
  if (written > text.length * MOSTLY_ASCII || (written > text.length && !text.isWellFormed())) return undefined;
  bytes.fill(0, written, ((written + 3) & ~3) + 1);
  const folding = new InPlace(bytes);
  const done = folding.run(written);
  const patches = writer.finish();
  return done ? { text: decoder.decode(bytes.subarray(0, folding.put)), patches } : undefined;
}

/** Bytes that are folded in place. */
class InPlace {
  private readonly bytes: Uint8Array;
  /** The source has been read to here … */
  private taken = 0;
  /** … and its folded form written to here, never after it. What is between the two and not yet read moves later. */
  put = 0;
  /** Bytes of the folded text beyond one for each UTF-16 unit, as far as it is known. */
  private wider = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Folds the first `length` bytes; answers false where this cannot be done here. */
  run(length: number): boolean {
    const { bytes } = this;
    const quads = new Uint32Array(bytes.buffer, 0, (length + 3) >> 2);
    for (let i = 0; i < quads.length; i += 1) {
      if (!mayChange(quads[i] ?? 0, bytes[i * 4 + 4] ?? 0)) continue;
      for (let at = i * 4; at < i * 4 + 4; at += 1) {
        if (at < this.taken) continue;
        const byte = bytes[at] ?? 0;
        if (byte >= 65 && byte <= 90) {
          bytes[at] = byte + 32;
          writer.capital(this.unitAt(at));
        } else if (isBlank(byte)) this.blanks(at);
        else if (byte >= 0xc0 && !this.character(at, byte)) return false;
      }
    }
    this.moveTo(length, length);
    return true;
  }

  /** The place in the folded text, in UTF-16 units, of what stands at this byte of the source. */
  private unitAt(at: number): number {
    return this.put + at - this.taken - this.wider;
  }

  /** Brings what is left as it is up to its place; the source is then read to `next`. */
  private moveTo(at: number, next: number): void {
    if (this.put !== this.taken) this.bytes.copyWithin(this.put, this.taken, at);
    this.put += at - this.taken;
    this.taken = next;
  }

  /** A run of blanks becomes one space, or nothing after a space. */
  private blanks(at: number): void {
    const { bytes } = this;
    const start = at > this.taken && isBlank(bytes[at - 1] ?? 0) ? at - 1 : at;
    let end = at + 1;
    while (isBlank(bytes[end] ?? 0)) end += 1;
    const repeated = start === this.taken && this.put > 0 && bytes[this.put - 1] === 32;
    if (end - start === 1 && bytes[at] === 32 && !repeated) return;
    const original = String.fromCharCode(...bytes.subarray(start, end));
    this.moveTo(start, end);
    writer.span(this.unitAt(end), repeated ? 0 : 1, original);
    if (!repeated) this.write(32);
  }

  /** A character beyond ASCII; answers false where it cannot be folded here. */
  private character(at: number, first: number): boolean {
    const { bytes } = this;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    let code = first & (0xff >> (length + 1));
    for (let i = 1; i < length; i += 1) code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
    if (code < 0x1_00_00 && extendsCluster(code)) return false;
    const simple = code < 0x1_00_00 ? simpleFold(code) : COMPLEX;
    const original = simple === code ? '' : String.fromCodePoint(code);
    const folded = simple === code ? '' : simple === COMPLEX ? foldCluster(original) : String.fromCharCode(simple);
    if (folded === original) {
      // It stays; a character of four bytes has two units.
      this.wider += length === 4 ? 2 : length - 1;
      return true;
    }
    this.moveTo(at, at + length);
    const repeated = this.put > 0 && bytes[this.put - 1] === 32 && folded.startsWith(' ');
    const kept = repeated ? folded.slice(1) : folded;
    writer.span(this.unitAt(this.taken), kept.length, original);
    for (let i = 0; i < kept.length; i += 1) if (!this.writeUnit(kept.charCodeAt(i))) return false;
    return true;
  }

  private writeUnit(unit: number): boolean {
    const length = unit < 0x80 ? 1 : unit < 0x8_00 ? 2 : 3;
    // Not over what has not been read, and halves of characters are left to the other way.
    if (this.put + length > this.taken || (unit >= 0xd800 && unit <= 0xdfff)) return false;
    if (length === 1) this.write(unit);
    else if (length === 2) this.write(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else this.write(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
    this.wider += length - 1;
    return true;
  }

  private write(...written: number[]): void {
    for (const byte of written) {
      this.bytes[this.put] = byte;
      this.put += 1;
    }
  }
}

/** Whether four bytes and the one after them may hold a capital, a control character, two spaces, or more than ASCII. */
function mayChange(quad: number, next: number): boolean {
  if ((quad & 0x80808080) !== 0) return true;
  // Capitals are in 0x40–0x5f: bit 6 set and bit 5 clear.
  if ((quad & ~(quad << 1) & 0x40404040) !== 0) return true;
  // A byte below 0x20, then a zero byte (Hacker's Delight, 6-1): here, spaces at a place and at the one after it.
  if (((quad - 0x20202020) & ~quad & 0x80808080) !== 0) return true;
  const pairs = (quad ^ 0x20202020) | ((quad >>> 8) ^ 0x202020) | ((next ^ 0x20) << 24);
  return ((pairs - 0x01010101) & ~pairs & 0x80808080) !== 0;
}

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);
