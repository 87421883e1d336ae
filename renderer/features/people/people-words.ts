import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Cadence, Person } from '../../../shared/domain/person.ts';
import type { PersonFacts } from '../../../shared/people/people-facts.ts';
import { fold } from '../../../shared/search/fold.ts';
import { capitalised, counted, figures, tallied } from '../../../shared/words/counts.ts';
import { onDay, shortDay } from '../../../shared/words/days.ts';
import type { SubjectWithRev } from '../../vault/api.ts';

export type Listed = SubjectWithRev<'person'> & { readonly facts: PersonFacts };

const inOrder = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Who has waited longest comes first, those without a meeting after them by name. */
const byWaiting = (a: Listed, b: Listed): number =>
  (b.facts.waiting ?? -1) - (a.facts.waiting ?? -1) || inOrder.compare(a.record.name, b.record.name);

const byName = (a: Listed, b: Listed): number => inOrder.compare(a.record.name, b.record.name);

/** The orders of the list, with what the switch says. */
export const ORDERS = {
  waiting: { label: 'Longest waited', compare: byWaiting },
  name: { label: 'By name', compare: byName },
} as const;
export type Order = keyof typeof ORDERS;

/** Whether a name or a role of that person holds what was typed. */
export function matches({ record }: Listed, typed: string): boolean {
  const wanted = fold(typed.trim());
  return (
    wanted === '' || [record.name, ...record.nicknames, record.role ?? ''].some((text) => fold(text).includes(wanted))
  );
}

/** `Met on 7 May`, or that you did not. */
export const metWords = ({ lastMet }: PersonFacts, today: LocalDate): string =>
  lastMet === undefined ? 'No one-on-one yet' : `Met ${onDay(lastMet, today)}`;

/** How long ago that was in working days. */
export const agoWords = ({ waiting = 0 }: PersonFacts): string =>
  waiting === 0 ? '' : `${tallied(waiting, 'working day', 'working days')} ago`;

/**
 * How far that is beyond what was meant: a fact without a judgement. `late` only where it is beyond what was meant at
 * most.
 */
export function beyondWords(
  { waiting = 0 }: PersonFacts,
  cadence: Cadence | undefined,
): { readonly words: string; readonly late: boolean } {
  if (cadence === undefined || waiting <= cadence.idealDays) return { words: '', late: false };
  const most = Math.max(cadence.idealDays, cadence.maxDays);
  return waiting <= most
    ? { words: `${figures(waiting - cadence.idealDays)} beyond what you meant`, late: false }
    : { words: `${figures(waiting - most)} beyond the most you meant`, late: true };
}

export const nextWords = ({ next }: PersonFacts, today: LocalDate): string =>
  next === undefined ? '' : `Next ${lowered(shortDay(next, today))}`;

/** `Every 10 working days, at most 15`. */
export function cadenceWords({ cadence }: Pick<Person, 'cadence'>): string {
  if (cadence === undefined) return '';
  return `Every ${tallied(cadence.idealDays, 'working day', 'working days')}, at most ${cadence.maxDays}`;
}

/** The same for a narrow place: `Every 10 to 15 working days`. */
export function cadenceRange({ cadence }: Pick<Person, 'cadence'>): string {
  if (cadence === undefined) return '';
  const { idealDays, maxDays } = cadence;
  if (maxDays <= idealDays) return `Every ${tallied(idealDays, 'working day', 'working days')}`;
  return `Every ${idealDays} to ${maxDays} working days`;
}

/** What is open between you, both ways, a line for each. */
export function openWords({ openFromMe, openFromThem }: PersonFacts): readonly string[] {
  return [
    openFromMe === 0 ? undefined : `${capitalised(counted(openFromMe, 'promise', 'promises'))} of yours open`,
    openFromThem === 0 ? undefined : `${capitalised(counted(openFromThem, 'promise', 'promises'))} of theirs open`,
  ].filter((line) => line !== undefined);
}

/** `Today` within a sentence. Names of days keep their capital. */
const lowered = (day: string): string => (day === 'Today' ? 'today' : day);
