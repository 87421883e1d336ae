import { daysBetween } from '../../base/local-date.ts';
import { heatOf } from '../../domain/heat.ts';
import { counted, tallied } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import { areaIn, besideOf, beyond, feltIn, idsOf, isAbandoned, peopleIn, quoted, refsOf } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** A tension that is open for long, of which nothing is heard any more, and on which no step was planned. */
export const quietTension = defineRule({
  id: 'quiet-tension',
  group: 'tension',
  own: false,
  name: 'A tension gone quiet',
  about: 'A tension is open for long, hardly comes up any more, and no step was ever planned.',
  reads: ['tension', 'person', 'area'],
  limits: {
    days: { usual: 45, least: 14, most: 365, unit: 'days', means: 'It has been open for at least' },
    heat: {
      usual: 1,
      least: 1,
      most: 10,
      unit: 'in sum',
      means: 'The intensities of its mentions, older ones counting less, are below',
    },
  },
  subjects: (journal) => journal.subjects('tension').map(({ id }) => id),
  touchedBy: ({ links }) => links.tensions.map(({ id }) => id),
  look: (journal, subject, { today, limits, halfLife }) => {
    const tension = journal.subject('tension', subject);
    if (tension?.state !== 'open' || tension.steps.length > 0) return undefined;
    if (isAbandoned(journal, tension.between)) return undefined;
    const { id, surface, openedOn } = tension;
    const days = daysBetween(openedOn, today);
    if (days < limits.days) return undefined;
    const felt = feltIn(journal, subject, today);
    if (heatOf(felt, today, halfLife) >= limits.heat) return undefined;
    const [last] = felt;
    const heard = last === undefined ? 'No entry mentions it' : `It last came up ${dayInSentence(last.day, today)}`;
    return {
      sentence: `${quoted(surface, 'A tension')} has been open for ${counted(days, 'day', 'days')}. ${heard}, and no step was planned.`,
      question: 'What is it by now: settled, asleep, or something that everybody walks around?',
      facts: {
        'Days open': days,
        Mentions: felt.length,
        ...(last === undefined ? {} : { 'Days since the last mention': daysBetween(last.day, today) }),
        'Steps so far': 0,
      },
      people: idsOf(peopleIn(journal, tension.between)),
      area: areaIn(journal, tension.area),
      evidence: refsOf(
        felt.map(({ entry }) => entry),
        [{ sort: 'tension', id, day: openedOn }],
      ),
      // It was settled meanwhile, and is open again.
      news: [`opened ${tension.stateOn}`],
      strength: beyond(days, limits.days),
      act: { sort: 'step', tension: id, label: 'Plan a step' },
      picture: {
        sort: 'course',
        from: { day: openedOn, words: 'opened' },
        ticks: felt.toReversed().map(({ entry }) => besideOf(entry)),
        counted: { from: openedOn, words: tallied(days, 'day', 'days') },
      },
    };
  },
});
