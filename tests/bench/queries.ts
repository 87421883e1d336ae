const NAMES_AND_WORDS = ['abigail', 'company', 'negotiation', 'chiranjeevi'];
const SEVERAL_WORDS = [
  'management review',
  'the team',
  'river bank company',
  'station in the winter',
  'smith hospital',
];
const PARTS_NUMBERS_ACCENTS = ['ology', '#4711', 'łukasz straße'];
const CONDITIONS = ['"of the river"', 'tag:hiring village', 'after:2024-03 before:2025 bridge', 'is:starred museum'];
const SLIPS = ['univresity history', 'goverment', 'comission report'];
const NOWHERE = ['quinquereme', '会議', 'castle -king xyzzy'];

/** Queries as people type them, of several kinds, over the vocabulary of generate.ts. */
const QUERIES = [...NAMES_AND_WORDS, ...SEVERAL_WORDS, ...PARTS_NUMBERS_ACCENTS, ...CONDITIONS, ...SLIPS, ...NOWHERE];

/** Every stage of typing every query, letter by letter. */
export const keystrokes = (queries: readonly string[] = QUERIES): readonly string[] =>
  queries.flatMap((query) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
