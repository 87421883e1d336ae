import type { LocalDate } from '../../base/local-date.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import type { Person } from '../../domain/person.ts';
import { counted } from '../../words/counts.ts';
import type { Act } from '../finding.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { beyond, entryRef, lately, refsOf, ofKinds, tooLittle, within } from '../reading.ts';
import { defineRule, type Moment, type Verdict } from '../rule.ts';
import { median } from '../statistics.ts';

type Observation = Seen<'trust'>;

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
    days: { usual: 120, least: 28, most: 365, unit: 'days', means: 'It looks back so far.' },
    fewest: {
      usual: 6,
      least: 4,
      most: 40,
      unit: 'observations',
      means: 'So many observations of one person are all of one sign.',
    },
    median: {
      usual: 3,
      least: 1,
      most: 40,
      unit: 'observations',
      means: 'Of half of your reports you noted at least so many, and none of this one.',
    },
  },
  subjects: (journal) => journal.subjects('person').map(({ id }) => id),
  // An observation of one report may change what is usual for all of them.
  touchedBy: ({ fields, links }) => (ofKind(fields, 'trust') ? 'all' : links.people),
  look: (journal, subject, on) => {
    const person = journal.subject('person', subject);
    if (person === undefined) return undefined;
    const around = within(journal.of('person', subject), on.today, on.limits.days);
    const observed = ofKinds(around, 'trust').filter(({ fields: { details } }) => isOf(details, subject));
    return observed.length === 0 ? nothing(journal, person, around, on) : oneSign(person, observed, on);
  },
});

function oneSign(
  { id, name }: Person,
  observed: readonly Observation[],
  { limits: { days, fewest } }: Moment<'days' | 'fewest'>,
): Verdict {
  const strengths = observed.map(({ fields }) => fields.details.strength);
  const concerns = strengths.filter((strength) => strength < 0).length;
  const built = strengths.filter((strength) => strength > 0).length;
  if (concerns < strengths.length && built < strengths.length) return undefined;
  if (observed.length < fewest)
    return tooLittle(`observations of ${name} in ${days} days`, observed.length, fewest, [id]);
  return {
    sentence: `All ${counted(observed.length, 'observation', 'observations')} of ${name} that you noted in ${counted(days, 'day', 'days')} are ${concerns > 0 ? 'concerns' : 'strengths'}.`,
    question: 'Which moment in that time would not fit, and would you have noted it?',
    facts: {
      Observations: observed.length,
      Concerns: concerns,
      Strengths: built,
      'Seen by you': observed.filter(isSeen).length,
      'Days looked at': days,
    },
    people: [id],
    evidence: observed.map(entryRef),
    strength: beyond(observed.length, fewest),
    act: actFor(id),
    picture: {
      sort: 'dots',
      marks: observed.toReversed().map(dotOf),
    },
  };
}

function nothing(
  journal: JournalView,
  { id, name, relation }: Person,
  around: readonly Seen[],
  { today, limits, once }: Moment<'days' | 'median'>,
): Verdict {
  if (relation !== 'report') return undefined;
  const usual = once('my-lens usual', () => usualOf(journal, today, limits.days));
  if (usual < limits.median) return undefined;
  return {
    sentence: `You noted no observation of ${name} in ${counted(limits.days, 'day', 'days')}.`,
    question: `What did ${name} do in that time that you were not there to see?`,
    facts: { Observations: 0, 'Usual for your reports (median)': usual, 'Days looked at': limits.days },
    people: [id],
    evidence: refsOf(around.slice(0, MOST_AROUND), [{ sort: 'person', id, day: today }]),
    strength: beyond(usual, limits.median),
    act: actFor(id),
  };
}

/** The middle number of observations over the reports in use; 0 where there are none. */
function usualOf(journal: JournalView, today: LocalDate, days: number): number {
  const reports = journal.subjects('person').filter(({ relation }) => relation === 'report');
  const counts = new Map<string, number>(reports.map(({ id }) => [id, 0]));
  for (const { fields } of lately(journal, 'trust', today, days)) {
    const { by, subject = '' } = fields.details;
    const count = counts.get(subject);
    if (by === 'them' && count !== undefined) counts.set(subject, count + 1);
  }
  return median([...counts.values()]) ?? 0;
}

const isOf = ({ by, subject }: Observation['fields']['details'], person: string): boolean =>
  by === 'them' && subject === person;

const isSeen = ({ fields }: Observation): boolean => fields.details.basis === 'saw';

const dotOf = (one: Observation) => {
  const { id, day, details } = one.fields;
  return { sort: 'entry' as const, id, day, level: details.strength, seen: isSeen(one) };
};

const actFor = (person: Person['id']): Act => ({ sort: 'log', kind: 'trust', person, label: 'Note one thing you saw' });
