import type { Id } from '../base/ids.ts';

/**
 * The id of something in the sample: always the same for the same words, and of the form of a random UUIDv4. Ids of a
 * real journal are random; these are not, so that pictures, tests and benchmarks speak of the same records.
 */
export function sampleId<Name extends string>(words: string): Id<Name> {
  const next = numbersFrom(words);
  const hex = Array.from({ length: 4 }, () => next().toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-') as Id<Name>;
}

/** FNV-1a over the words gives the seed of a Mulberry32 generator; both are small and well known. */
function numbersFrom(words: string): () => number {
  let state = 0x81_1c_9d_c5;
  for (let i = 0; i < words.length; i += 1) state = Math.imul(state ^ words.charCodeAt(i), 0x01_00_01_93);
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
