import { addDays, daysBetween, type LocalDate, localDateOf } from '../../base/local-date.ts';
import { ofKind } from '../../domain/kinds/registry.ts';
import { capitalised, counted, inWords } from '../../words/counts.ts';
import { dayInSentence, monthInSentence } from '../../words/days.ts';
import type { JournalView, Seen } from '../journal-view.ts';
import { monthOf } from '../lookup.ts';
import { beyond, entryRef, ME, monthsBetween, sinceDay, squareOf, tooLittle, within, without } from '../reading.ts';
import { defineRule, type Moment, type Verdict } from '../rule.ts';
import { isRecent } from '../statistics.ts';

/** The subject of how impact lies over a longer time. */
const LATELY = 'me lately';

/** Days. After so many of a journal it is said anew. */
const NEXT = 91;

/** Days. A quarter of less is too short to stand for a time of its own. */
const SHORTEST = 56;

const ACT = { sort: 'log', kind: 'impact', label: 'Log what left no commit' } as const;

/** The lead writes, but not of what left no commit; or only lately. */
export const impactSilence = defineRule({
  id: 'impact-silence',
  group: 'leverage',
  own: true,
  name: 'Impact that is not written down',
  about: 'You wrote on several days without an impact entry, or most impact entries of a longer time are recent ones.',
  reads: [],
  limits: {
    written: { usual: 5, least: 2, most: 30, unit: 'days', means: 'You wrote on at least', within: 'days' },
    days: { usual: 14, least: 7, most: 90, unit: 'days', means: 'No impact was logged in the last' },
    period: {
      usual: 365,
      least: SHORTEST,
      most: 1095,
      unit: 'days',
      means: 'Or, to see from when most of it is, it looks at the last',
    },
    fewest: {
      usual: 5,
      least: 4,
      most: 60,
      unit: 'entries',
      means: 'To tell that, it takes at least',
    },
  },
  subjects: () => [ME, LATELY],
  touchedBy: ({ fields }) => (ofKind(fields, 'impact') ? [ME, LATELY] : [ME]),
  // Since when there are entries at all.
  shared: { of: (journal, { today }) => firstDay(journal, today) },
  look: (journal, subject, on) =>
    subject === ME ? ofThisTime(journal, on) : subject === LATELY ? ofLongerTime(journal, on) : undefined,
});

function ofThisTime(journal: JournalView, { today, limits: { written, days } }: Moment<'written' | 'days'>): Verdict {
  const entries = within(journal.entries, today, days);
  if (entries.some(({ fields }) => fields.kind === 'impact')) return undefined;
  const newest = new Map<LocalDate, Seen>();
  for (const entry of entries) if (!newest.has(entry.fields.day)) newest.set(entry.fields.day, entry);
  if (newest.size < written) return undefined;
  const last = journal.of('kind', 'impact').find(({ fields }) => fields.day <= today);
  return {
    sentence: `You wrote on ${inWords(newest.size)} of the last ${counted(days, 'day', 'days')} and logged no impact. ${last === undefined ? 'There is none from before' : `The last is of what you did ${dayInSentence(last.fields.day, today)}`}.`,
    question: 'What went better in these days because of you, and left no trace in the code?',
    facts: { 'Days with entries': newest.size, 'Days looked at': days, 'Impact entries': 0 },
    evidence: [...newest.values()].map(entryRef),
    counter: last === undefined ? [] : [entryRef(last)],
    // Who writes every day would meet it again on every one: what is new is another such time without an entry.
    news: [
      `silent since ${last?.fields.id ?? 'ever'} ${Math.floor(daysBetween(last?.fields.day ?? firstDay(journal, today), today) / days)}`,
    ],
    byNews: true,
    strength: beyond(newest.size, written),
    act: ACT,
  };
}

function ofLongerTime(
  journal: JournalView,
  { today, limits: { period, fewest } }: Moment<'period' | 'fewest'>,
): Verdict {
  const first = firstDay(journal, today);
  const sinceFirst = daysBetween(first, today) + 1;
  const days = Math.min(period, sinceFirst);
  if (days < SHORTEST) return undefined;
  const all = within(journal.of('kind', 'impact'), today, days);
  if (all.length < fewest)
    return all.length === 0 ? undefined : tooLittle(`impact entries in ${days} days`, all.length, fewest);
  const quarter = Math.floor(days / 4);
  const recent = within(all, today, quarter);
  if (!isRecent(recent.length, all.length)) return undefined;
  const earlier = without(all, recent);
  const month = emptiest(earlier, addDays(today, 1 - days), addDays(today, -quarter));
  const time = sinceFirst <= period ? sinceDay(first, today) : `of the last ${days} days`;
  return {
    sentence: `${capitalised(inWords(recent.length))} of ${counted(all.length, 'impact entry', 'impact entries')} ${time} are from the last ${spanWords(quarter)}.`,
    question: `What did you do in ${monthInSentence(month, today)} that is not written down?`,
    facts: {
      'Impact entries': all.length,
      'In the last quarter': recent.length,
      Before: earlier.length,
      'Days looked at': days,
      'Days of the last quarter': quarter,
    },
    evidence: recent.map(entryRef),
    counter: earlier.map(entryRef),
    // Whoever writes down what is missing would have it back with that: what is new is another such quarter.
    news: [`lately ${Math.floor(sinceFirst / NEXT)}`],
    byNews: true,
    strength: Math.max(0, (recent.length / all.length - 1 / 4) / (3 / 4)),
    act: { ...ACT, day: lastDayOf(month) },
    picture: {
      sort: 'squares',
      marks: [
        ...earlier.toReversed().map((one) => squareOf(one, 'empty')),
        ...recent.toReversed().map((one) => squareOf(one, 'filled')),
      ],
      key: { filled: `the last ${spanWords(quarter)}`, empty: 'before' },
    },
  };
}

const lastDayOf = (month: string): LocalDate =>
  localDateOf(new Date(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));

const firstDay = (journal: JournalView, today: LocalDate): LocalDate => journal.entries.at(-1)?.fields.day ?? today;

/** Whole weeks where they are whole. */
const spanWords = (days: number): string =>
  days % 7 === 0 ? counted(days / 7, 'week', 'weeks') : counted(days, 'day', 'days');

/**
 * The month with the fewest of those entries, the latest of several: it is remembered best. Months that lie in that
 * time as a whole go before those that are cut off, which have fewer for that alone.
 */
function emptiest(entries: readonly Seen[], from: LocalDate, to: LocalDate): string {
  const months = monthsBetween(from, to);
  const whole = months.filter((month) => `${month}-01` >= from && month < monthOf(addDays(to, 1)));
  const counts = new Map<string, number>();
  for (const { fields } of entries) counts.set(monthOf(fields.day), (counts.get(monthOf(fields.day)) ?? 0) + 1);
  const countOf = (month: string): number => counts.get(month) ?? 0;
  return (whole.length === 0 ? months : whole).reduce((best, month) =>
    countOf(month) <= countOf(best) ? month : best,
  );
}
