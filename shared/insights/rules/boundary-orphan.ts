import { workingDaysBetween } from '../../people/working-days.ts';
import { capitalised, counted, listed } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { Seen } from '../journal-view.ts';
import { type Missing, missingIn } from '../lookup.ts';
import { beyond, entryRef, idsOf, isAbandoned, myLeave, peopleIn, titleOf } from '../reading.ts';
import { defineRule, type Moment } from '../rule.ts';

/** Something at the boundary of the lead's role that stayed with nobody, or with the lead. */
export const boundaryOrphan = defineRule({
  id: 'boundary-orphan',
  group: 'drift',
  own: false,
  name: 'Nobody answers for it',
  about:
    'An entry with the tag “boundary” says nobody who is accountable, or a struggle that you noticed was not handed over.',
  reads: ['person'],
  limits: {
    undefinedDays: {
      usual: 10,
      least: 1,
      most: 90,
      unit: 'working days',
      means: 'Nobody has been named as accountable for more than',
    },
    struggle: {
      usual: 3,
      least: 0,
      most: 60,
      unit: 'working days',
      means: 'Or a struggle has not been handed over for more than',
    },
  },
  subjects: (journal) => journal.filed('waits', 'boundary').map(({ fields }) => fields.id),
  touchedBy: ({ fields }) => [fields.id],
  // A day on which the lead was away is no working day, for any of them.
  shared: { by: 'absence', of: (journal) => JSON.stringify(myLeave(journal)) },
  look: (journal, subject, { today, limits, once }) => {
    const entry = journal.entry(subject);
    if (entry === undefined || isAbandoned(journal, entry.links.people)) return undefined;
    const { id, day } = entry.fields;
    // Leave is looked up only where it could matter.
    if (late(entry, workingDaysBetween(day, today, []), limits).length === 0) return undefined;
    const leave = once('boundary-orphan leave', () => myLeave(journal));
    const days = workingDaysBetween(day, today, leave);
    const missing = late(entry, days, limits);
    if (missing.length === 0) return undefined;
    const handOver = missing.includes('handOver');
    const title = titleOf(entry, '');
    return {
      sentence: `You ${handOver ? 'noticed a struggle' : 'wrote about a boundary'} ${dayInSentence(day, today)}${title === '' ? '' : ` (${title})`}. ${capitalised(counted(days, 'working day', 'working days'))} later ${listed(missing.map((one) => WORDS[one]))}.`,
      question: handOver
        ? 'Who else should know of this, and how much of it may you tell them?'
        : 'Whose is this to carry, and how will they learn of it?',
      facts: { 'Working days since': days },
      people: idsOf(peopleIn(journal, entry.links.people)),
      evidence: [entryRef(entry)],
      // The same entry may come to lack the other thing as well.
      news: missing,
      strength: beyond(days, handOver ? limits.struggle : limits.undefinedDays),
      act: handOver
        ? { sort: 'open', entry: id, field: 'handedOverOn', label: 'Hand it over' }
        : { sort: 'open', entry: id, field: 'accountable', label: 'Say who is accountable' },
    };
  },
});

const WORDS = { accountable: 'nobody is named as accountable', handOver: 'no handover is noted' } as const;

/** What an entry lacks for longer than it may, after so many working days. */
const late = (
  entry: Seen,
  days: number,
  { undefinedDays, struggle }: Moment<'undefinedDays' | 'struggle'>['limits'],
): readonly Missing[] => missingIn(entry).filter((one) => days > (one === 'accountable' ? undefinedDays : struggle));
