import { foldBytes } from './fold-bytes.ts';
import { COMPLEX, extendsCluster, foldCluster, simpleFold } from './fold-table.ts';
import { type Folded, PatchWriter, stringOf } from './patches.ts';

export type { Folded };

/**
 * Folds text so that what a person means as the same compares as the same: full case folding (ß is ss, final sigma is
 * sigma, and every Turkish i is i), accents and vowel points of Latin, Greek, Cyrillic, Hebrew and Arabic left out,
 * compatibility forms resolved (ligatures, full width, circled digits; Unicode NFKD), letters with a stroke as their base
 * (ø, ł), typographic quotes, apostrophes and dashes as the plain ones, any run of blanks and line ends as one space,
 * invisible characters left out. Han, kana and Hangul stay; so do the marks of other scripts, which are letters there.
 */
export const fold = (text: string): string => foldWithPatches(text).text;

/** Folds text and keeps what is needed to have the original again. */
export function foldWithPatches(text: string): Folded {
  return foldBytes(text) ?? foldAny(text);
}

/** Texts up to this many units share a buffer; a longer one gets its own, for the time of its folding. */
const SHARED = 1 << 16;
const sharedUnits = new Uint16Array(SHARED);
const writer = new PatchWriter();

/** The way for every text, unit by unit. */
function foldAny(text: string): Folded {
  let out = text.length + 64 < SHARED ? sharedUnits : new Uint16Array(text.length + 64);
  let length = 0;
  let last = 0;
  let next = text.charCodeAt(0);
  for (let i = 0; i < text.length;) {
    const unit = next;
    next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const simple = simpleFold(unit);
    if (simple !== COMPLEX && (next < 0x80 || !extendsCluster(next)) && (simple !== 32 || last !== 32)) {
      if (length === out.length) out = widened(out);
      out[length] = simple;
      if (simple !== unit) {
        if (unit >= 65 && unit <= 90) writer.capital(length);
        else writer.unit(length, unit);
      }
      last = simple;
      length += 1;
      i += 1;
      continue;
    }
    const cluster = text.slice(i, clusterEnd(text, i));
    const whole = foldCluster(cluster);
    // One space stands for all that come in a row.
    const folded = last === 32 && whole.startsWith(' ') ? whole.slice(1) : whole;
    for (let k = 0; k < folded.length; k += 1) {
      if (length === out.length) out = widened(out);
      last = folded.charCodeAt(k);
      out[length] = last;
      length += 1;
    }
    if (folded !== cluster) writer.span(length - folded.length, folded.length, cluster);
    i += cluster.length;
    next = i < text.length ? text.charCodeAt(i) : 0;
  }
  return { text: stringOf(out, length), patches: writer.finish() };
}

function widened(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(units.length * 2);
  wider.set(units);
  return wider;
}

/** A character and what hangs on it: marks, joiners, the vowel and final of a Hangul syllable. At most 64 units. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && end - start < 64 && extendsCluster(text.charCodeAt(end))) end += 1;
  return end;
}
