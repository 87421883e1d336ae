import type { BetDetails } from '../../domain/kinds/bet.ts';
import { daysBetween } from '../../base/local-date.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { betLacks } from '../../practice/bet-stage.ts';
import { counted } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import { allOf, entryOf, entryRef, idsOf, peopleIn, titleOf } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** So many days after the end is as late as it gets, for the order of the findings. */
const LATEST = 90;

/** A bet was tried, and what it would be judged by is missing. */
export const betWithoutEvidence = defineRule({
  id: 'bet-without-evidence',
  group: 'drift',
  own: false,
  name: 'A bet without evidence',
  about: 'The trial of a bet is over, and there are no figures from before and after, or nobody is named who chose.',
  reads: ['person'],
  limits: {
    grace: {
      usual: 0,
      least: 0,
      most: 60,
      unit: 'days',
      means: 'The trial has been over for more than',
    },
  },
  subjects: (journal, { today }) =>
    allOf(journal, 'bet', today)
      .filter(({ fields: { details } }) => details.spikeTo !== undefined && details.spikeTo < today)
      .map(({ fields }) => fields.id),
  touchedBy: ({ fields }) => (ofKind(fields, 'bet') ? [fields.id] : []),
  look: (journal, subject, { today, limits }) => {
    const entry = entryOf(journal, 'bet', subject);
    if (entry === undefined || entry.fields.day > today) return undefined;
    const { id, details } = entry.fields;
    const { spikeTo, result, volunteer } = details;
    if (spikeTo === undefined || result === 'extended') return undefined;
    const days = daysBetween(spikeTo, today);
    const lacks = betLacks(details).map((one) => (one === 'figures' ? figuresMissing(details) : 'who chose'));
    if (days <= limits.grace || lacks.length === 0) return undefined;
    return {
      sentence: `The trial of ${titleOf(entry, 'a bet')} ended ${dayInSentence(spikeTo, today)}, ${counted(days, 'day', 'days')} ago. It does not say ${lacks.join(', nor ')}.`,
      question: 'What did you see that speaks for it, and what that speaks against it?',
      facts: { 'Days since the end': days, Missing: lacks.join(', ') },
      people: idsOf(peopleIn(journal, [volunteer])),
      evidence: [entryRef(entry)],
      // It was tried again until another day, and that one passed as well.
      news: [`ended ${spikeTo}`],
      strength: Math.min(1, days / LATEST),
      act: {
        sort: 'open',
        entry: id,
        field: betLacks(details).includes('figures') ? 'measures' : 'chosenBy',
        label: 'Fill in what is missing',
      },
    };
  },
});

/** Which side of the comparison is missing. */
function figuresMissing({ measures }: BetDetails): string {
  if (measures.some(({ before }) => isSaid(before))) return 'what was measured after it';
  return measures.some(({ after }) => isSaid(after))
    ? 'what was measured before it'
    : 'what was measured before and after';
}

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
