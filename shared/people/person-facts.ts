import type { LocalDate } from '../base/local-date.ts';
import { type KindDetails, ofKind } from '../domain/kinds/registry.ts';
import type { Person } from '../domain/person.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import { workingDaysBetween } from './working-days.ts';

/** What the list of people says of one. */
export interface PersonFacts {
  /** The last one-on-one that was held. */
  readonly lastMet?: LocalDate | undefined;
  /** The next that is planned, today or later. */
  readonly next?: LocalDate | undefined;
  /** Working days since you met; undefined where you never did. */
  readonly waiting?: number | undefined;
  readonly openFromMe: number;
  readonly openFromThem: number;
}

/** @param meetings one-on-ones with that person, in any order */
export function personFacts(
  person: Person,
  meetings: readonly (KindDetails & { readonly day: LocalDate })[],
  promises: readonly PromiseRecord[],
  today: LocalDate,
): PersonFacts {
  let lastMet: LocalDate | undefined;
  let next: LocalDate | undefined;
  for (const meeting of meetings) {
    if (!ofKind(meeting, 'oneOnOne')) continue;
    const { day, details } = meeting;
    if (details.status === 'held' && day <= today && (lastMet === undefined || day > lastMet)) lastMet = day;
    if (details.status === 'planned' && day >= today && (next === undefined || day < next)) next = day;
  }
  const open = promises.filter(({ state }) => state === 'open');
  return {
    lastMet,
    next,
    waiting: lastMet === undefined ? undefined : workingDaysBetween(lastMet, today, person.leave),
    openFromMe: open.filter(({ from, to }) => from === 'me' && to === person.id).length,
    openFromThem: open.filter(({ from, to }) => from === person.id && to === 'me').length,
  };
}
