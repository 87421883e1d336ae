const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

const FIGURES = new Intl.NumberFormat('en');

/** `412`, `61,200`. Small whole numbers are written by themselves: thousands of them are, for the insights. */
export const figures = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : FIGURES.format(value);

/** A number for a sentence: words up to twelve, then figures. Nought is `no`. */
export const inWords = (value: number): string => WORDS[value] ?? figures(value);

/** `one entry`, `three entries`, `412 entries`. */
export const counted = (value: number, one: string, many: string): string =>
  `${inWords(value)} ${value === 1 ? one : many}`;

/** For narrow places and tables, always in figures: `1 entry`, `3 entries`. */
export const tallied = (value: number, one: string, many: string): string =>
  `${figures(value)} ${value === 1 ? one : many}`;

/** Begins a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** A size as people say it: `4 KB`, `3.2 MB`, in powers of 1000. */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return tallied(bytes, 'byte', 'bytes');
  const units = ['KB', 'MB', 'GB', 'TB'] as const;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 10 ? String(Math.round(value)) : value.toFixed(1).replace('.0', '')} ${units[unit] ?? 'TB'}`;
}
