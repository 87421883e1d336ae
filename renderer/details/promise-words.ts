import { daysBetween, type LocalDate } from '../../shared/base/local-date.ts';
import type { Names } from '../../shared/domain/kinds/definition.ts';
import type { Party, PromiseRecord } from '../../shared/domain/promise.ts';
import { shortDay } from '../../shared/words/days.ts';

/** When it is due, for the end of a row, and whether that is past. */
export function dueWords({ dueOn, madeOn, state, closedOn }: PromiseRecord, today: LocalDate): DueWords {
  if (state !== 'open') return { words: shortDay(closedOn ?? madeOn, today), late: false };
  if (dueOn === undefined) return { words: '', late: false };
  const late = lateWords(dueOn, today);
  if (late !== undefined) return { words: late, late: true };
  const days = daysBetween(today, dueOn);
  return { words: days === 0 ? 'today' : days === 1 ? 'tomorrow' : shortDay(dueOn, today), late: false };
}

/** `4 days late`; undefined where that day is not past. */
export function lateWords(dueOn: LocalDate, today: LocalDate): string | undefined {
  const days = daysBetween(dueOn, today);
  if (days <= 0) return undefined;
  return days === 1 ? '1 day late' : `${days} days late`;
}

interface DueWords {
  readonly words: string;
  readonly late: boolean;
}

/** `You to Anselm`, `Anselm to you`, `You to yourself`. */
export function partiesWords({ from, to }: PromiseRecord, names: Names): string {
  const named = (party: Party): string => (party === 'me' ? 'you' : names.person(party));
  if (from === 'me') return to === 'me' ? 'You to yourself' : `You to ${named(to)}`;
  return `${named(from)} to ${named(to)}`;
}

/** What is odd about it, in one sentence; it is kept as it was written. */
export const promiseDoubt = ({ dueOn, madeOn }: Pick<PromiseRecord, 'dueOn' | 'madeOn'>): string | undefined =>
  dueOn !== undefined && dueOn < madeOn ? 'It was due before it was made.' : undefined;
