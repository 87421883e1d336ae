import { format } from 'date-fns';
import { type LocalDate, toDate } from '../../../shared/base/local-date.ts';
import { kindInfo } from '../../../shared/domain/kinds/registry.ts';
import type { ReviewDetails } from '../../../shared/domain/kinds/review.ts';
import type { Period } from '../../../shared/review/period.ts';
import { capitalised, counted, inWords } from '../../../shared/words/counts.ts';
import type { Marked } from '../../ui/kind-icon.tsx';
import type { ReviewItem, ReviewMaterial } from '../../vault/api.ts';

/** `1 Mar to 21 May 2026`, and both years where they are two. */
export function periodWords({ from, to }: Period): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${format(toDate(from), sameYear ? 'd MMM' : 'd MMM yyyy')} to ${format(toDate(to), 'd MMM yyyy')}`;
}

/** The period that a review looks back on; undefined where it has none. */
export const periodOf = ({ from, to }: Pick<ReviewDetails, 'from' | 'to'>): Period | undefined =>
  from === undefined || to === undefined || to < from ? undefined : { from, to };

/** What an item is called in the list, and what stands before it. */
export const kindOf = ({ kind, record }: ReviewItem): { readonly name: string; readonly icon: Marked } => {
  if (kind !== undefined) return { name: kindInfo(kind).name, icon: kind };
  if (record === 'promise') return { name: 'Promise', icon: 'promise' };
  return record === 'tension' ? { name: 'Tension', icon: 'tension' } : { name: 'Area', icon: 'note' };
};

/** `Sixty-one entries in range. Twelve are marked private and are never offered here.` */
export function rangeWords({ entries, private: kept }: Pick<ReviewMaterial, 'entries' | 'private'>): string {
  const range = `${capitalised(counted(entries, 'entry', 'entries'))} in range.`;
  if (kept === 0) return range;
  return `${range} ${capitalised(inWords(kept))} ${kept === 1 ? 'is' : 'are'} marked private and never offered here.`;
}

/** The first and last day of a month, `2026-05`. */
export const daysOfMonth = (month: string): Period => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01` as LocalDate, to: `${month}-${String(last).padStart(2, '0')}` as LocalDate };
};
