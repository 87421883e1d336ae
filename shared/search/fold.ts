import { type Patches, PatchWriter, stringOf } from './patches.ts';

/** Text as it is compared: lower case, without accents, and what brings the original back (see patches.ts). */
export interface Folded {
  readonly text: string;
  readonly patches: Patches;
}

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
  return foldAscii(text) ?? foldAny(text);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Texts up to this many units share a buffer; a longer one gets its own, for the time of its folding. */
const SHARED = 1 << 16;
const sharedBytes = new Uint8Array(SHARED);
const sharedUnits = new Uint16Array(SHARED);
const writer = new PatchWriter();

/** The short way for ASCII, on bytes, four at a time where nothing changes; undefined for other text. */
function foldAscii(text: string): Folded | undefined {
  // Room to the next multiple of four and one byte more, so that the last word and what follows it can be read.
  const bytes = text.length + 8 < SHARED ? sharedBytes : new Uint8Array((text.length + 8) & ~3);
  const { read, written } = encoder.encodeInto(text, bytes);
  if (read !== text.length || written !== read) return undefined;
  bytes.fill(0, written, ((written + 3) & ~3) + 1);
  const quads = new Uint32Array(bytes.buffer, 0, (written + 3) >> 2);
  // Where the source has been read to, and where its folded form has been written to: nearer the start.
  let taken = 0;
  let put = 0;
  for (let i = 0; i < quads.length; i += 1) {
    if (!mayChange(quads[i] ?? 0, bytes[i * 4 + 4] ?? 0)) continue;
    for (let at = Math.max(i * 4, taken); at < i * 4 + 4; at += 1) {
      const unit = bytes[at] ?? 0;
      if (unit >= 65 && unit <= 90) {
        bytes[at] = unit + 32;
        writer.capital(put + at - taken);
      } else if (isBlank(unit)) {
        const start = at > taken && isBlank(bytes[at - 1] ?? 0) ? at - 1 : at;
        let end = at + 1;
        while (isBlank(bytes[end] ?? 0)) end += 1;
        if (end - start === 1 && unit === 32) continue;
        bytes.copyWithin(put, taken, start);
        put += start - taken;
        bytes[put] = 32;
        writer.span(put, 1, text.slice(start, end));
        put += 1;
        taken = end;
        at = end - 1;
      }
    }
  }
  bytes.copyWithin(put, taken, written);
  return { text: decoder.decode(bytes.subarray(0, put + written - taken)), patches: writer.finish() };
}

/** Whether four ASCII bytes and the one after them may hold a capital, a control character or two spaces in a row. */
function mayChange(quad: number, next: number): boolean {
  // Capitals are in 0x40–0x5f: bit 6 set and bit 5 clear.
  if ((quad & ~(quad << 1) & 0x40404040) !== 0) return true;
  // A byte below 0x20, then a zero byte (Hacker's Delight, 6-1): here, spaces at a place and at the one after it.
  if (((quad - 0x20202020) & ~quad & 0x80808080) !== 0) return true;
  const pairs = (quad ^ 0x20202020) | ((quad >>> 8) ^ 0x202020) | ((next ^ 0x20) << 24);
  return ((pairs - 0x01010101) & ~pairs & 0x80808080) !== 0;
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);

function foldAny(text: string): Folded {
  let out = text.length + 64 < SHARED ? sharedUnits : new Uint16Array(text.length + 64);
  let length = 0;
  let last = 0;
  let next = text.charCodeAt(0);
  for (let i = 0; i < text.length;) {
    const unit = next;
    next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const simple = simpleFolds[unit] || simpleFold(unit);
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

const UNKNOWN = 0;
const COMPLEX = 0xffff;
/** What a unit folds to where that is one unit, whatever stands around it. */
const simpleFolds = new Uint16Array(0x1_00_00);
const NO = 1;
const YES = 2;
const extending = new Uint8Array(0x1_00_00);

function simpleFold(unit: number): number {
  const folded = unit >= 0xd800 && unit <= 0xdfff ? '' : foldCluster(String.fromCharCode(unit));
  const found = folded.length === 1 && folded !== '\0' ? folded.charCodeAt(0) : COMPLEX;
  simpleFolds[unit] = found;
  return found;
}

const EXTENDING = /[\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\uff9e\uff9f]/u;

function extendsCluster(unit: number): boolean {
  if (unit < 0x80) return false;
  const known = extending[unit];
  if (known !== UNKNOWN) return known === YES;
  const found = EXTENDING.test(String.fromCharCode(unit));
  extending[unit] = found ? YES : NO;
  return found;
}

/** Marks that only colour a letter, invisible characters, the Arabic filler; never the voicing marks of kana. */
const LEFT_OUT =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Syriac}]|[\p{Default_Ignorable_Code_Point}\u0640]/gu;
const BLANK = /[\s\u0085]/u;

/** What neither Unicode's decomposition nor its case folding makes plain. */
const PLAIN = new Map(
  [
    ...['oø', 'lł', 'dđ', 'dð', 'hħ', 'tŧ'].map(([base = '', ...letters]) => ({ base, letters })),
    { base: 'th', letters: ['þ'] },
    { base: 'ae', letters: ['æ'] },
    { base: 'oe', letters: ['œ'] },
    { base: "'", letters: '’‘‛ʼʻʹ′´׳'.split('') },
    { base: '"', letters: '“”„‟«»″״'.split('') },
    { base: '-', letters: '‐‑‒–—―−'.split('') },
  ].flatMap(({ base, letters }) => letters.map((letter) => [letter, base] as const)),
);

const clusters = new Map<string, string>();

function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  let folded = '';
  for (const char of PLAIN.get(cluster) ?? cluster.normalize('NFKD').replace(LEFT_OUT, '')) {
    // Lower case of upper case is Unicode's full case folding for all but a few letters, which decomposition has handled.
    const lower = char.toUpperCase().toLowerCase();
    for (const part of lower) folded += PLAIN.get(part) ?? (BLANK.test(part) ? ' ' : part);
  }
  folded = folded.replace(LEFT_OUT, '').normalize('NFC');
  if (clusters.size >= 20_000) clusters.clear();
  clusters.set(cluster, folded);
  return folded;
}
