import { daysBetween, type LocalDate } from '../../base/local-date.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import type { Deferral } from '../../domain/kinds/decision.ts';
import type { Person } from '../../domain/person.ts';
import { workingDaysBetween } from '../../people/working-days.ts';
import { counted } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { JournalView } from '../journal-view.ts';
import { isUndecided } from '../lookup.ts';
import { beyond, entryOf, entryRef, idsOf, peopleIn, quoted, timesWords, titleOf, upTo } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** A decision that was put off again and again, or is needed for long. */
export const deferred = defineRule({
  id: 'deferred',
  group: 'drift',
  own: false,
  name: 'A decision put off',
  about: 'An open decision was put off more than once, or the day on which it was needed is long past.',
  reads: ['person', 'area'],
  limits: {
    times: { usual: 2, least: 1, most: 10, unit: 'times', means: 'It was put off at least' },
    late: {
      usual: 10,
      least: 1,
      most: 90,
      unit: 'working days',
      means: 'Or the day on which it was needed has passed by at least',
    },
  },
  subjects: (journal, { today }) => upTo(journal.filed('waits', 'decision'), today).map(({ fields }) => fields.id),
  touchedBy: ({ fields }) => (ofKind(fields, 'decision') ? [fields.id] : []),
  look: (journal, subject, { today, limits }) => {
    const decision = entryOf(journal, 'decision', subject);
    if (decision === undefined || decision.fields.day > today || !isUndecided(decision)) return undefined;
    const { id, details } = decision.fields;
    const { openedOn, neededBy, raisedBy } = details;
    const past = details.deferrals.filter(({ on }) => on <= today);
    const times = past.length;
    const late = neededBy !== undefined && neededBy < today ? workingDaysBetween(neededBy, today, []) : 0;
    if (times < limits.times && late < limits.late) return undefined;
    const deferrals = past.toSorted((a, b) => (a.on < b.on ? -1 : a.on === b.on ? 0 : 1));
    const missing = missingIn(journal, deferrals.at(-1));
    const since = times === 0 ? 'is still open' : `was put off ${timesWords(times)} since then`;
    return {
      sentence: [
        `${titleOf(decision, quoted(details.question, 'A decision'))} was raised ${dayInSentence(openedOn, today)} and ${since}.`,
        ...(late === 0 || neededBy === undefined ? [] : [lateWords(neededBy, late, today)]),
        ...(missing === undefined
          ? []
          : [`Last time “${missing.what}” was missing, and ${missing.holder.name} holds it.`]),
      ].join(' '),
      question:
        missing === undefined
          ? 'What is missing, and who has it?'
          : `Who would have to hear what ${missing.holder.name} knows?`,
      facts: {
        'Times put off': times,
        'Days since it was raised': Math.max(0, daysBetween(openedOn, today)),
        ...(late === 0 ? {} : { 'Working days since it was needed': late }),
      },
      people: idsOf(peopleIn(journal, [...deferrals.map(({ holder }) => holder), raisedBy])),
      area: details.area && journal.subject('area', details.area)?.id,
      evidence: [entryRef(decision)],
      // It stands on one entry: what is new is that it was put off again.
      news: [
        ...(times === 0 ? [] : [`put off ${times}`]),
        ...(late < limits.late || neededBy === undefined ? [] : [`needed ${neededBy}`]),
      ],
      strength: Math.max(beyond(times, limits.times), beyond(late, limits.late)),
      act: { sort: 'date', decision: id, label: 'Set the next date' },
      picture: {
        sort: 'course',
        from: { day: openedOn, words: 'raised' },
        ticks: deferrals.map(({ on }) => ({ sort: 'entry', id, day: on })),
      },
    };
  },
});

interface Missing {
  readonly what: string;
  readonly holder: Person;
}

/** What was missing when it was put off, and who holds it, where both are known. */
function missingIn(journal: JournalView, deferral: Deferral | undefined): Missing | undefined {
  const [holder] = peopleIn(journal, [deferral?.holder]);
  const what = deferral?.missing?.trim() ?? '';
  return holder === undefined || what === '' ? undefined : { what, holder };
}

const lateWords = (neededBy: LocalDate, late: number, today: LocalDate): string =>
  `It was needed ${dayInSentence(neededBy, today)}, ${counted(late, 'working day', 'working days')} ago.`;
