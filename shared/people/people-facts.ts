import type { PersonId } from '../base/ids.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { OneOnOneDetails } from '../domain/kinds/one-on-one.ts';
import type { Person } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import { workingDaysBetween } from './working-days.ts';

/** What the list of people says of one. */
export interface PersonFacts {
  /** The last one-on-one that was held. */
  readonly lastMet?: LocalDate | undefined;
  /** The next that is planned, today or later. */
  readonly next?: LocalDate | undefined;
  /** Working days since you met, less leave; undefined where you never did. */
  readonly waiting?: number | undefined;
  readonly openFromMe: number;
  readonly openFromThem: number;
}

/** A one-on-one, and whom it is with. */
export interface Meeting {
  readonly person: PersonId | undefined;
  readonly day: LocalDate;
  readonly status: OneOnOneDetails['status'];
}

/** The facts of each of `people`, in their order. Meetings and promises come in any order and are walked once. */
export function peopleFacts(
  people: readonly Person[],
  meetings: readonly Meeting[],
  promises: readonly PromiseRecord[],
  today: LocalDate,
): readonly PersonFacts[] {
  const met = new Map<PersonId, { last?: LocalDate; next?: LocalDate }>();
  for (const { person, day, status } of meetings) {
    if (person === undefined) continue;
    const days = met.get(person) ?? {};
    met.set(person, days);
    if (status === 'held' && day <= today && (days.last === undefined || day > days.last)) days.last = day;
    if (status === 'planned' && day >= today && (days.next === undefined || day < days.next)) days.next = day;
  }
  const open = promises.filter(({ state }) => state === 'open');
  const fromMe = tally(open.filter(({ from }) => from === 'me').map(({ to }) => to));
  const fromThem = tally(open.filter(({ to }) => to === 'me').map(({ from }) => from));
  return people.map(({ id, leave }) => {
    const { last, next } = met.get(id) ?? {};
    return {
      lastMet: last,
      next,
      waiting: last === undefined ? undefined : workingDaysBetween(last, today, leave),
      openFromMe: fromMe.get(id) ?? 0,
      openFromThem: fromThem.get(id) ?? 0,
    };
  });
}

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
