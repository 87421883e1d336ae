import { daysBetween, type LocalDate } from '../../base/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { oneOnOneWith } from '../../people/about.ts';
import { capitalised, inWords } from '../../words/counts.ts';
import { dayInSentence } from '../../words/days.ts';
import type { Seen } from '../journal-view.ts';
import { beyond, entryRef, firstOf, isHeld, markOf, refsOf, tooLittle, upTo, without } from '../reading.ts';
import { defineRule } from '../rule.ts';

/** So many of the last meetings are drawn, and more where growth came up before these, but not any number. */
const DRAWN = 6;
const MOST_DRAWN = 40;

/** One-on-ones that are about status, while growth does not come up. */
export const shallow = defineRule({
  id: 'shallow',
  group: 'drift',
  own: true,
  name: 'One-on-ones about status alone',
  about: 'Most of your last one-on-ones with somebody were about status alone, and growth has not come up for a while.',
  reads: ['person'],
  limits: {
    meetings: { usual: 4, least: 3, most: 12, unit: 'one-on-ones', means: 'It looks at the last' },
    status: {
      usual: 3,
      least: 2,
      most: 12,
      unit: 'one-on-ones',
      means: 'About status alone were at least',
      within: 'meetings',
    },
    growth: { usual: 60, least: 14, most: 365, unit: 'days', means: 'Growth has not come up for at least' },
  },
  subjects: (journal) =>
    journal
      .subjects('person')
      .filter(({ cadence }) => cadence !== undefined)
      .map(({ id }) => id),
  touchedBy: ({ fields }) => {
    const person = oneOnOneWith(fields);
    return person === undefined ? [] : [person];
  },
  look: (journal, subject, { today, limits }) => {
    const person = journal.subject('person', subject);
    if (person?.cadence === undefined) return undefined;
    const past = upTo(journal.filed('meeting', person.id), today);
    const held = firstOf(past, isHeld, Math.max(limits.meetings, DRAWN));
    if (held.length === 0) return undefined;
    if (held.length < limits.meetings)
      return tooLittle(`one-on-ones with ${person.name}`, held.length, limits.meetings, [person.id]);
    const last = held.slice(0, limits.meetings);
    const status = last.filter(({ fields }) => fields.details.statusOnly === true);
    if (status.length < limits.status) return undefined;
    const grown = past.find((one) => isHeld(one) && one.fields.details.growthTouched === true);
    const since = grown === undefined ? undefined : daysBetween(grown.fields.day, today);
    if (since !== undefined && since < limits.growth) return undefined;
    const drawn = drawnOf(past, held, grown);
    return {
      sentence: `${shareWords(status.length, last.length)} one-on-ones with ${person.name} were about status alone. ${growthWords(grown, today)}`,
      question: `What is ${person.name} learning at the moment, and what would they like to learn next?`,
      facts: {
        'One-on-ones looked at': last.length,
        'About status alone': status.length,
        ...(since === undefined ? {} : { 'Days since growth came up': since }),
      },
      people: [person.id],
      evidence: status.map(entryRef),
      counter: refsOf(without([...last, ...(grown === undefined ? [] : [grown])], status)),
      strength: since === undefined ? 1 : beyond(since, limits.growth),
      act: { sort: 'topic', person: person.id, text: topicFor(person), label: 'Put growth on the next prep' },
      picture: {
        sort: 'course',
        ticks: drawn.map((one) => tickOf(one, status, grown)),
        key: { tall: 'about status alone', short: 'about more' },
        others: 'Other one-on-ones',
      },
    };
  },
});

/** Only those of the last ones that were about status alone are what the sentence is about. */
const tickOf = (one: Seen<'oneOnOne'>, status: readonly Seen[], grown: Seen | undefined) => ({
  ...markOf(one),
  ...(one.fields.details.statusOnly === true ? {} : { short: true as const }),
  ...(status.includes(one) ? {} : { beside: true as const }),
  ...(one === grown ? { words: 'growth' } : {}),
});

/** Those that are drawn, oldest first: the last ones, and where it is not too far back all since growth came up. */
function drawnOf(
  past: readonly Seen<'oneOnOne'>[],
  last: readonly Seen<'oneOnOne'>[],
  grown: Seen<'oneOnOne'> | undefined,
): readonly Seen<'oneOnOne'>[] {
  const all = firstOf(past, isHeld, MOST_DRAWN);
  const place = grown === undefined ? -1 : all.indexOf(grown);
  return (place < last.length ? last : all.slice(0, place + 1)).toReversed();
}

const shareWords = (some: number, all: number): string =>
  some === all ? `Your last ${inWords(all)}` : `${capitalised(inWords(some))} of your last ${inWords(all)}`;

const growthWords = (grown: Seen | undefined, today: LocalDate): string =>
  grown === undefined
    ? 'None that you wrote down touched growth.'
    : `Growth last came up ${dayInSentence(grown.fields.day, today)}.`;

const topicFor = ({ growthFocus = '' }: Person): string =>
  growthFocus.trim() === '' ? 'One question about growth' : `Growth: ${growthFocus.trim()}`;
