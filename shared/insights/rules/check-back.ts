import { daysBetween } from '../../base/local-date.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { capitalised, counted } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { Seen } from '../journal-view.ts';
import { awaitedOn } from '../lookup.ts';
import { entryRef, idsOf, isAbandoned, peopleIn, quoted, titleOf } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** So many days late is as late as it gets, for the order of the findings. */
const LATEST = 90;

/** A day came on which the lead meant to look again, and nothing is written of what came of it. */
export const checkBack = defineRule({
  id: 'check-back',
  group: 'followThrough',
  own: true,
  name: 'A second look that is due',
  about: 'A day passed on which you meant to see what came of staying quiet, or of a decision.',
  reads: ['person'],
  limits: {
    grace: {
      usual: 0,
      least: 0,
      most: 60,
      unit: 'days',
      means: 'The day you set has passed by more than',
    },
  },
  subjects: (journal, { today }) =>
    journal
      .filed('waits', 'look')
      .filter((entry) => (awaitedOn(entry) ?? today) < today)
      .map(({ fields }) => fields.id),
  touchedBy: ({ fields }) => (ofKind(fields, 'restraint') || ofKind(fields, 'decision') ? [fields.id] : []),
  look: (journal, subject, { today, limits }) => {
    const entry = journal.entry(subject);
    if (entry === undefined || entry.fields.day > today || isAbandoned(journal, entry.links.people)) return undefined;
    const on = awaitedOn(entry);
    if (on === undefined) return undefined;
    const days = daysBetween(on, today);
    if (days <= limits.grace) return undefined;
    return {
      sentence: `${capitalised(dayInSentence(on, today))}, ${counted(days, 'day', 'days')} ago, you meant to look again at ${nameOf(entry)}. No outcome is noted.`,
      question: ofKind(entry.fields, 'decision')
        ? 'What came of it, and what would you decide today?'
        : 'What happened, and who noticed?',
      facts: { 'Days since then': days },
      people: idsOf(peopleIn(journal, entry.links.people)),
      evidence: [entryRef(entry)],
      // It was put off to another day, and that one passed as well.
      news: [`due ${on}`],
      strength: Math.min(1, days / LATEST),
      act: { sort: 'open', entry: entry.fields.id, field: 'outcome', label: 'Say what happened' },
    };
  },
});

function nameOf(entry: Seen): string {
  const { fields } = entry;
  if (ofKind(fields, 'decision')) return titleOf(entry, quoted(fields.details.question, 'a decision'));
  const flaw = ofKind(fields, 'restraint') ? fields.details.flaw : undefined;
  return titleOf(entry, quoted(flaw, 'a flaw that you saw'));
}
