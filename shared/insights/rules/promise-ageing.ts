import { daysBetween, type LocalDate } from '../../base/local-date.ts';
import type { Person } from '../../domain/person.ts';
import type { PromiseRecord } from '../../domain/promise.ts';
import { workingDaysBetween } from '../../people/working-days.ts';
import { counted, listed } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { Act } from '../finding.ts';
import { beyond, idsOf, myLeave, peopleIn, promiseRef, quoted, refsOf, timesWords, upTo } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** A promise of the lead's that waits: past its day, without one, or moved again and again. */
export const promiseAgeing = defineRule({
  id: 'promise-ageing',
  group: 'followThrough',
  own: true,
  name: 'A promise of yours that waits',
  about: 'An open promise of yours is overdue, has waited without a day, or was moved more than once.',
  reads: ['promise', 'person'],
  limits: {
    overdue: {
      usual: 3,
      least: 1,
      most: 60,
      unit: 'working days',
      means: 'It is overdue, your own days away not counted, by at least',
    },
    undated: { usual: 14, least: 3, most: 180, unit: 'days', means: 'Or it has no day, and is older than' },
    moves: { usual: 2, least: 1, most: 10, unit: 'times', means: 'Or it was moved to another day at least' },
  },
  subjects: (journal, { today }) =>
    journal
      .subjects('promise')
      .filter((promise) => isWaiting(promise, today))
      .map(({ id }) => id),
  touchedBy: ({ links }) => links.promises,
  // A day on which the lead was away is no working day, for any of them.
  shared: { by: 'absence', of: (journal) => JSON.stringify(myLeave(journal)) },
  look: (journal, subject, { today, limits, once }) => {
    const promise = journal.subject('promise', subject);
    if (promise === undefined || !isWaiting(promise, today)) return undefined;
    const { to, dueOn, madeOn } = promise;
    const [person] = peopleIn(journal, [to]);
    if (person === undefined && to !== 'me') return undefined;
    const leave = once('promise-ageing leave', () => myLeave(journal));
    const late = dueOn !== undefined && dueOn < today ? workingDaysBetween(dueOn, today, leave) : 0;
    const moved = promise.movedFrom.length;
    const undated = dueOn === undefined && daysBetween(madeOn, today) > limits.undated;
    if (late < limits.overdue && !undated && moved < limits.moves) return undefined;
    const age = daysBetween(madeOn, today);
    return {
      sentence: `You promised ${person?.name ?? 'yourself'} ${quoted(promise.text, 'something')} ${ageWords(age)}. It ${standing(promise, late, today)}.`,
      question: person === undefined ? OF_MYSELF : questionAbout(person),
      facts: { 'Days since it was made': age, 'Working days overdue': late, 'Times moved': moved },
      people: person === undefined ? [] : idsOf([person]),
      evidence: refsOf(upTo(journal.of('promise', promise.id), today), [promiseRef(promise)]),
      news: [
        ...(moved === 0 ? [] : [`moved ${moved}`]),
        ...(promise.dueOn !== undefined && late >= limits.overdue ? [`due ${promise.dueOn}`] : []),
      ],
      strength: Math.max(
        beyond(late, limits.overdue),
        undated ? beyond(age, limits.undated) : 0,
        beyond(moved, limits.moves),
      ),
      act: actFor(promise, person),
    };
  },
});

const isWaiting = ({ from, state, madeOn }: PromiseRecord, today: LocalDate): boolean =>
  from === 'me' && state === 'open' && madeOn <= today;

const ageWords = (days: number): string => (days === 0 ? 'today' : `${counted(days, 'day', 'days')} ago`);

/** `is five working days overdue and was moved twice`. */
const standing = ({ dueOn, movedFrom }: PromiseRecord, late: number, today: LocalDate): string =>
  listed([
    dueOn === undefined
      ? 'has no day set'
      : late > 0
        ? `is ${counted(late, 'working day', 'working days')} overdue`
        : `${dueOn < today ? 'was' : 'is'} due ${dayInSentence(dueOn, today)}`,
    ...(movedFrom.length === 0 ? [] : [`was moved ${timesWords(movedFrom.length)}`]),
  ]);

const OF_MYSELF = 'Which will it be: do it, set another day, or let it go?';
const questionAbout = ({ name }: Person): string =>
  `Which will it be: do it, agree on another day with ${name}, or say that it will not come?`;

const actFor = ({ id, text }: PromiseRecord, person: Person | undefined): Act =>
  person === undefined
    ? { sort: 'renegotiate', promise: id, label: 'Set another day, or end it' }
    : { sort: 'topic', person: person.id, text: `My promise: ${text}`, about: id, label: 'Put it on the next prep' };
