import { addDays, daysBetween, type LocalDate, mondayOf } from '../base/local-date.ts';
import type { PromiseRecord } from '../domain/promise.ts';
import type { Ref } from './finding.ts';
import type { JournalView } from './journal-view.ts';
import { allOf, entryRef, feltIn, newestFirst } from './reading.ts';

/** Something of a week, in words of its own where the record’s are not what is meant: the step of a tension. */
export interface OfWeek extends Ref {
  readonly words?: string;
  /** The day on which it is to be done. */
  readonly due?: LocalDate;
}

/** One week, seen from its end or from the days after it. */
export interface LookBack {
  readonly monday: LocalDate;
  /** What came to an end or went a step on: promises, decisions, tensions, one-on-ones. */
  readonly moved: readonly Ref[];
  /** What was there all week and is still there: promises past their day, decisions not made, tensions without a step. */
  readonly stayed: readonly Ref[];
  /** What the lead said they would do: promises due within a week, steps planned. */
  readonly said: readonly OfWeek[];
}

/** From this day of a week on (Thursday) one looks back at the week itself, before it at the one that ended. */
const TURNS = 3;

/** The Monday of the week that is looked back at. */
export const weekToLookAt = (today: LocalDate): LocalDate => {
  const monday = mondayOf(today);
  return daysBetween(monday, today) >= TURNS ? monday : addDays(monday, -7);
};

/** What became of that week. Pure; only what is in use, the newest first. */
export function lookBackAt(journal: JournalView, monday: LocalDate, today: LocalDate): LookBack {
  const sunday = addDays(monday, 6);
  const end = sunday < today ? sunday : today;
  const inWeek = (day: LocalDate | undefined): boolean => day !== undefined && day >= monday && day <= end;
  const promises = journal
    .subjects('promise')
    .filter(({ from, to }) => isAround(journal, from) && isAround(journal, to));
  const decisions = allOf(journal, 'decision', today);
  const tensions = journal.subjects('tension');
  const mine = promises.filter(({ from, state }) => from === 'me' && state === 'open');

  const moved: readonly Ref[] = [
    ...promises.filter(({ closedOn }) => inWeek(closedOn)).map((one) => promiseOn(one, one.closedOn)),
    ...decisions.flatMap((one): readonly Ref[] => {
      const { decidedOn } = one.fields.details;
      return decidedOn !== undefined && inWeek(decidedOn) ? [{ ...entryRef(one), day: decidedOn }] : [];
    }),
    ...allOf(journal, 'oneOnOne', today)
      .filter(({ fields: { day, details } }) => details.status === 'held' && inWeek(day))
      .map(entryRef),
    ...tensions.flatMap(({ id, state, stateOn, steps }): readonly Ref[] => {
      const done = steps.flatMap(({ doneOn }) => (doneOn !== undefined && inWeek(doneOn) ? [doneOn] : []));
      const settled = state !== 'open' && inWeek(stateOn) ? [stateOn] : [];
      const [day] = [...done, ...settled].toSorted().toReversed();
      return day === undefined ? [] : [{ sort: 'tension', id, day }];
    }),
  ];
  const isMoved = new Set(moved.map(({ id }) => id));
  const stayed: readonly Ref[] = [
    ...mine.filter(({ dueOn }) => dueOn !== undefined && dueOn < monday).map((one) => promiseOn(one, one.dueOn)),
    ...decisions
      .filter(({ fields: { details } }) => details.decidedBy === 'open' && details.openedOn < monday)
      .map(entryRef),
    ...tensions
      .filter(
        ({ id, state, openedOn, steps }) =>
          state === 'open' &&
          openedOn < monday &&
          steps.every(({ doneOn }) => doneOn !== undefined) &&
          !isMoved.has(id),
      )
      .map(({ id, openedOn }): Ref => ({ sort: 'tension', id, day: feltIn(journal, id, end)[0]?.day ?? openedOn })),
  ];
  const said: readonly OfWeek[] = [
    ...mine
      .filter(({ dueOn }) => dueOn !== undefined && dueOn >= monday && dueOn <= addDays(today, 7))
      .map((one) => promiseOn(one, one.dueOn)),
    ...tensions
      .filter(({ state }) => state === 'open')
      .flatMap(({ id, steps }) => {
        const next = steps.findLast(({ doneOn }) => doneOn === undefined);
        return next === undefined
          ? []
          : [{ sort: 'tension' as const, id, day: next.on, words: next.text, due: next.on }];
      }),
  ];
  return { monday, moved: newestFirst(moved), stayed: newestFirst(stayed), said: newestFirst(said).toReversed() };
}

const promiseOn = ({ id, madeOn }: PromiseRecord, day: LocalDate | undefined): Ref => ({
  sort: 'promise',
  id,
  day: day ?? madeOn,
});

const isAround = (journal: JournalView, party: string): boolean =>
  party === 'me' || journal.subject('person', party) !== undefined;
