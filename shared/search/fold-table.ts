const UNKNOWN = 0;
/** Answered by simpleFold where a unit folds to more or fewer than one, or is half of a character. */
export const COMPLEX = 0xffff;
const simpleFolds = new Uint16Array(0x1_00_00);
const NO = 1;
const YES = 2;
const extending = new Uint8Array(0x1_00_00);

/** What a unit folds to where that is one unit, whatever stands around it; else COMPLEX. */
export function simpleFold(unit: number): number {
  return simpleFolds[unit] || findSimpleFold(unit);
}

function findSimpleFold(unit: number): number {
  const folded = unit >= 0xd800 && unit <= 0xdfff ? '' : foldCluster(String.fromCharCode(unit));
  const found = folded.length === 1 && folded !== '\0' ? folded.charCodeAt(0) : COMPLEX;
  simpleFolds[unit] = found;
  return found;
}

const EXTENDING = /[\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\uff9e\uff9f]/u;

/** Whether the unit hangs on the character before it: a mark, a joiner, the vowel or final of a Hangul syllable. */
export function extendsCluster(unit: number): boolean {
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

/** What a character folds to, with all that hangs on it. */
export function foldCluster(cluster: string): string {
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
