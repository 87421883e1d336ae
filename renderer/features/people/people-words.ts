import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Cadence, Person } from '../../../shared/domain/person.ts';
import type { PersonFacts } from '../../../shared/people/people-facts.ts';
import { fold } from '../../../shared/search/fold.ts';
import { counted, inWords, tallied } from '../../ui/words/counts.ts';
import { onDay, shortDay } from '../../ui/words/days.ts';
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

/**
 * How long ago in working days, and how far that is beyond what was meant. Facts without a judgement: `beyond` only where
 * it is more than was meant at most.
 */
export function waitingWords(
  { waiting }: PersonFacts,
  cadence: Cadence | undefined,
): { readonly words: string; readonly beyond: boolean } {
  if (waiting === undefined || waiting === 0) return { words: '', beyond: false };
  const ago = `${tallied(waiting, 'working day', 'working days')} ago`;
  if (cadence === undefined || waiting <= cadence.idealDays) return { words: ago, beyond: false };
  const most = Math.max(cadence.idealDays, cadence.maxDays);
  if (waiting <= most)
    return { words: `${ago}, ${inWords(waiting - cadence.idealDays)} beyond what you meant`, beyond: false };
  return { words: `${ago}, ${inWords(waiting - most)} beyond the most you meant`, beyond: true };
}

export const nextWords = ({ next }: PersonFacts, today: LocalDate): string =>
  next === undefined ? '' : `Next ${lowered(shortDay(next, today))}`;

/** `Every 10 working days, at most 15`. */
export function cadenceWords({ cadence }: Pick<Person, 'cadence'>): string {
  if (cadence === undefined) return '';
  return `Every ${tallied(cadence.idealDays, 'working day', 'working days')}, at most ${cadence.maxDays}`;
}

/** What is open between you, both ways. */
export function openWords({ openFromMe, openFromThem }: PersonFacts): string {
  const theirs = openFromThem === 0 ? undefined : `${counted(openFromThem, 'promise', 'promises')} of theirs open`;
  const mine = openFromMe === 0 ? undefined : `${counted(openFromMe, 'promise', 'promises')} of yours open`;
  return [mine, theirs].filter((part) => part !== undefined).join(', ');
}

/** `Today` within a sentence. Names of days keep their capital. */
const lowered = (day: string): string => (day === 'Today' ? 'today' : day);
