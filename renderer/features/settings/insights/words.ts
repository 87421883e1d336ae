import type { Threshold } from '../../../../shared/insights/rule.ts';
import { counted } from '../../../../shared/words/counts.ts';
import type { Found } from './use-preview.ts';

type Range = Pick<Threshold, 'least' | 'most'>;

/** `From 7 to 180, usually 28.` */
export const rangeWords = ({ least, most, usual }: Omit<Threshold, 'means'>): string =>
  `From ${least} to ${most}, usually ${usual}.`;

/** The same beside an error, which says the range already. */
export const usualWords = ({ usual }: Omit<Threshold, 'means'>): string => `Usually ${usual}.`;

/** What a field holds, as a number; undefined where it is none that may be set. */
export function numberIn(text: string, range: Range): number | undefined {
  if (problemIn(text, range) !== undefined) return undefined;
  return Number(text);
}

/** Why that is no number to set, as a sentence. */
export function problemIn(text: string, { least, most }: Range): string | undefined {
  if (!/^\s*\d*\s*$/u.test(text)) return `A whole number from ${least} to ${most}.`;
  return text.trim() === '' || Number(text) < least || Number(text) > most ? `From ${least} to ${most}.` : undefined;
}

/** How often one rule would speak: `Would speak of three things now`. */
export const countWords = (count: number): string =>
  count === 0 ? 'Says nothing now' : `Would speak of ${things(count)} now`;

/** In its place, of a rule with a fault. */
export const FAULT = 'Could not look at the journal, and says nothing';

/** The same of all of them. */
export function totalWords(found: Found): string {
  const count = [...found.values()].reduce((sum, { length }) => sum + length, 0);
  return count === 0
    ? 'With the settings on this page, Leeway would say nothing now.'
    : `With the settings on this page, Leeway would speak of ${things(count)} now. Each rule below shows which.`;
}

/** What is not shown of a list. */
export const andMore = (count: number): string => `And ${counted(count, 'more', 'more')}.`;

const things = (count: number): string => counted(count, 'thing', 'things');
