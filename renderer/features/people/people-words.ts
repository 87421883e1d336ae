import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { PersonFacts } from '../../../shared/people/person-facts.ts';
import { counted } from '../../ui/words/counts.ts';
import { onDay, shortDay } from '../../ui/words/days.ts';
import type { SubjectWithRev } from '../../vault/api.ts';

export type Listed = SubjectWithRev<'person'> & { readonly facts: PersonFacts };

/** Who has waited longest comes first, those without a meeting after them by name. */
export const byWaiting = (a: Listed, b: Listed): number =>
  (b.facts.waiting ?? -1) - (a.facts.waiting ?? -1) || a.record.name.localeCompare(b.record.name);

/** Whether a name or a role of that person holds what was typed. */
export function matches({ record }: Listed, typed: string): boolean {
  const wanted = fold(typed.trim());
  return [record.name, ...record.nicknames, record.role ?? ''].some((text) => fold(text).includes(wanted));
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** When you met and meet, and what is open, in one line. Facts without a judgement. */
export function factsWords({ cadence }: Person, facts: PersonFacts, today: LocalDate): string {
  const { lastMet, next, waiting, openFromMe, openFromThem } = facts;
  const beyond = cadence !== undefined && waiting !== undefined && waiting > cadence.maxDays;
  const parts = [
    lastMet === undefined ? undefined : `Met ${onDay(lastMet, today)}`,
    beyond ? `${waiting} working days ago; you set ${cadence.maxDays}` : undefined,
    next === undefined ? undefined : `next ${shortDay(next, today)}`,
    openFromMe === 0 ? undefined : `${counted(openFromMe, 'promise', 'promises')} of yours open`,
    openFromThem === 0 ? undefined : `${counted(openFromThem, 'promise', 'promises')} of theirs open`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'No one-on-one yet' : parts.join(', ');
}
