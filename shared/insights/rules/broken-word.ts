import { addDays, daysBetween, type LocalDate } from '../../base/local-date.ts';
import type { PromiseRecord } from '../../domain/promise.ts';
import { counted, inWords, listed } from '../../words/counts.ts';
import { newestFirst, promiseRef, tooLittle, without } from '../reading.ts';
import { chanceAbove, isOften, sureness } from '../statistics.ts';
import { defineRule } from '../rule.ts';

/** What the lead promised to one person, and often did late or not at all. */
export const brokenWord = defineRule({
  id: 'broken-word',
  group: 'followThrough',
  own: true,
  name: 'Promises to one person, late or broken',
  about:
    'Of what you promised to somebody, much came late or was broken. What you renegotiated or released aloud is neither.',
  reads: ['promise', 'person'],
  limits: {
    days: { usual: 180, least: 30, most: 730, unit: 'days', means: 'It looks at promises that ended in the last' },
    fewest: { usual: 7, least: 4, most: 40, unit: 'promises', means: 'It takes at least' },
    rate: {
      usual: 30,
      least: 10,
      most: 80,
      unit: 'per cent',
      means: 'As far as so few can tell, the share that came late or was broken is above',
    },
  },
  subjects: (journal) =>
    journal
      .subjects('person')
      .filter(({ id }) => journal.promisesTo(id).length > 0)
      .map(({ id }) => id),
  touchedBy: () => [],
  look: (journal, subject, { today, limits }) => {
    const person = journal.subject('person', subject);
    if (person === undefined) return undefined;
    const ended = endedSince(journal.promisesTo(person.id), addDays(today, 1 - limits.days), today);
    if (ended.length === 0) return undefined;
    const span = counted(limits.days, 'day', 'days');
    if (ended.length < limits.fewest)
      return tooLittle(`promises to ${person.name} that ended in ${span}`, ended.length, limits.fewest, [person.id]);
    const broken = ended.filter(({ state }) => state === 'broken');
    const late = ended.filter((one) => one.state === 'kept' && daysLate(one) > 0);
    const bad = [...broken, ...late];
    // What was broken was never late.
    const drawn = ended.filter(({ state }) => state !== 'broken');
    const rate = limits.rate / 100;
    if (!isOften(bad.length, ended.length, rate)) return undefined;
    return {
      sentence: `Of the ${inWords(ended.length)} promises to ${person.name} that ended in the last ${span}, ${endWords(late.length, broken.length)}.`,
      question: 'Which of these would you not give again, or only for a later day?',
      facts: {
        'Promises that ended': ended.length,
        'Kept late': late.length,
        Broken: broken.length,
        'Days looked at': limits.days,
      },
      people: [person.id],
      evidence: newestFirst(bad.map(promiseRef)),
      counter: newestFirst(without<PromiseRecord>(ended, bad).map(promiseRef)),
      strength: sureness(chanceAbove(bad.length, ended.length, rate)),
      act: {
        sort: 'topic',
        person: person.id,
        text: 'What I promise you, and what of it I keep',
        label: 'Talk about it',
      },
      ...(drawn.length === 0
        ? {}
        : {
            picture: {
              sort: 'spans',
              rows: [{ label: person.name, marks: drawn.toSorted(byEnd).map(marked) }],
              nought: 'on time',
              unit: 'days late',
              accented: 'all',
            },
          }),
    };
  },
});

type Ended = PromiseRecord & { readonly closedOn: LocalDate };

const endedSince = (promises: readonly PromiseRecord[], from: LocalDate, today: LocalDate): readonly Ended[] =>
  promises.filter(
    (one): one is Ended =>
      one.state !== 'open' && one.closedOn !== undefined && one.closedOn >= from && one.closedOn <= today,
  );

/** Days after it was due until it was kept, or until it was said to be broken. Of what was talked about, none. */
const daysLate = ({ state, dueOn, closedOn }: Ended): number =>
  dueOn === undefined || (state !== 'kept' && state !== 'broken') ? 0 : Math.max(0, daysBetween(dueOn, closedOn));

const endWords = (late: number, broken: number): string =>
  listed([
    ...(late === 0 ? [] : [`${inWords(late)} came late`]),
    ...(broken === 0 ? [] : [`${inWords(broken)} ${broken === 1 ? 'was' : 'were'} broken`]),
  ]);

const byEnd = (a: Ended, b: Ended): number =>
  a.closedOn === b.closedOn ? (a.id < b.id ? -1 : 1) : a.closedOn < b.closedOn ? -1 : 1;

const marked = (one: Ended) => ({ sort: 'promise' as const, id: one.id, day: one.closedOn, days: daysLate(one) });
