/** A set of slots: bit `slot & 31` of word `slot >>> 5`. */
export type Bits = Uint32Array<ArrayBuffer>;

/** An empty set with room for slots below `size`. */
export const newBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

export const hasBit = (bits: Bits, slot: number): boolean => (((bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;

export function setBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
}

export function clearBit(bits: Bits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31));
}

/** Adds to `bits` what is in `more`; what has no room in `bits` is left out. */
export function addAll(bits: Bits, more: Bits): void {
  const length = Math.min(bits.length, more.length);
  for (let i = 0; i < length; i += 1) bits[i] = (bits[i] ?? 0) | (more[i] ?? 0);
}

/** Keeps in `bits` what is also in `other`. */
export function keepAll(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i += 1) bits[i] = (bits[i] ?? 0) & (other[i] ?? 0);
}

/** Takes from `bits` what is in `other`. */
export function removeAll(bits: Bits, other: Bits): void {
  const length = Math.min(bits.length, other.length);
  for (let i = 0; i < length; i += 1) bits[i] = (bits[i] ?? 0) & ~(other[i] ?? 0);
}

/** How many slots are in the set (Hacker's Delight, 5-1). */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i += 1) {
    let word = bits[i] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Calls back for each slot in the set, lowest first. */
export function eachBit(bits: Bits, visit: (slot: number) => void): void {
  for (let i = 0; i < bits.length; i += 1) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1) visit(i * 32 + 31 - Math.clz32(word & -word));
  }
}

/** The same set with room for at least `size` slots. */
export function roomFor(bits: Bits, size: number): Bits {
  if (size <= bits.length * 32) return bits;
  const wider = newBits(Math.ceil(size * 1.25) + 64);
  wider.set(bits);
  return wider;
}
