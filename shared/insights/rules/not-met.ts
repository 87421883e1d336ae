import { oneOnOneWith } from '../../people/about.ts';
import { workingDaysBetween } from '../../people/working-days.ts';
import { counted, inWords, tallied } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import { besideOf, entryRef, firstOf, isHeld, upTo } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** So many of the last meetings are drawn. */
const DRAWN = 6;

/** A one-on-one is later than the longest time that was set for that person. */
export const notMet = defineRule({
  id: 'not-met',
  group: 'drift',
  own: true,
  name: 'Too long since a one-on-one',
  about: 'More working days since you last met than you set for that person. Their leave is not counted.',
  reads: ['person'],
  limits: {},
  subjects: (journal) =>
    journal
      .subjects('person')
      .filter(({ cadence }) => cadence !== undefined)
      .map(({ id }) => id),
  touchedBy: ({ fields }) => {
    const person = oneOnOneWith(fields);
    return person === undefined ? [] : [person];
  },
  look: (journal, subject, { today }) => {
    const person = journal.subject('person', subject);
    if (person?.cadence === undefined) return undefined;
    const meetings = journal.filed('meeting', subject);
    const past = upTo(meetings, today);
    const last = past.find(isHeld);
    // Whoever was never met is in the list of people: there is nothing here that has drifted.
    if (last === undefined) return undefined;
    const { maxDays, idealDays } = person.cadence;
    const days = workingDaysBetween(last.fields.day, today, person.leave);
    if (days <= maxDays) return undefined;
    const away = days < workingDaysBetween(last.fields.day, today, []);
    const held = firstOf(past, isHeld, DRAWN);
    const skipped = past.filter(
      ({ fields: { day, details } }) => details.status === 'skipped' && day > last.fields.day,
    );
    const next = meetings.filter(({ fields }) => fields.details.status === 'planned' && fields.day >= today);
    return {
      sentence: `You last met ${person.name} ${dayInSentence(last.fields.day, today)}: ${counted(days, 'working day', 'working days')}${away ? ' without their leave' : ''}, and you set ${inWords(maxDays)} at most.`,
      question: 'What stayed open since then?',
      facts: { 'Working days since': days, 'Set at most': maxDays, 'Set as usual': idealDays },
      people: [person.id],
      evidence: [...skipped, last].map(entryRef),
      counter: next.map(entryRef),
      // One more meeting that did not come about.
      news: [`missed ${Math.floor(days / maxDays)}`],
      strength: Math.min(1, (days - idealDays) / idealDays / 3),
      act: {
        sort: 'meet',
        person: person.id,
        label: next.length === 0 ? 'Plan a one-on-one' : 'Prepare the one-on-one',
      },
      picture: {
        sort: 'course',
        ticks: held.toReversed().map(besideOf),
        counted: { from: last.fields.day, words: tallied(days, 'working day', 'working days') },
        others: 'One-on-ones before',
      },
    };
  },
});
