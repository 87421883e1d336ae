/** What a UTF-16 unit is to search. */
export const BOUNDARY = 1;
/** Letters, digits and marks of scripts that put spaces between words. */
export const WORD = 2;
/** Units that are findable each by itself: scripts written without spaces, emoji, and every half of a surrogate pair. */
export const IDEOGRAPH = 3;
export type UnitClass = typeof BOUNDARY | typeof WORD | typeof IDEOGRAPH;

const known = new Uint8Array(0x1_00_00);

/** The class of a UTF-16 unit of folded text. */
export const classOf = (unit: number): UnitClass => (known[unit] || classify(unit)) as UnitClass;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const PICTURE = /\p{So}/u;
const SURROGATE = /\p{Cs}/u;
/** Thai and Lao; Myanmar; Khmer; CJK radicals to Bopomofo; Bopomofo and Katakana extensions; Han; compatibility Han. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff]/u;

function classify(unit: number): UnitClass {
  const char = String.fromCharCode(unit);
  const letter = LETTER.test(char);
  const alone = SURROGATE.test(char) || PICTURE.test(char) || (letter && UNSPACED.test(char));
  const found = alone ? IDEOGRAPH : letter ? WORD : BOUNDARY;
  known[unit] = found;
  return found;
}
