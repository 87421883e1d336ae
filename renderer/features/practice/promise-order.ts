import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { PromiseRecord } from '../../../shared/domain/promise.ts';
import type { SubjectWithRev } from '../../vault/api.ts';

/** Those due first come first, those without a day after them, the oldest first. */
export function byDue({ record: a }: SubjectWithRev<'promise'>, { record: b }: SubjectWithRev<'promise'>): number {
  const left = keyOf(a);
  const right = keyOf(b);
  if (left === right) return a.id < b.id ? -1 : 1;
  return left < right ? -1 : 1;
}

const keyOf = ({ dueOn, madeOn }: PromiseRecord): string => `${dueOn ?? '9999-99-99'} ${madeOn}`;

export const isLate = ({ dueOn, state }: PromiseRecord, today: LocalDate): boolean =>
  state === 'open' && dueOn !== undefined && dueOn < today;
