import { daysBetween, type LocalDate } from '../../base/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { counted } from '../../words/counts.ts';
import type { Act } from '../finding.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { beyond, entryRef, lately, observationsOf, refsOf, tooLittle, within } from '../reading.ts';
import { defineRule, type Moment, type Verdict } from '../rule.ts';
import { median } from '../statistics.ts';

type Observation = Seen<'trust'>;

/** Days. Somebody whom no entry names from before that is new. */
const NEW = 30;

/** So many of the entries about somebody show that they were around. */
const MOST_AROUND = 5;

/** What the lead notes of somebody is all of one sign, or nothing: that says something of who notes it. */
export const myLens = defineRule({
  id: 'my-lens',
  group: 'leverage',
  own: true,
  name: 'How you look at somebody',
  about:
    'All that you observed of somebody is of one sign; or you observed nothing of a report, while you do of others.',
  reads: ['person'],
  limits: {
    days: { usual: 120, least: 28, most: 365, unit: 'days', means: 'It looks at the last' },
    fewest: {
      usual: 6,
      least: 4,
      most: 40,
      unit: 'observations',
      means: 'To say that all of one person are of one sign, it takes at least',
    },
    median: {
      usual: 3,
      least: 1,
      most: 40,
      unit: 'observations',
      means: 'Or none is of this person, while of half of your reports you noted at least',
    },
  },
  subjects: (journal) => journal.subjects('person').map(({ id }) => id),
  touchedBy: ({ links }) => links.people,
  // An observation of one report may change what is usual for all of them.
  shared: { by: 'trust', of: (journal, on) => String(usualIn(journal, on)) },
  look: (journal, subject, on) => {
    const person = journal.subject('person', subject);
    if (person === undefined) return undefined;
    const all = observationsOf(journal, subject, on.today);
    const observed = within(all, on.today, on.limits.days).filter(isSaid);
    return observed.length === 0 ? nothing(journal, person, all.find(isSaid), on) : oneSign(person, observed, on);
  },
});

function oneSign(
  { id, name }: Person,
  observed: readonly Observation[],
  { limits: { days, fewest } }: Moment<'days' | 'fewest'>,
): Verdict {
  // Nought of strength says neither.
  const strengths = observed.map(({ fields }) => fields.details.strength).filter((strength) => strength !== 0);
  const concerns = strengths.filter((strength) => strength < 0).length;
  const built = strengths.filter((strength) => strength > 0).length;
  if (strengths.length === 0 || (concerns < strengths.length && built < strengths.length)) return undefined;
  if (strengths.length < fewest)
    return tooLittle(`observations of ${name} in ${days} days`, strengths.length, fewest, [id]);
  return {
    sentence: `All ${counted(strengths.length, 'observation', 'observations')} of ${name} that you noted in ${counted(days, 'day', 'days')} are ${concerns > 0 ? 'concerns' : 'strengths'}.`,
    question: 'Which moment in that time would not fit, and would you have noted it?',
    facts: {
      Observations: strengths.length,
      Concerns: concerns,
      Strengths: built,
      'Seen by you': observed.filter(isSeen).length,
      'Days looked at': days,
    },
    people: [id],
    evidence: observed.filter(({ fields }) => fields.details.strength !== 0).map(entryRef),
    strength: beyond(strengths.length, fewest),
    act: actFor(id),
    picture: {
      sort: 'dots',
      marks: observed.toReversed().map(dotOf),
      others: 'Neither of the two',
    },
  };
}

function nothing(
  journal: JournalView,
  { id, name, relation }: Person,
  last: Observation | undefined,
  on: Moment<'days' | 'median'>,
): Verdict {
  const { today, limits } = on;
  if (relation !== 'report') return undefined;
  // Whoever has only just come was hardly there to be seen.
  const all = journal.of('person', id);
  const around = within(all, today, limits.days);
  const first = all.at(-1)?.fields.day;
  if (around.length === 0 || first === undefined || daysBetween(first, today) < NEW) return undefined;
  const usual = usualIn(journal, on);
  if (usual < limits.median) return undefined;
  return {
    sentence: `You noted no observation of ${name} in ${counted(limits.days, 'day', 'days')}.`,
    question: `What did ${name} do in that time that you were not there to see?`,
    facts: { Observations: 0, 'Usual for your reports (median)': usual, 'Days looked at': limits.days },
    people: [id],
    evidence: refsOf(around.slice(0, MOST_AROUND), [{ sort: 'person', id }]),
    // Who is mentioned every day would have it back every day: what is new is another such time without an observation.
    news: [
      `none since ${last?.fields.id ?? 'ever'} ${last === undefined ? 1 : Math.floor(daysBetween(last.fields.day, today) / limits.days)}`,
    ],
    byNews: true,
    strength: beyond(usual, limits.median),
    act: actFor(id),
  };
}

const usualIn = (journal: JournalView, { today, limits, once }: Moment<'days'>): number =>
  once('my-lens usual', () => usualOf(journal, today, limits.days));

/** The middle number of observations over the reports in use; 0 where there are none. */
function usualOf(journal: JournalView, today: LocalDate, days: number): number {
  const reports = journal.subjects('person').filter(({ relation }) => relation === 'report');
  const counts = new Map<string, number>(reports.map(({ id }) => [id, 0]));
  for (const { fields } of lately(journal, 'trust', today, days)) {
    const { by, subject = '', strength, behaviour } = fields.details;
    const count = counts.get(subject);
    if (by === 'them' && count !== undefined && (strength !== 0 || behaviour !== undefined))
      counts.set(subject, count + 1);
  }
  return median([...counts.values()]) ?? 0;
}

/** One that was only begun says nothing. */
const isSaid = ({ fields: { details } }: Observation): boolean =>
  details.strength !== 0 || details.behaviour !== undefined;

const isSeen = ({ fields }: Observation): boolean => fields.details.basis === 'saw';

const dotOf = (one: Observation) => {
  const { id, day, details } = one.fields;
  const level = details.strength;
  return {
    sort: 'entry' as const,
    id,
    day,
    level,
    seen: isSeen(one),
    ...(level === 0 ? { beside: true as const } : {}),
  };
};

const actFor = (person: Person['id']): Act => ({ sort: 'log', kind: 'trust', person, label: 'Note one thing you saw' });
